import { findItem, type Resource, scaleOf, type Theory } from '@qunhai/theory';
import type { AnalysedWave } from '../analysed-wave.ts';
import type { Draw, Estimates } from './estimates.ts';
import { spread } from './weights-for-wave.ts';

/** Share of each resource in the conversion to advantage and to capability; each sums to 1, or null when no effect is positive. */
export interface Conversion {
  readonly toAdvantage: readonly number[] | null;
  readonly toCapability: readonly number[] | null;
  /** What counted as 0 for being negative, as a share of all terms in absolute value. */
  readonly clipped: number;
}

/**
 * Reads shares of conversion from estimates. A construct's score is Σ w_j·z_j over its standardized items, so one point of item j
 * moves the driver by β·w_j/s_j of its standard deviations, s_j being the item's standard deviation as a share of its scale. A resource has
 * the sum over its items, from every construct with a path to the driver; negative weights and paths count as 0, as a resource of
 * the model cannot take advantage away; what is left is brought to the sum of 1.
 */
export function conversionReader(
  theory: Theory,
  { matrix }: AnalysedWave,
  resources: readonly Resource[],
  { weightLabels, pathLabels }: Estimates,
): (draw: Draw) => Conversion {
  const terms = weightLabels.flatMap(({ construct, indicator }, column) => {
    const resource = resources.findIndex(({ items }) => items.includes(indicator));
    const item = findItem(theory, indicator);
    if (resource < 0 || item === undefined) return [];
    const { min, max } = scaleOf(theory, item);
    return [{ construct, column, resource, deviation: spread(matrix, indicator) / (max - min) }];
  });
  const pathTo = (driver: string) =>
    new Map(pathLabels.flatMap(({ from, to }, at) => (to === driver ? [[from, at] as const] : [])));
  const drivers = [pathTo('CA'), pathTo('DC')];
  return (draw) => {
    let negative = 0;
    let all = 0;
    const [toAdvantage = null, toCapability = null] = drivers.map((paths) => {
      const shares = new Array<number>(resources.length).fill(0);
      for (const { construct, column, resource, deviation } of terms) {
        const path = paths.get(construct);
        if (path === undefined) continue;
        const [beta, weight] = [draw.paths[path]!, draw.weights[column]!];
        const size = Math.abs((beta * weight) / deviation);
        all += size;
        if (beta < 0 || weight < 0) negative += size;
        else shares[resource]! += size;
      }
      return toSumOne(shares);
    });
    return { toAdvantage, toCapability, clipped: all > 0 ? negative / all : 0 };
  };
}

function toSumOne(shares: readonly number[]): number[] | null {
  const sum = shares.reduce((total, share) => total + share, 0);
  return sum > 0 && Number.isFinite(sum) ? shares.map((share) => share / sum) : null;
}
