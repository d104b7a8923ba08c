/** The figures a directed hypothesis is judged by. */
export interface HypothesisEvidence {
  readonly estimate: number | null;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
}

export type HypothesisVerdict = 'supported' | 'not-supported' | 'contradicted' | 'not-tested';

/**
 * Verdict on a hypothesis that an effect has a sign: supported when the effect is significant with that sign,
 * contradicted when it is significant with the other, not supported when it is not significant.
 * The interval alone decides (significant = excludes 0), as bootstrap distributions are often skewed and p assumes a
 * symmetric one; without an interval the hypothesis is not tested.
 * @see Aguirre-Urreta & Rönkkö (2018), Statistical inference with PLSc using bootstrap confidence intervals, MIS Quarterly 42
 */
export function hypothesisVerdict(
  sign: '+' | '-',
  { estimate, interval }: HypothesisEvidence,
): HypothesisVerdict {
  if (estimate === null || interval === null) return 'not-tested';
  const isSignificant = interval.lower > 0 || interval.upper < 0;
  if (!isSignificant || estimate === 0) return 'not-supported';
  return estimate > 0 === (sign === '+') ? 'supported' : 'contradicted';
}
