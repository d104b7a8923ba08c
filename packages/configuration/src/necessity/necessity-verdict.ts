import type { CeilingDescription } from './describe-ceiling.ts';
import type { PermutationTest } from './permutation-test.ts';

/**
 * What the data say of a condition, given that theory names it as necessary: `necessary` (d large enough, p small enough),
 * `trivial` (d too small to matter), `not-necessary` (no more empty space than chance leaves), `undecided` (the Monte Carlo
 * interval of p holds the level: permute more often), `untested` (no permutations), `undefined` (nothing varies).
 */
export type NecessityVerdict =
  | 'necessary'
  | 'trivial'
  | 'not-necessary'
  | 'undecided'
  | 'untested'
  | 'undefined';

/** Thresholds of the verdict. */
export interface VerdictThresholds {
  /** Least d that matters; 0.1 unless given. */
  readonly leastEffect: number;
  /** Level of the test; 0.05 unless given. */
  readonly level: number;
}

/**
 * The verdict on one ceiling.
 * @see Dul, Hauff & Bouncken (2023), Necessary condition analysis (NCA): review of research topics and guidelines for good practice,
 *   Review of Managerial Science 17, 683–714: theoretical support, d ≥ 0.1 and p < 0.05 together.
 */
export function necessityVerdict(
  description: Pick<CeilingDescription, 'effectSize'>,
  test: PermutationTest | null,
  thresholds: VerdictThresholds,
): NecessityVerdict {
  const { effectSize } = description;
  if (effectSize === null) return 'undefined';
  if (effectSize < thresholds.leastEffect) return 'trivial';
  if (test === null) return 'untested';
  const [low, high] = test.interval;
  if (low < thresholds.level && thresholds.level < high) return 'undecided';
  return test.p < thresholds.level ? 'necessary' : 'not-necessary';
}
