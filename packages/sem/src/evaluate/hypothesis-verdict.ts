/** The figures a directed hypothesis is judged by. */
export interface HypothesisEvidence {
  readonly estimate: number | null;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
  readonly p: number | null;
}

export type HypothesisVerdict = 'supported' | 'not-supported' | 'contradicted' | 'not-tested';

/**
 * Verdict on a hypothesis that an effect has a sign: supported when the effect is significant with that sign,
 * contradicted when it is significant with the other, not supported when it is not significant.
 * The interval decides (significant = excludes 0), as bootstrap distributions are often skewed; the two-sided p
 * decides only where there is no interval; with neither the hypothesis is not tested.
 * @param alpha - significance level for p; keep it at 1 − level of the interval
 * @see Aguirre-Urreta & Rönkkö (2018), Statistical inference with PLSc using bootstrap confidence intervals, MIS Quarterly 42
 */
export function hypothesisVerdict(
  sign: '+' | '-',
  evidence: HypothesisEvidence,
  alpha = 0.05,
): HypothesisVerdict {
  const { estimate } = evidence;
  const significant = isSignificant(evidence, alpha);
  if (estimate === null || significant === null) return 'not-tested';
  if (!significant || estimate === 0) return 'not-supported';
  return estimate > 0 === (sign === '+') ? 'supported' : 'contradicted';
}

function isSignificant({ interval, p }: HypothesisEvidence, alpha: number): boolean | null {
  if (interval) return interval.lower > 0 || interval.upper < 0;
  return p === null ? null : p < alpha;
}
