import { chiSquareQuantile, chiSquareUpper } from '@qunhai/numerics';

/**
 * P(X ≤ x) of the noncentral χ² distribution: a Poisson mixture of central ones, summed outward from its mode until what is left cannot
 * matter at 1e-12. Each central one follows from the last: P(a + 1, y) = P(a, y) − yᵃ·e⁻ʸ/Γ(a + 1), with y = x/2 and twice a degrees of freedom.
 * @see Johnson, Kotz & Balakrishnan (1995), Continuous Univariate Distributions 2, ch. 29; Abramowitz & Stegun (1972), 6.5.21
 */
export function noncentralChiSquareLower(x: number, df: number, noncentrality: number): number {
  if (x <= 0) return 0;
  const half = noncentrality / 2;
  if (half === 0) return 1 - chiSquareUpper(x, df);
  const y = x / 2;
  const mode = Math.floor(half);
  const a = df / 2 + mode;
  const weight = Math.exp(-half + mode * Math.log(half) - logGamma(mode + 1));
  const lower = 1 - chiSquareUpper(x, df + 2 * mode);
  const term = Math.exp(a * Math.log(y) - y - logGamma(a + 1));
  let sum = weight * lower;
  let [w, p, t] = [weight, lower, (term * a) / y];
  for (let j = mode - 1; j >= 0 && w > 1e-15; j--) {
    w *= (j + 1) / half;
    p += t;
    t *= (df / 2 + j) / y;
    sum += w * p;
  }
  [w, p, t] = [weight, lower, term];
  for (let j = mode + 1; w > 1e-15; j++) {
    w *= half / j;
    p -= t;
    t *= y / (df / 2 + j);
    sum += w * p;
  }
  return Math.min(1, Math.max(0, sum));
}

/** ln Γ(x) by Stirling's series above 20, whose error is below 1e-15 there; by recurrence below. */
function logGamma(x: number): number {
  if (x < 20) return logGamma(x + 1) - Math.log(x);
  return (
    (x - 0.5) * Math.log(x) -
    x +
    0.5 * Math.log(2 * Math.PI) +
    1 / (12 * x) -
    1 / (360 * x ** 3) +
    1 / (1260 * x ** 5)
  );
}

/**
 * The noncentrality at which a χ² as small as this has the given lower probability; 0 when even none gives less.
 * @param probability - e.g. 0.95 for the lower end of a 90 % interval
 */
export function noncentralityAt(x: number, df: number, probability: number): number {
  if (x <= 0 || noncentralChiSquareLower(x, df, 0) < probability) return 0;
  let [low, high] = [0, Math.max(x, chiSquareQuantile(0.999, df))];
  while (noncentralChiSquareLower(x, df, high) > probability) high *= 2;
  for (let i = 0; i < 200 && high - low > 1e-12 * Math.max(1, high); i++) {
    const middle = (low + high) / 2;
    if (noncentralChiSquareLower(x, df, middle) > probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
