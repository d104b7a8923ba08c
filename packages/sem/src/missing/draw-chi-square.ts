import type { RandomStream } from '@qunhai/kernel';

/**
 * A χ² variate: twice a gamma of shape df/2, by squeeze-free rejection from a transformed normal; a shape below 1 is drawn one
 * higher and scaled by u^(1/shape).
 * @param df - above 0
 * @see Marsaglia & Tsang (2000), A simple method for generating gamma variables, ACM TOMS 26(3)
 */
export function drawChiSquare(df: number, stream: RandomStream): number {
  const shape = df / 2;
  if (shape < 1) return drawChiSquare(df + 2, stream) * stream.uniform() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = stream.normal();
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(stream.uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v))
      return 2 * d * v;
  }
}
