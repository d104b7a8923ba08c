import { RandomStream } from '@qunhai/kernel';
import type { Column, GroupColumn } from '../data/column.ts';

/** Simulated firms in clusters, for tests: y = 1 + 0.5·x + u₀ + u₁·x + e with deviations `intercept`, `slope` and 1. */
export function simulatedGroups(
  seed: number,
  sizes: readonly number[],
  { intercept, slope }: { readonly intercept: number; readonly slope: number },
): { readonly x: Column; readonly y: Column; readonly group: GroupColumn } {
  const stream = new RandomStream(seed, 'levels.test');
  const x: number[] = [];
  const y: number[] = [];
  const group: number[] = [];
  sizes.forEach((size, g) => {
    const [u0, u1] = [intercept * stream.normal(), slope * stream.normal()];
    for (let i = 0; i < size; i++) {
      const value = 2 + stream.normal();
      x.push(value);
      y.push(1 + 0.5 * value + u0 + u1 * value + stream.normal());
      group.push(g);
    }
  });
  return {
    x: { name: 'x', values: x },
    y: { name: 'y', values: y },
    group: { name: 'cluster', values: group },
  };
}
