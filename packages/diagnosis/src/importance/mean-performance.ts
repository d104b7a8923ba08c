import type { DiagnosisResults } from '@qunhai/results';
import { meanInterval } from '../intervals.ts';
import { t } from '../messages.ts';
import { type ScoreScale, shareOfRange } from '../scores/answer-scale.ts';
import { weighedMeanInterval } from '../weighed-moments.ts';

type Uncertain = DiagnosisResults['importancePerformance'][number]['points'][number]['performance'];

/** How means are taken. */
export interface PerformanceOptions {
  readonly level: number;
  readonly caseWeights?: Float64Array | undefined;
}

/** Mean of scores or answers as percentages of their scale. */
export function meanPerformance(
  values: Float64Array,
  scale: ScoreScale,
  { level, caseWeights }: PerformanceOptions,
): Uncertain {
  const shares = values.map((value) => 100 * shareOfRange(value, scale));
  const found = caseWeights
    ? weighedMeanInterval(shares, caseWeights, level)
    : meanInterval(
        shares.filter((share) => !Number.isNaN(share)),
        { min: 0, max: 100 },
        level,
      );
  if (found === null)
    return { estimate: null, interval: null, note: t.both('performance.too-few') };
  const { mean: estimate, interval } = found;
  return interval
    ? { estimate, interval }
    : { estimate, interval, note: t.both('mean.no-variation') };
}
