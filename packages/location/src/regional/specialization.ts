import { gini } from './gini.ts';
import { quotientAt, type RegionTable, type RegionTotals, regionTotals } from './region-table.ts';

/** How specialized one region is. Null: the region, or the whole, is empty. */
export interface RegionSpecialization {
  readonly region: string;
  /** Σ|share − share in the whole|, 0 … 2 (Krugman 1991). */
  readonly krugman: number | null;
  /** Half of it: the share of employment that would have to change industry (coefficient of specialization, Hoover). */
  readonly coefficient: number | null;
  /** Sum of squared shares. */
  readonly herfindahl: number | null;
  /** 1 / Σ share × quotient; 1 when the region mirrors the whole (Hachman 1995). */
  readonly hachman: number | null;
  /** Shannon entropy of the shares, in bits. */
  readonly entropy: number | null;
  /** Gini coefficient of the region's location quotients. */
  readonly gini: number | null;
  /** Number of industries with a quotient above 1. */
  readonly diversity: number;
}

/** NaN, which text cannot hold, as null. */
export const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);

function specializationOf(totals: RegionTotals, region: string, i: number): RegionSpecialization {
  const { industries, counts, byRegion, byIndustry, total } = totals;
  let [distance, squares, mirrored, entropy, diversity] = [0, 0, 0, 0, 0];
  const quotients: number[] = [];
  for (let j = 0; j < industries; j++) {
    const share = counts[i * industries + j]! / byRegion[i]!;
    distance += Math.abs(share - byIndustry[j]! / total);
    squares += share * share;
    if (share > 0) entropy -= share * Math.log2(share);
    if (byIndustry[j] === 0) continue;
    const quotient = quotientAt(totals, i, j);
    mirrored += share * quotient;
    quotients.push(quotient);
    if (quotient > 1) diversity++;
  }
  const empty = byRegion[i] === 0;
  return {
    region,
    krugman: orNull(distance),
    coefficient: orNull(distance / 2),
    herfindahl: orNull(squares),
    hachman: orNull(1 / mirrored),
    entropy: empty ? null : entropy,
    gini: orNull(gini(Float64Array.from(quotients))),
    diversity,
  };
}

/**
 * Specialization of every region against the whole, of which it is part.
 * @throws {QunhaiError} location.* for tables that cannot be read
 * @see Farhauer & Kröll (2014), Standorttheorien, ch. 5; Krugman (1991), Geography and trade
 */
export function regionalSpecialization(table: RegionTable): RegionSpecialization[] {
  const totals = regionTotals(table);
  return table.regions.map((region, i) => specializationOf(totals, region, i));
}

/**
 * Krugman's difference between the structures of two regions, 0 … 2.
 * @param first - row of the first region
 * @param second - row of the second
 */
export function krugmanDifference(
  table: RegionTable,
  first: number,
  second: number,
): number | null {
  const { industries, counts, byRegion } = regionTotals(table);
  let distance = 0;
  for (let j = 0; j < industries; j++)
    distance += Math.abs(
      counts[first * industries + j]! / byRegion[first]! -
        counts[second * industries + j]! / byRegion[second]!,
    );
  return orNull(distance);
}
