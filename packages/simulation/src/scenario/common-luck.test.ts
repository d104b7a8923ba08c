import { describe, expect, it } from 'vitest';
import { buildWorld } from '../model/build-world.ts';
import { defaultModel } from '../model/default-model.ts';
import { runReplication } from '../run/run-replication.ts';
import { passQuarter } from '../schedule/schedule.ts';
import { defaultPopulation } from '../state/draw-population.ts';
import { baseline, type Scenario } from './scenario-schema.ts';

const plan = { steps: 20, seed: 3, replication: 1 };
const pathOf = (scenario: Scenario, steps = 20) =>
  runReplication(defaultModel(), { ...plan, steps, scenario }).paths;

describe('scenarios share luck', () => {
  it('is the same until something differs', () => {
    const late: Scenario = {
      ...baseline,
      policies: [{ policy: 'subsidy', start: 10, duration: 5, size: 1 }],
    };
    const width = pathOf(baseline, 1).length / 2;
    const [quiet, helped] = [pathOf(baseline), pathOf(late)];
    expect(helped.slice(0, 11 * width)).toEqual(quiet.slice(0, 11 * width));
    expect(helped.slice(11 * width)).not.toEqual(quiet.slice(11 * width));
  });

  it('gives all scenarios the same cycle of demand, whatever else they change', () => {
    const scenario: Scenario = {
      ...baseline,
      parameters: { conversion: 0.1 },
      switchedOff: ['enter-exit'],
    };
    const worlds = [baseline, scenario].map((one) => buildWorld(defaultModel(), 3, 1, one));
    for (const world of worlds) for (let t = 0; t < 12; t++) passQuarter(world);
    const [quiet, other] = worlds as [(typeof worlds)[0], (typeof worlds)[0]];
    expect(other.state.cycle).toEqual(quiet.state.cycle);
    expect(other.state.advantage).not.toEqual(quiet.state.advantage);
  });

  it('lets a larger world begin with the firms of a smaller one', () => {
    const worlds = [40, 70].map((firms) => {
      const model = defaultModel();
      return buildWorld(
        {
          ...model,
          setting: { ...model.setting, clusters: model.setting.clusters.slice(0, 1) },
          population: { kind: 'drawn', plan: { ...defaultPopulation, firms: [firms] } },
        },
        5,
        0,
      ).state;
    });
    const [small, large] = worlds as [(typeof worlds)[0], (typeof worlds)[0]];
    expect(large.advantage.slice(0, 40)).toEqual(small.advantage.slice(0, 40));
    expect(large.presence.slice(0, 40)).toEqual(small.presence.slice(0, 40));
  });

  it('differs between replications and seeds', () => {
    const of = (seed: number, replication: number) =>
      runReplication(defaultModel(), { scenario: baseline, steps: 4, seed, replication }).paths;
    expect(of(3, 1)).toEqual(of(3, 1));
    expect(of(3, 2)).not.toEqual(of(3, 1));
    expect(of(4, 1)).not.toEqual(of(3, 1));
  });
});
