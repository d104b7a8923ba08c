import { RandomStream } from '@qunhai/kernel';
import { newWorld } from '../new-world.ts';
import type { Parameters } from '../parameters/parameters.ts';
import { baseline, type Scenario } from '../scenario/scenario-schema.ts';
import { drawPopulation } from '../state/draw-population.ts';
import type { Setting } from '../state/setting.ts';
import type { World } from '../world.ts';
import type { Model, Sample } from './model.ts';
import { placeMeasured } from './place-measured.ts';

/**
 * A world at quarter 0. Which sample of the estimates it has depends on seed and replication only, so that scenarios share it.
 * @param seed - integer 0 … 2⁵³ − 1
 * @param replication - integer 0 … 2³² − 1
 */
export function buildWorld(
  model: Model,
  seed: number,
  replication: number,
  scenario: Scenario = baseline,
): World {
  const sample = sampleOf(model, seed, replication);
  const setting = settingWith(model.setting, sample);
  const parameters: Parameters = {
    ...model.parameters,
    ...sample.parameters,
    ...scenario.parameters,
  };
  const state =
    model.population.kind === 'drawn'
      ? drawPopulation(model.population.plan, setting, seed, replication)
      : placeMeasured(model.population, setting);
  return newWorld(state, setting, parameters, {
    seed,
    replication,
    switchedOff: scenario.switchedOff,
  });
}

/** The sample of the estimates that a replication has. */
export function sampleOf({ samples }: Model, seed: number, replication: number): Sample {
  if (samples.length === 0) return {};
  const stream = new RandomStream(seed, 'simulation.sample', replication);
  return samples[stream.integer(samples.length)] ?? {};
}

function settingWith(setting: Setting, { toAdvantage, toCapability }: Sample): Setting {
  if (toAdvantage === undefined && toCapability === undefined) return setting;
  const resources = setting.resources.map((resource, k) => ({
    ...resource,
    toAdvantage: toAdvantage?.[k] ?? resource.toAdvantage,
    toCapability: toCapability?.[k] ?? resource.toCapability,
  }));
  return { ...setting, resources };
}
