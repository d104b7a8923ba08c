import { bivariateNormalCdf, bivariateNormalDensity } from '@qunhai/numerics';
import { contingency, type OrdinalVariable } from './contingency.ts';

/** Cell probabilities of two ordinal variables with the correlation of what is behind them, and their slopes in it. [cells] */
export interface CellProbabilities {
  readonly probability: Float64Array;
  readonly slope: Float64Array;
}

export function cellProbabilities(
  a: OrdinalVariable,
  b: OrdinalVariable,
  rho: number,
): CellProbabilities {
  const width = b.cuts.length;
  const corner = (of: (x: number, y: number, rho: number) => number) =>
    Float64Array.from({ length: a.cuts.length * width }, (_, at) =>
      of(a.cuts[Math.floor(at / width)]!, b.cuts[at % width]!, rho),
    );
  return {
    probability: cells(corner(bivariateNormalCdf), a.categories, width).map((x) =>
      Math.max(x, 1e-15),
    ),
    slope: cells(corner(bivariateNormalDensity), a.categories, width),
  };
}

/** What lies between the corners. */
function cells(corners: Float64Array, rows: number, width: number): Float64Array {
  const columns = width - 1;
  return Float64Array.from({ length: rows * columns }, (_, at) => {
    const corner = Math.floor(at / columns) * width + (at % columns);
    return (
      corners[corner + width + 1]! -
      corners[corner + 1]! -
      corners[corner + width]! +
      corners[corner]!
    );
  });
}

/**
 * Polychoric correlation given the thresholds, by maximum likelihood: scoring steps, kept inside a bracket of the root.
 * @see Olsson (1979), Psychometrika 44(4)
 */
export function polychoric(a: OrdinalVariable, b: OrdinalVariable): number {
  const counts = contingency(a, b);
  const rows = a.codes.length;
  let [low, high] = [-0.9999, 0.9999];
  let rho = 0;
  for (let iteration = 0; iteration < 100; iteration++) {
    const { probability, slope } = cellProbabilities(a, b, rho);
    let [gradient, information] = [0, 0];
    for (let at = 0; at < counts.length; at++) {
      gradient += (counts[at]! * slope[at]!) / probability[at]!;
      information += (rows * slope[at]! ** 2) / probability[at]!;
    }
    if (gradient > 0) low = rho;
    else high = rho;
    const step = gradient / information;
    const next = rho + step;
    const inside = next > low && next < high;
    rho = inside ? next : (low + high) / 2;
    if (Math.abs(inside ? step : high - low) < 1e-13) break;
  }
  return rho;
}
