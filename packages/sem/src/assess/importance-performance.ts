import { mean, standardDeviation, tQuantile } from '@qunhai/numerics';
import { fail } from '../errors.ts';
import type { PlsResult } from '../estimate/estimate-pls.ts';
import { effects } from '../evaluate/effects.ts';
import type { SemData } from '../specify/model.ts';
import { failAssessment } from './errors.ts';
import { type AnswerScale, type RescaledScores, rescaledScores } from './rescaled-scores.ts';

/** A mean on the 0–100 scale with its Student-t interval, cut at 0 and 100; no interval where answers do not vary. */
export interface Performance {
  readonly mean: number;
  readonly standardDeviation: number;
  readonly interval: {
    readonly lower: number;
    readonly upper: number;
    readonly level: number;
  } | null;
}

/** A construct that has an effect on the target. */
export interface ConstructImportance {
  readonly construct: string;
  /** Points of the target's 0–100 score per point of this construct's: unstandardized total effect. */
  readonly importance: number;
  /** The standardized total effect. */
  readonly standardized: number;
  readonly performance: Performance;
}

/** An indicator of such a construct. */
export interface IndicatorImportance {
  readonly construct: string;
  readonly indicator: string;
  /** The construct's importance times the indicator's weight in its 0–100 score. */
  readonly importance: number;
  /** Weights of a construct's indicators add up to 1. */
  readonly weight: number;
  readonly performance: Performance;
}

/** An importance–performance map. */
export interface ImportancePerformanceMap {
  readonly target: string;
  readonly targetPerformance: Performance;
  readonly constructs: readonly ConstructImportance[];
  readonly indicators: readonly IndicatorImportance[];
  /** Constructs with a negative weight: their score is no average of answers and may leave 0–100. */
  readonly negativeWeights: readonly string[];
  /** 0–100 scores of every row, for the necessary conditions of a combined map (cIPMA). */
  readonly scores: RescaledScores;
}

/**
 * Importance–performance map of a target, by construct and by indicator, in points of the answer scales mapped to 0–100.
 * Importance is the unstandardized total effect: the standardized one times the ratio of the scores' standard
 * deviations. With PLSc the standardized effect is that among the disattenuated constructs, the scores are not.
 * The intervals of effects come from a bootstrap: scale its draws by `importance / standardized`.
 * @param scales - lowest and highest answer of every indicator
 * @throws {QunhaiError} sem.unknown-construct, sem.missing-scale, sem.terms-not-assessed
 * @see Ringle & Sarstedt (2016), Gain more insight from your PLS-SEM results, IMDS 116(9), 1865–1886; Hauff, Richter,
 *   Sarstedt & Ringle (2024), J. of Retailing and Consumer Services 78, 103723, on the combined map
 */
export function importancePerformanceMap(
  result: PlsResult,
  data: SemData,
  target: string,
  scales: Readonly<Record<string, AnswerScale>>,
  level = 0.95,
): ImportancePerformanceMap {
  const ids = result.constructs.map(({ id }) => id);
  const at = ids.indexOf(target);
  if (at < 0) throw fail('unknown-construct', { construct: target, field: 'target' });
  const [term] = result.terms ?? [];
  if (term) throw failAssessment('terms-not-assessed', { term: term.id });
  const scores = rescaledScores(result, data, scales);
  const spread = ids.map((_, j) => scores.orientations[j]! * standardDeviation(scores.columns[j]!));
  const onTarget = effects(result).total.filter(({ to }) => to === target);
  const constructs = onTarget.map(({ from, estimate }): ConstructImportance => {
    const j = ids.indexOf(from);
    return {
      construct: from,
      importance: (estimate * spread[at]!) / spread[j]!,
      standardized: estimate,
      performance: performanceOf(scores.columns[j]!, level),
    };
  });
  return {
    target,
    targetPerformance: performanceOf(scores.columns[at]!, level),
    constructs,
    indicators: constructs.flatMap(({ construct, importance }) =>
      scores.indicators
        .filter((indicator) => indicator.construct === construct)
        .map(({ indicator, weight, values }) => ({
          construct,
          indicator,
          importance: importance * weight,
          weight,
          performance: performanceOf(values, level),
        })),
    ),
    negativeWeights: [
      ...new Set(
        scores.indicators.filter(({ weight }) => weight < 0).map(({ construct }) => construct),
      ),
    ],
    scores,
  };
}

function performanceOf(values: Float64Array, level: number): Performance {
  const center = mean(values);
  const deviation = standardDeviation(values);
  const half =
    (tQuantile((1 + level) / 2, values.length - 1) * deviation) / Math.sqrt(values.length);
  return {
    mean: center,
    standardDeviation: deviation,
    interval:
      deviation > 0
        ? { lower: Math.max(0, center - half), upper: Math.min(100, center + half), level }
        : null,
  };
}
