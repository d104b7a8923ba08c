import { mean, normalQuantile, standardDeviation } from '@qunhai/numerics';
import { fail } from '../errors.ts';
import { quotientAt, type RegionTable, type RegionTotals, regionTotals } from './region-table.ts';

/** Location quotient of one industry in one region. Null: not defined, for the region or the industry is empty. */
export interface LocationQuotient {
  readonly region: string;
  readonly industry: string;
  readonly value: number | null;
  /** Interval under the model of the docstring. */
  readonly interval: readonly [number, number] | null;
  /** Quotient and its logarithm, standardized over the regions of the industry. */
  readonly standardized: number | null;
  readonly standardizedLog: number | null;
  /** Whether the quotient exceeds 1: a revealed comparative advantage. */
  readonly specialized: boolean;
}

/** How intervals are made. */
export interface QuotientOptions {
  /** 0.95 unless given. */
  readonly level?: number;
  /**
   * By how much the variance exceeds that of independent units; 1 unless given, which holds for firms. Employees come in
   * firms and are not independent: take about the mean number of employees per firm, weighted by size.
   */
  readonly designEffect?: number;
}

/** Wilson's upper limit of a share of which none of `total` was seen. */
const noneSeen = (total: number, z: number) => (z * z) / (total + z * z);

function quotientInterval(
  totals: RegionTotals,
  region: number,
  industry: number,
  z: number,
  designEffect: number,
): [number, number] | null {
  const inside = totals.byRegion[region]!;
  const outside = totals.total - inside;
  const ofIndustry = totals.byIndustry[industry]!;
  const count = totals.counts[region * totals.industries + industry]!;
  if (inside === 0 || ofIndustry === 0 || outside === 0) return null;
  const weight = inside / totals.total;
  const here = count / inside;
  const there = (ofIndustry - count) / outside;
  const all = ofIndustry / totals.total;
  if (count === 0) {
    const upper = noneSeen(inside / designEffect, z);
    return [0, upper / (weight * upper + (1 - weight) * there)];
  }
  const variance =
    ((1 / here - weight / all) ** 2 * here * (1 - here)) / inside +
    (((1 - weight) / all) ** 2 * there * (1 - there)) / outside;
  const half = z * Math.sqrt(variance * designEffect);
  const value = here / all;
  return [value * Math.exp(-half), value * Math.exp(half)];
}

function standardize(values: readonly number[]): (number | null)[] {
  const usable = values.filter((value) => Number.isFinite(value));
  const spread = usable.length > 1 ? standardDeviation(Float64Array.from(usable)) : 0;
  const middle = mean(Float64Array.from(usable));
  return values.map((value) =>
    spread > 0 && Number.isFinite(value) ? (value - middle) / spread : null,
  );
}

/**
 * Location quotients of every industry in every region: the industry's share in the region over its share in the whole.
 *
 * Interval: units of the region and of the rest are taken to belong to the industry independently with one probability
 * each; the delta method on the logarithm of the quotient, in which the whole contains the region. With no unit in the region,
 * the upper limit is Wilson's for that share. The standardized quotient needs no cut-off: above 1.96 the region stands out among
 * the regions (judge by the logarithm where quotients are skewed).
 * @throws {QunhaiError} location.* for tables that cannot be read; location.setting-out-of-range
 * @see Moineddin, Beyene & Boyle (2003), On the location quotient confidence interval, Geographical Analysis 35(3), 249–256;
 *   O'Donoghue & Gleave (2004), A note on methods for measuring industrial agglomeration, Regional Studies 38(4), 419–427
 */
export function locationQuotients(
  table: RegionTable,
  options: QuotientOptions = {},
): LocationQuotient[] {
  const level = options.level ?? 0.95;
  if (!(level > 0 && level < 1))
    throw fail('setting-out-of-range', { field: 'level', found: level, least: 0, most: 1 });
  const designEffect = options.designEffect ?? 1;
  if (!(designEffect >= 1 && Number.isFinite(designEffect)))
    throw fail('setting-out-of-range', {
      field: 'designEffect',
      found: designEffect,
      least: 1,
      most: Number.MAX_VALUE,
    });
  const totals = regionTotals(table);
  const z = normalQuantile((1 + level) / 2);
  const byIndustry = table.industries.map((_, j) => {
    const values = table.regions.map((_, i) => quotientAt(totals, i, j));
    return {
      values,
      plain: standardize(values),
      log: standardize(values.map((value) => Math.log(value))),
    };
  });
  return table.regions.flatMap((region, i) =>
    table.industries.map((industry, j): LocationQuotient => {
      const value = byIndustry[j]!.values[i]!;
      return {
        region,
        industry,
        value: Number.isNaN(value) ? null : value,
        interval: quotientInterval(totals, i, j, z, designEffect),
        standardized: byIndustry[j]!.plain[i]!,
        standardizedLog: byIndustry[j]!.log[i]!,
        specialized: value > 1,
      };
    }),
  );
}
