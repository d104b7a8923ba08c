import { baseline, buildWorld, defaultModel, type Model, runReplication } from '@qunhai/simulation';
import { beforeAll, describe, expect, it } from 'vitest';
import { layoutNetwork, placeOnRings } from './layout-network.ts';
import type { NetworkFrames } from './network-frames.ts';
import { countNetwork } from './network-table.ts';
import { recordFrames } from './record-frames.ts';

const model = smallModel();
const plan = { model, scenario: baseline, steps: 12, seed: 5, replication: 3 };

/** The default model with sixty firms. */
function smallModel(): Model {
  const { population, ...rest } = defaultModel();
  if (population.kind !== 'drawn') throw new Error('The default model draws its firms.');
  return {
    ...rest,
    population: { ...population, plan: { ...population.plan, firms: [30, 20, 10] } },
  };
}

describe('a film of the network', () => {
  let film: NetworkFrames;
  beforeAll(() => {
    film = recordFrames(plan);
  });

  it('has a frame for the start and for every quarter', () => {
    expect(film.frames).toHaveLength(13);
    expect(film.frames[0]!.firm).toHaveLength(60);
  });

  it('shows the world that is simulated without a film', () => {
    const { paths } = runReplication(model, plan);
    const firms = film.frames.map(({ firm }) => firm.length);
    const width = paths.length / 13;
    expect(firms).toEqual(firms.map((_, step) => paths[step * width]));
  });

  it('has every tie once, between firms of the frame', () => {
    const { ties, firm } = film.frames[0]!;
    const { state } = buildWorld(model, plan.seed, plan.replication);
    const ends = state.ties.degree.reduce((sum, degree) => sum + degree, 0);
    expect(ties.length).toBe(ends);
    expect(ties.every((at) => at >= 0 && at < firm.length)).toBe(true);
  });

  it('counts the same firms by cluster as in all', () => {
    const counts = countNetwork(film, film.frames[12]!);
    const all = counts.at(-1)!;
    const clusters = counts.slice(0, -1);
    for (const what of ['firms', 'founded', 'ties', 'abroad'] as const)
      expect(clusters.reduce((sum, count) => sum + count[what], 0)).toBe(all[what]);
    expect(all.firms).toBe(film.frames[12]!.firm.length);
    expect(all.stages.reduce((a, b) => a + b, 0)).toBe(all.firms);
  });

  it('places every firm that ever lived, each at a place of its own, the same every time', () => {
    const layout = layoutNetwork(film);
    const numbers = new Set(film.frames.flatMap(({ firm }) => [...firm]));
    expect(layout.firms.size).toBe(numbers.size);
    const places = [...layout.firms.values()].map(([x, y]) => `${x.toFixed(3)} ${y.toFixed(3)}`);
    expect(new Set(places).size).toBe(places.length);
    expect(layoutNetwork(recordFrames(plan))).toEqual(layout);
  });
});

describe('placeOnRings', () => {
  const disc = { centre: [10, 20], radius: 5 } as const;
  it('gives each a place within the disc', () => {
    for (const count of [0, 1, 2, 7, 40, 400]) {
      const points = placeOnRings(count, disc);
      expect(points).toHaveLength(count);
      for (const [x, y] of points) expect(Math.hypot(x - 10, y - 20)).toBeLessThanOrEqual(5);
    }
  });
});
