import { type RatioEstimate, ratioEstimate } from './ratio-estimate.ts';

type Estimated = RatioEstimate | null;

/** A set as sufficient for an outcome; definitions as in `sufficiencyFit` of @qunhai/configuration. */
export function sufficiencyOf(
  x: Float64Array,
  y: Float64Array,
  level: number,
): { consistency: Estimated; pri: Estimated; coverage: Estimated } {
  const both = x.map((value, i) => Math.min(value, y[i]!));
  const paradox = both.map((value, i) => Math.min(value, 1 - y[i]!));
  const less = (values: Float64Array) => values.map((value, i) => value - paradox[i]!);
  return {
    consistency: ratioEstimate(both, x, level),
    pri: ratioEstimate(less(both), less(x), level),
    coverage: ratioEstimate(both, y, level),
  };
}

/** A set as necessary for an outcome; definitions as in `necessityFit` of @qunhai/configuration. */
export function necessityOf(
  x: Float64Array,
  y: Float64Array,
  level: number,
): { consistency: Estimated; relevance: Estimated; coverage: Estimated } {
  const both = x.map((value, i) => Math.min(value, y[i]!));
  const rest = (values: Float64Array) => values.map((value) => 1 - value);
  return {
    consistency: ratioEstimate(both, y, level),
    relevance: ratioEstimate(rest(x), rest(both), level),
    coverage: ratioEstimate(both, x, level),
  };
}
