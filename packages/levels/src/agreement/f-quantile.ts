import { fUpper } from '@qunhai/numerics';

/**
 * The value that an F distribution exceeds with probability `upper`, by bisection on the logarithm.
 * @param df1 - a whole number
 */
export function fQuantileUpper(upper: number, df1: number, df2: number): number {
  let low = Math.log(1e-12);
  let high = Math.log(1e12);
  for (let k = 0; k < 120 && high - low > 1e-15 * Math.max(1, Math.abs(low)); k++) {
    const middle = (low + high) / 2;
    if (fUpper(Math.exp(middle), df1, df2) > upper) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}
