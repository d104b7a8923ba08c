import { describe, expect, it } from 'vitest';
import { buildWorld } from '../model/build-world.ts';
import { defaultModel } from '../model/default-model.ts';
import { defaultPopulation } from '../state/draw-population.ts';
import { tie } from '../state/ties.ts';
import type { World } from '../world.ts';
import { groupsOf, observeInto } from './observe.ts';
import { type OutcomeId, outcomeAt, outcomes } from './outcomes.ts';

/** Two clusters of two and one firms, and one firm outside. */
function smallWorld(): World {
  const model = defaultModel();
  const world = buildWorld(
    {
      ...model,
      setting: { ...model.setting, clusters: model.setting.clusters.slice(0, 2) },
      population: {
        kind: 'drawn',
        plan: {
          ...defaultPopulation,
          ...{ firms: [2, 1], firmsOutside: 1, endowment: [0.6, 0.3], partners: 0, exporters: 0 },
        },
      },
    },
    1,
    0,
  );
  const { state } = world;
  state.exports.set([1, 3, 0, 6]);
  state.presence.set([0b1, 0b1110, 0, 0b11]);
  state.value.set([0.2, 0.4, 0.6, 0.8]);
  state.resources.set([1, 2, 3, 6]);
  state.stage.set([1, 2, 0, 3]);
  state.ties.degree.fill(0);
  tie(state.ties, 0, 1);
  world.ledger.subsidies = 2;
  world.ledger.entrySupport = 0.4;
  world.ledger.closures = 3;
  return world;
}

function observed(world: World): (id: OutcomeId, group?: number) => number {
  const row = new Float64Array(groupsOf(world.state.size.clusters) * outcomes.length);
  observeInto(world, row);
  return (id, group = 0) => row[group * outcomes.length + outcomeAt(id)]!;
}

describe('observing a world', () => {
  const of = observed(smallWorld());

  it('means over all firms, and over each cluster', () => {
    expect([of('firms'), of('firms', 1), of('firms', 2)]).toEqual([4, 2, 1]);
    expect(of('exports')).toBe(2.5);
    expect(of('exports', 1)).toBe(2);
    expect(of('growth-resources')).toBe(3);
    expect(of('value-position', 2)).toBeCloseTo(0.6, 12);
  });

  it('counts markets, exporters and stages as shares of the firms', () => {
    expect(of('markets')).toBe(1.5);
    expect(of('exporters')).toBe(0.75);
    expect(of('exporters', 2)).toBe(0);
    const stages = (['domestic', 'learning', 'competing', 'cooperating'] as const).map((s) =>
      of(s),
    );
    expect(stages).toEqual([0.25, 0.25, 0.25, 0.25]);
  });

  it('takes embedding as v·b/(b + 1)', () => {
    const mean = (0.2 * (1 / 2) + 0.4 * (3 / 4) + 0 + 0.8 * (2 / 3)) / 4;
    expect(of('embedding')).toBeCloseTo(mean, 12);
  });

  it('takes the E–I index over ties at home and contacts abroad', () => {
    // Six contacts abroad; one tie, counted at both of its ends.
    expect(of('ei-index')).toBeCloseTo((6 - 2) / (6 + 2), 12);
    expect(of('local-ties')).toBe(0.5);
  });

  it('takes inequality and concentration of exports', () => {
    // Gini of 0, 1, 3, 6: Σ(2i − n − 1)x_i/(n·Σx) = (−1 + 3 + 18)/40.
    expect(of('inequality')).toBeCloseTo((-1 * 1 + 1 * 3 + 3 * 6) / (4 * 10), 12);
    expect(of('top-share')).toBeCloseTo(0.6, 12);
    expect(of('top-share', 1)).toBeCloseTo(0.75, 12);
  });

  it('weighs the stocks of clusters by their firms', () => {
    expect(of('endowment')).toBeCloseTo((2 * 0.6 + 0.3) / 3, 12);
    expect(of('endowment', 2)).toBeCloseTo(0.3, 12);
  });

  it('tells closures and public money of the whole world only', () => {
    expect(of('closures')).toBe(3);
    expect(of('public-money')).toBeCloseTo(2.4 / 4, 12);
    expect(of('closures', 1)).toBeNaN();
    expect(of('public-money', 1)).toBeNaN();
  });

  it('has no mean where no firm is', () => {
    const world = smallWorld();
    world.state.alive.fill(0);
    world.state.firmCount.fill(0);
    const none = observed(world);
    expect(none('firms')).toBe(0);
    for (const id of ['exports', 'ei-index', 'inequality', 'top-share', 'endowment'] as const)
      expect(none(id), id).toBeNaN();
  });
});

it('observes one group where there is one cluster or none', () => {
  expect([groupsOf(0), groupsOf(1), groupsOf(2), groupsOf(3)]).toEqual([1, 1, 3, 4]);
});
