import type { HypothesisResult } from '@qunhai/results';

type Verdict = HypothesisResult['verdict'];

/** One effect speaks for itself; of several, all or some must be supported. */
export function combineVerdicts(verdicts: readonly Verdict[]): Verdict {
  const has = (verdict: Verdict) => verdicts.includes(verdict);
  if (verdicts.every((verdict) => verdict === verdicts[0])) return verdicts[0] ?? 'not-tested';
  if (has('supported')) return 'partly-supported';
  return has('contradicted') ? 'contradicted' : 'not-supported';
}
