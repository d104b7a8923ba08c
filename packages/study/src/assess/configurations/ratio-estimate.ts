import { normalQuantile } from '@qunhai/numerics';
import type { Interval } from '@qunhai/results';

/** A quotient of two sums over firms, with its interval. */
export interface RatioEstimate {
  readonly estimate: number;
  readonly interval: Interval;
}

/**
 * A quotient of two sums over firms, with the sampling error that firms drawn at random give it: linearized, and on the logit scale so
 * that bounds stay within 0 and 1. Without an interval at 0 and 1, where nothing shows how it would vary; null for 0/0.
 * @see Cochran (1977), Sampling techniques (3rd ed.), §2.11 and §6.4, for the variance of a ratio.
 */
export function ratioEstimate(
  numerators: Float64Array,
  denominators: Float64Array,
  level: number,
): RatioEstimate | null {
  const n = numerators.length;
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
  const below = sum(denominators);
  if (below <= 0) return null;
  const estimate = Math.min(1, Math.max(0, sum(numerators) / below));
  if (n < 2 || estimate <= 0 || estimate >= 1) return { estimate, interval: null };
  let squares = 0;
  for (let i = 0; i < n; i++) squares += (numerators[i]! - estimate * denominators[i]!) ** 2;
  const error = Math.sqrt((n / (n - 1)) * squares) / below;
  const half = (normalQuantile(0.5 + level / 2) * error) / (estimate * (1 - estimate));
  const middle = Math.log(estimate / (1 - estimate));
  const at = (logit: number) => 1 / (1 + Math.exp(-logit));
  const interval = {
    ...{ lower: at(middle - half), upper: at(middle + half) },
    ...{ level, method: 'normal' as const },
  };
  return { estimate, interval };
}
