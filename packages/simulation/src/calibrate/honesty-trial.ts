import { RandomStream } from '@qunhai/kernel';
import { measuredFromWorld } from '../decompose/measured-from-world.ts';
import { inThisThread } from '../experiment/executor.ts';
import { buildWorld } from '../model/build-world.ts';
import { defaultModel } from '../model/default-model.ts';
import type { MeasuredPopulation, Model } from '../model/model.ts';
import { type ParameterName, parameters } from '../parameters/parameters.ts';
import { runReplication } from '../run/run-replication.ts';
import { baseline } from '../scenario/scenario-schema.ts';
import { defaultPopulation } from '../state/draw-population.ts';
import { type Calibration, calibrate, type TargetWave } from './calibrate.ts';
import { freeRates } from './free-rates.ts';
import { rankOf } from './rank-uniformity.ts';
import { simulatedFirms } from './wave-firms.ts';

/** A model whose firms are measured. */
export type MeasuredModel = Model & { readonly population: MeasuredPopulation };

/** Two clusters, half of their firms abroad, as a survey without error finds them. */
export function surveyedClusters(firms: number, seed: number): MeasuredModel {
  const usual = defaultModel();
  const plan = {
    ...defaultPopulation,
    firms: [firms, firms],
    endowment: [0.6, 0.4],
    exporters: 0.5,
  };
  const setting = { ...usual.setting, clusters: usual.setting.clusters.slice(0, 2) };
  const drawn = { ...usual, setting, population: { kind: 'drawn' as const, plan } };
  const { population, ...model } = measuredFromWorld(buildWorld(drawn, seed, 0));
  if (population.kind !== 'measured') throw new Error('A model from a world is measured.');
  return { ...model, population };
}

/** What a second survey finds of the firms after some quarters in a world with its own rates and luck. */
export function secondWave(
  model: MeasuredModel,
  rates: Partial<Record<ParameterName, number>>,
  { quarters, seed }: { readonly quarters: number; readonly seed: number },
): TargetWave {
  const scenario = { ...baseline, parameters: rates };
  const plan = { scenario, steps: quarters, seed, replication: 2 ** 31, withFirms: true };
  const { firms } = runReplication(model, plan);
  const start = model.population.firms.length;
  const panel = [...firms!.id].filter((id) => id < start).toSorted((a, b) => a - b);
  return { wave: 2, quarters, panel, firms: simulatedFirms(firms!, new Set(panel)) };
}

/** One rate of a trial. */
export interface HonestyRow {
  readonly parameter: ParameterName;
  readonly truth: number;
  /** Of the truth among 19 draws of the posterior. */
  readonly rank: number;
  readonly inside: boolean;
  /** Width of the 90 % interval as a share of 90 % of the prior's range. */
  readonly width: number;
}

/** Draws of a posterior that a truth is ranked among. */
export const rankDraws = 19;

/**
 * One trial of simulation-based calibration: rates are drawn from their priors, clusters of sixty firms in all live through a year with
 * them, and the calibration is asked for the rates.
 */
export async function honestyTrial(trial: number): Promise<readonly HonestyRow[]> {
  const stream = new RandomStream(trial, 'simulation.honesty');
  const truth = Object.fromEntries(
    freeRates.map((name) => {
      const [low, high] = parameters[name].range;
      return [name, low + (high - low) * stream.uniform()];
    }),
  ) as Record<(typeof freeRates)[number], number>;
  const model = surveyedClusters(30, trial);
  const wave = secondWave(model, truth, { quarters: 4, seed: trial });
  const options = { seed: trial, firstWave: 1, predictions: 1 };
  const found = await calibrate(model, [wave], options, inThisThread);
  return freeRates.map((name) => rowOf(name, truth[name], found, () => stream.uniform()));
}

function rowOf(
  parameter: ParameterName,
  truth: number,
  { samples, results }: Calibration,
  uniform: () => number,
): HonestyRow {
  const posterior = samples.map(({ parameters: fitted }) => ({
    value: fitted![parameter]!,
    weight: 1 / samples.length,
  }));
  const { interval, prior } = results.parameters.find((row) => row.parameter === parameter)!;
  return {
    parameter,
    truth,
    rank: rankOf(truth, posterior, rankDraws, uniform),
    inside: interval.lower <= truth && truth <= interval.upper,
    width: (interval.upper - interval.lower) / (interval.level * (prior[1] - prior[0])),
  };
}
