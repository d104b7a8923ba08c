import { quantileSorted } from '@qunhai/numerics';

/** A difference between two groups beside those that chance alone gives. */
export interface PermutationTest {
  /** Two-sided: share of permutations, the observed one among them, with at least this large a difference. */
  readonly p: number;
  /** Where the difference lies in 1 − significance of the permutations. */
  readonly lower: number;
  readonly upper: number;
  /** Permutations with an estimate. */
  readonly used: number;
}

/**
 * Compare a difference with those of permuted groups, which are symmetric around 0 when group membership does not matter.
 * p = (1 + #{|dᵤ| ≥ |d|})/(1 + permutations used), which is never 0 and keeps its size (programs that leave the 1s out differ by up to
 * 1/permutations).
 * @param draws - NaN where a permutation had no estimate
 * @returns null when the difference or all draws are NaN
 * @see Phipson & Smyth (2010), Permutation p-values should never be zero, Stat. Appl. Genet. Mol. Biol. 9(1)
 */
export function permutationTest(
  difference: number,
  draws: Float64Array,
  significance: number,
): PermutationTest | null {
  const sorted = draws.filter((draw) => !Number.isNaN(draw)).sort();
  const used = sorted.length;
  if (Number.isNaN(difference) || used === 0) return null;
  return {
    p:
      (1 + sorted.filter((draw) => atLeast(Math.abs(draw), Math.abs(difference))).length) /
      (1 + used),
    lower: quantileSorted(sorted, significance / 2),
    upper: quantileSorted(sorted, 1 - significance / 2),
    used,
  };
}

/** Equal but for rounding counts as equal, so that permutations that change nothing do. */
export function atLeast(a: number, b: number): boolean {
  return a >= b - 1e-12 * Math.max(1, Math.abs(b));
}
