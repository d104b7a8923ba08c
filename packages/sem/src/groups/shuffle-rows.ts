import { RandomStream } from '@qunhai/kernel';

/**
 * Order of the rows in permutation r: depends on (seed, r) only. Fisher & Yates, as RandomStream's shuffle.
 * @param order - overwritten with 0 … n − 1 in random order
 */
export function shuffleRowsInto(seed: number, r: number, order: Int32Array): void {
  const stream = new RandomStream(seed, 'sem.permutation', r);
  for (let i = 0; i < order.length; i++) order[i] = i;
  for (let i = order.length - 1; i > 0; i--) {
    const j = stream.integer(i + 1);
    const held = order[i]!;
    order[i] = order[j]!;
    order[j] = held;
  }
}
