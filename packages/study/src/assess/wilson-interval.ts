import { normalQuantile } from '@qunhai/numerics';

/**
 * Interval of a share by inverting the score test.
 * @param share - 0 … 1
 * @param size - number of units, or the effective number of a clustered sample; above 0, whole or not
 * @see Wilson (1927), Probable inference, the law of succession, and statistical inference, JASA 22(158)
 */
export function wilsonInterval(
  share: number,
  size: number,
  level: number,
): { readonly lower: number; readonly upper: number } {
  const z = normalQuantile(0.5 + level / 2);
  const scale = 1 + (z * z) / size;
  const middle = (share + (z * z) / (2 * size)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / size + (z * z) / (4 * size * size));
  return { lower: Math.max(0, middle - half), upper: Math.min(1, middle + half) };
}
