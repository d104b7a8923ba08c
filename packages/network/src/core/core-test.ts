import { type JobControl, runPatiently } from '@qunhai/kernel';
import { fail } from '../errors.ts';
import { collapse, type IndexedNetwork } from '../model/index-network.ts';
import { type PermutationTest, summarize } from '../permute/permutation-test.ts';
import { randomPairs } from '../structure/random-pairs.ts';
import type { CrossPairs } from './core-fit.ts';
import { bestFit } from './discrete-core.ts';

/**
 * Does a network have a core and a periphery, or would random ties fit as well? The best division of any network fits somewhat;
 * here that of the network, directions and weights forgotten, stands beside those of random networks with as many tied pairs.
 * Both are found by the same search, so a fit that it misses is missed on both sides.
 * @returns null when no division is defined
 * @throws {QunhaiError} network.too-few-draws below 100, kernel.cancelled
 * @see Borgatti & Everett (1999), Models of core/periphery structures, Social Networks 21(4).
 * @see Anderson, Butts & Carley (1999), The interaction of size and density with graph-level indices, Social Networks 21(3).
 */
export async function coreTest(
  network: IndexedNetwork,
  options: {
    readonly cross?: CrossPairs;
    readonly draws?: number;
    readonly starts?: number;
    readonly seed?: number;
  } = {},
  control: JobControl = {},
): Promise<PermutationTest | null> {
  const { cross = 'one', draws = 200, starts = 20, seed = 1 } = options;
  if (!(Number.isInteger(draws) && draws >= 100)) throw fail('too-few-draws', { draws });
  const pairs = collapse(network);
  const observed = bestFit(pairs, cross, starts, seed);
  if (observed === null) return null;
  const random = randomPairs(pairs, seed);
  const values = new Float64Array(draws);
  await runPatiently(draws, 'network.core-test', control, (draw) => {
    values[draw] = bestFit(random(draw), cross, starts, seed) ?? Number.NaN;
  });
  return summarize(observed, values);
}
