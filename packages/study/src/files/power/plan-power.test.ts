import type { PopulationModel } from '@qunhai/sem';
import { expect, it } from 'vitest';
import { planPower } from './plan-power.ts';

const population: PopulationModel = {
  constructs: [
    { id: 'X', kind: 'reflective', loadings: { x1: 0.9, x2: 0.9, x3: 0.9 } },
    { id: 'Y', kind: 'reflective', loadings: { y1: 0.9, y2: 0.9, y3: 0.9 } },
  ],
  paths: [{ from: 'X', to: 'Y', value: 0.5 }],
};
const plan = { estimator: 'ml', rows: [120, 25], replications: 40, resamples: 50 } as const;

it('orders the sizes, and finds the one from which the target is met', async () => {
  const power = await planPower(population, { ...plan, seed: 1, target: 0.8 });
  expect(power.sizes.map(({ rows }) => rows)).toEqual([25, 120]);
  expect(power.reached.all.rows).toBe(120);
  expect(power.sizes[1]!.quantities[0]!.power.value).toBeGreaterThan(0.95);
  expect(power.rules[0]).toMatchObject({ path: 'X → Y', rule: { inverseSquareRoot: 25 } });
  expect(power.resamples).toBe(0);
});

it('promises no size when none is enough', async () => {
  const weak = { ...population, paths: [{ from: 'X', to: 'Y', value: 0.02 }] };
  const power = await planPower(weak, { ...plan, seed: 1, target: 0.8 });
  expect(power.reached.all).toEqual({ rows: null, surely: null });
});
