import { variance } from '@qunhai/numerics';
import { smallestGroup } from '../intervals.ts';
import { weightCovariance } from './outer-weights.ts';
import type { Indicator, WeightedScores } from './weighted-score.ts';

/**
 * Where a score's standard error comes from.
 * - `reliability`: classical test theory, SD·√(1 − ρ)
 * - `generalizability`: disagreement of a firm's items with one another
 * - `rounding`: one item; only the rounding to its answer steps is known, so a lower bound
 * - `propagated`: from the errors of component scores
 * - `unknown`: none can be had
 */
export type Precision = 'reliability' | 'generalizability' | 'rounding' | 'propagated' | 'unknown';

export interface MeasurementError {
  readonly precision: Precision;
  /** Per firm, on the score's scale; NaN where unknown. */
  readonly standardErrors: Float64Array;
}

interface Question {
  readonly indicators: readonly Indicator[];
  readonly weights: Float64Array;
  /** Normalized weights of resamples, [resamples × indicators]. */
  readonly weightDraws: Float64Array | null;
  readonly scored: WeightedScores;
  /** Reliability of the full score in (0, 1), for reflective constructs. */
  readonly reliability: number | null;
}

/**
 * Standard error of every firm's score.
 *
 * Reflective with known reliability ρ: SE² = SD²(1 − ρ)·k/m when m of k items were answered (error of a mean of fewer
 * items; Spearman 1910, Brown 1910). Otherwise, two items or more: items are taken as a sample of what could have been
 * asked, so the person × item residual variance σ² estimates the error of one item and SE² = σ²·Σw² (relative error;
 * with equal weights this is coefficient alpha's SE), plus the sampling variance of estimated weights by the delta method.
 * For composites, whose items cover different facets, that is an upper bound. One item: rounding only, step/√12, a lower bound.
 * @see Lord & Novick (1968), Statistical theories of mental test scores, §3; Brennan (2001), Generalizability theory, §4.
 */
export function measurementError(question: Question): MeasurementError {
  const { indicators, scored, reliability } = question;
  const n = scored.scores.length;
  if (indicators.some((indicator) => indicator.errors !== null)) return propagated(question);
  if (indicators.length === 1) return rounding(indicators[0]!, scored);
  const known = scored.scores.filter((score) => !Number.isNaN(score));
  const unknown: MeasurementError = {
    precision: 'unknown',
    standardErrors: new Float64Array(n).fill(Number.NaN),
  };
  if (known.length < smallestGroup) return unknown;
  if (reliability !== null) {
    const full = variance(known) * (1 - reliability);
    const standardErrors = Float64Array.from(scored.answered, (answered) =>
      answered > 0 ? Math.sqrt((full * indicators.length) / answered) : Number.NaN,
    );
    return { precision: 'reliability', standardErrors };
  }
  const residual = residualVariance(indicators.map((indicator) => indicator.values));
  if (Number.isNaN(residual)) return unknown;
  return withWeightError(question, 'generalizability', () => residual);
}

function rounding(indicator: Indicator, scored: WeightedScores): MeasurementError {
  const error = indicator.step === null ? Number.NaN : indicator.step / Math.sqrt(12);
  return {
    precision: indicator.step === null ? 'unknown' : 'rounding',
    standardErrors: scored.scores.map((score) => (Number.isNaN(score) ? Number.NaN : error)),
  };
}

function propagated(question: Question): MeasurementError {
  return withWeightError(
    question,
    'propagated',
    (j, i) => (question.indicators[j]!.errors?.[i] ?? 0) ** 2,
  );
}

/** √(Σ (wⱼ/W)² σⱼ² + (x − S)ᵀ Cov(w) (x − S)/W²) over the answered indicators, W = Σ wⱼ. */
function withWeightError(
  { indicators, weights, weightDraws, scored }: Question,
  precision: Precision,
  errorVariance: (indicator: number, firm: number) => number,
): MeasurementError {
  const k = indicators.length;
  const covariance = weightDraws === null ? null : weightCovariance(weightDraws, k);
  const deviation = new Float64Array(k);
  const standardErrors = scored.scores.map((score, i) => {
    if (Number.isNaN(score)) return Number.NaN;
    let sum = 0;
    for (let j = 0; j < k; j++) {
      const value = indicators[j]!.values[i]!;
      const answered = !Number.isNaN(value);
      deviation[j] = answered ? value - score : 0;
      if (answered) sum += weights[j]! ** 2 * errorVariance(j, i);
    }
    if (covariance !== null) sum += quadraticForm(covariance, deviation);
    return Math.sqrt(Math.max(0, sum)) / scored.covered[i]!;
  });
  return { precision, standardErrors };
}

function quadraticForm(matrix: Float64Array, x: Float64Array): number {
  const k = x.length;
  let sum = 0;
  for (let j = 0; j < k; j++) for (let l = 0; l < k; l++) sum += matrix[j * k + l]! * x[j]! * x[l]!;
  return sum;
}

/**
 * Person × item residual variance: the mean over pairs of items of half the variance of their difference.
 * With complete answers it equals the residual mean square of the two-way analysis of variance.
 * @param items - answers over the same firms, NaN = missing; pairs that fewer than two firms answered are left out
 * @returns NaN when no pair is left
 */
export function residualVariance(items: readonly Float64Array[]): number {
  let sum = 0;
  let pairs = 0;
  for (const [j, first] of items.entries())
    for (const second of items.slice(j + 1)) {
      const difference = first
        .map((value, i) => value - second[i]!)
        .filter((value) => !Number.isNaN(value));
      if (difference.length < 2) continue;
      sum += variance(difference) / 2;
      pairs++;
    }
  return pairs > 0 ? sum / pairs : Number.NaN;
}
