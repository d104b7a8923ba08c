import { RandomStream } from '@qunhai/kernel';

/**
 * Split n rows at random into folds whose sizes differ by one at most.
 * The split of a repeat depends on (seed, repeat) only, so that models compared with one seed share their folds.
 * @returns [n] the fold of each row, 0 … folds − 1
 * @see Shmueli, Ray, Velasquez Estrada & Chatla (2016), The elephant in the room, J. of Business Research 69(10)
 */
export function assignFolds(n: number, folds: number, seed: number, repeat: number): Int32Array {
  const order = Array.from({ length: n }, (_, row) => row);
  new RandomStream(seed, 'sem.folds', repeat).shuffle(order);
  const fold = new Int32Array(n);
  order.forEach((row, position) => {
    fold[row] = position % folds;
  });
  return fold;
}
