import { chiSquareQuantile, chiSquareUpper } from '@qunhai/numerics';

/**
 * P(X ≤ x) of the noncentral χ² distribution: a Poisson mixture of central ones, summed outward from its mode until what is left cannot
 * matter at 1e-12.
 * @see Johnson, Kotz & Balakrishnan (1995), Continuous Univariate Distributions 2, ch. 29
 */
export function noncentralChiSquareLower(x: number, df: number, noncentrality: number): number {
  if (x <= 0) return 0;
  const half = noncentrality / 2;
  if (half === 0) return 1 - chiSquareUpper(x, df);
  const mode = Math.floor(half);
  const weight = (j: number) => Math.exp(-half + j * Math.log(half) - logFactorial(j));
  let sum = 0;
  for (let j = mode; j >= 0; j--) {
    const w = weight(j);
    sum += w * (1 - chiSquareUpper(x, df + 2 * j));
    if (w < 1e-14) break;
  }
  for (let j = mode + 1; ; j++) {
    const w = weight(j);
    sum += w * (1 - chiSquareUpper(x, df + 2 * j));
    if (w < 1e-14) break;
  }
  return Math.min(1, sum);
}

/** ln j! by Stirling's series above 20, whose error is below 1e-15 there. */
function logFactorial(j: number): number {
  if (j < 21) {
    let sum = 0;
    for (let i = 2; i <= j; i++) sum += Math.log(i);
    return sum;
  }
  const x = j + 1;
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
