import { type JobControl, RandomStream, runPatiently } from '@qunhai/kernel';
import { fail } from '../errors.ts';

/** How many random permutations, and from which seed. */
export interface PermutationOptions {
  /** At least 100; 2,000 by default. */
  readonly permutations?: number;
  readonly seed?: number;
}

/** A probability found by random permutations, and how exactly. */
export interface MonteCarloP {
  /** Share of the permutations at least as extreme, the observed arrangement counted as one of them: never 0. */
  readonly p: number;
  /** Standard error that comes from drawing only so many permutations. */
  readonly error: number;
}

/** A statistic beside its values under permutation of the nodes. */
export interface PermutationTest {
  readonly observed: number;
  readonly permutations: number;
  /** Permutations for which the statistic was undefined, e.g. without variation; left out. */
  readonly undefinedPermutations: number;
  /** Mean and standard deviation under permutation. */
  readonly mean: number;
  readonly sd: number;
  /** Values as small as the observed one, or smaller. */
  readonly less: MonteCarloP;
  /** Values as large as the observed one, or larger. */
  readonly greater: MonteCarloP;
  /** Twice the smaller of the two, at most 1. */
  readonly twoSided: MonteCarloP;
}

const roundOff = 1e-11;

/**
 * Compare an observed statistic with its values under random permutations of the nodes. Permutation k depends on seed and k alone.
 * @param statistic - of one permutation of 0 … n − 1; NaN when undefined
 * @throws {QunhaiError} network.too-few-draws, kernel.cancelled
 * @see Hubert & Schultz (1976), Quadratic assignment as a general data analysis strategy, BJMSP 29(2).
 * @see Phipson & Smyth (2010), Permutation p-values should never be zero, SAGMB 9(1).
 */
export async function permutationTest(
  of: { readonly n: number; readonly observed: number; readonly purpose: string },
  statistic: (permutation: Int32Array) => number,
  options: PermutationOptions,
  control: JobControl,
): Promise<PermutationTest> {
  const values = await permuteStatistic(of, statistic, options, control);
  return summarize(of.observed, values);
}

/** The statistic under every permutation, in order. */
export async function permuteStatistic(
  of: { readonly n: number; readonly purpose: string },
  statistic: (permutation: Int32Array) => number,
  options: PermutationOptions,
  control: JobControl,
): Promise<Float64Array> {
  const { permutations = 2000, seed = 1 } = options;
  if (!(Number.isInteger(permutations) && permutations >= 100))
    throw fail('too-few-draws', { draws: permutations });
  const values = new Float64Array(permutations);
  const permutation = new Int32Array(of.n);
  await runPatiently(permutations, of.purpose, control, (draw) => {
    permuteInto(permutation, new RandomStream(seed, of.purpose, draw));
    values[draw] = statistic(permutation);
  });
  return values;
}

/** A uniformly random order of 0 … n − 1 (Durstenfeld 1964). */
function permuteInto(permutation: Int32Array, stream: RandomStream): void {
  for (let i = 0; i < permutation.length; i++) {
    const j = stream.integer(i + 1);
    permutation[i] = permutation[j]!;
    permutation[j] = i;
  }
}

/** Place an observed value among those of the permutations. */
export function summarize(observed: number, all: Float64Array): PermutationTest {
  const values = all.filter((value) => !Number.isNaN(value));
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const room = roundOff * Math.max(1, Math.abs(observed));
  const less = monteCarloP(values.filter((value) => value <= observed + room).length, count);
  const greater = monteCarloP(values.filter((value) => value >= observed - room).length, count);
  const smaller = less.p < greater.p ? less : greater;
  return {
    observed,
    permutations: all.length,
    undefinedPermutations: all.length - count,
    mean,
    sd: Math.sqrt(squares / (count - 1)),
    less,
    greater,
    twoSided: { p: Math.min(1, 2 * smaller.p), error: 2 * smaller.error },
  };
}

/** The probability when `extreme` of `count` permutations are at least as extreme. */
export function monteCarloP(extreme: number, count: number): MonteCarloP {
  const p = (extreme + 1) / (count + 1);
  return { p, error: Math.sqrt((p * (1 - p)) / Math.max(1, count)) };
}
