import { normalCdf } from '@qunhai/numerics';

/**
 * P(X > x) of a chi-square distribution with whole degrees of freedom, as a sum of positive terms, so that small tails keep their digits.
 * @see Abramowitz & Stegun (1964), 26.4.4–26.4.5
 */
export function chiSquareTail(x: number, df: number): number {
  if (!(x > 0)) return 1;
  if (df === 0) return 0;
  const odd = df % 2 === 1;
  let tail = odd ? 2 * normalCdf(-Math.sqrt(x)) : Math.exp(-x / 2);
  let term = odd ? Math.sqrt((2 * x) / Math.PI) * Math.exp(-x / 2) : (x / 2) * Math.exp(-x / 2);
  for (let k = odd ? 3 : 4; k <= df; k += 2) {
    tail += term;
    term *= x / k;
  }
  return Math.min(1, tail);
}
