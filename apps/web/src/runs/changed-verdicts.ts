import type { HypothesisResult } from '@qunhai/results';

/** Hypotheses that both runs judged, and judged differently. */
export function changedVerdicts(
  here: readonly HypothesisResult[],
  there: readonly HypothesisResult[],
): string[] {
  const verdicts = new Map(there.map(({ id, verdict }) => [id, verdict]));
  return here.flatMap(({ id, verdict }) =>
    verdicts.has(id) && verdicts.get(id) !== verdict ? [id] : [],
  );
}
