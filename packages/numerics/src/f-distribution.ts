import t from '@stdlib/stats-base-dists-t';
import { twoSidedT } from './distributions.ts';

/**
 * P(F > f) of an F distribution with df1 (a whole number) and df2 degrees of freedom, by the recurrence of the incomplete
 * beta function in df1/2, upwards from df1 = 1 (Student's t) or 2 (a power): all terms are positive, no digits are lost.
 * @returns 1 for f ≤ 0
 * @see Abramowitz & Stegun (1964), Handbook of Mathematical Functions, 26.5.16 and 26.6
 * Cost df1/2 steps.
 */
export function fUpper(f: number, df1: number, df2: number): number {
  if (!(f > 0)) return Number.isNaN(f) ? f : 1;
  if (f === Number.POSITIVE_INFINITY) return 0;
  const x = (df1 * f) / (df2 + df1 * f);
  const b = df2 / 2;
  const odd = df1 % 2 === 1;
  const root = Math.sqrt(df1 * f);
  let tail = odd ? twoSidedT(root, df2) : (1 - x) ** b;
  let term = odd ? 2 * root * t.pdf(root, df2) : x * b * (1 - x) ** b;
  for (let a = odd ? 0.5 : 1; a < df1 / 2; a++) {
    tail += term;
    term *= (x * (a + b)) / (a + 1);
  }
  return Math.min(1, tail);
}
