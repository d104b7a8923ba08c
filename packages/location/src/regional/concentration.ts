import { standardDeviation } from '@qunhai/numerics';
import { gini } from './gini.ts';
import { quotientAt, type RegionTable, type RegionTotals, regionTotals } from './region-table.ts';
import { orNull } from './specialization.ts';

/** How concentrated one industry is over regions. Null: not defined. */
export interface IndustryConcentration {
  readonly industry: string;
  /** Area between the diagonal and the Lorenz curve of the industry over all employment, regions by quotient; 0 … ½. */
  readonly locationalGini: number | null;
  /** Gini coefficient of the industry's location quotients, unweighted. */
  readonly gini: number | null;
  /** Half of Σ|share of the industry − share of all employment|, 0 … 1 (Hoover). */
  readonly hoover: number | null;
  /** Sum of squared shares of the regions. */
  readonly herfindahl: number | null;
  /** Mean log deviation of the regions' employment; null with an empty region. Named Theil index by REAT. */
  readonly meanLogDeviation: number | null;
  /** Theil's T of the regions' employment. */
  readonly theil: number | null;
  /** Coefficient of variation of the regions' employment (n − 1). */
  readonly variation: number | null;
  /** Number of regions with a quotient above 1. */
  readonly ubiquity: number;
}

function locationalGini(totals: RegionTotals, j: number): number {
  const { regions, industries, counts, byRegion, byIndustry, total } = totals;
  const present = Array.from({ length: regions }, (_, i) => i).filter((i) => byRegion[i]! > 0);
  present.sort((a, b) => quotientAt(totals, a, j) - quotientAt(totals, b, j));
  let below = 0;
  let twice = 1;
  for (const i of present) {
    const next = below + counts[i * industries + j]! / byIndustry[j]!;
    twice -= (byRegion[i]! / total) * (below + next);
    below = next;
  }
  return twice / 2;
}

function inequality(values: Float64Array): { logDeviation: number; theil: number } {
  const middle = values.reduce((a, b) => a + b, 0) / values.length;
  let [logDeviation, theil] = [0, 0];
  for (const value of values) {
    const relative = value / middle;
    logDeviation -= Math.log(relative) / values.length;
    if (relative > 0) theil += (relative * Math.log(relative)) / values.length;
  }
  return { logDeviation, theil };
}

function concentrationOf(totals: RegionTotals, industry: string, j: number): IndustryConcentration {
  const { regions, industries, counts, byRegion, byIndustry, total } = totals;
  const values = Float64Array.from({ length: regions }, (_, i) => counts[i * industries + j]!);
  const all = byIndustry[j]!;
  let [distance, squares, ubiquity] = [0, 0, 0];
  const quotients: number[] = [];
  for (let i = 0; i < regions; i++) {
    const share = values[i]! / all;
    distance += Math.abs(share - byRegion[i]! / total);
    squares += share * share;
    if (byRegion[i] === 0) continue;
    const quotient = quotientAt(totals, i, j);
    quotients.push(quotient);
    if (quotient > 1) ubiquity++;
  }
  const { logDeviation, theil } = inequality(values);
  return {
    industry,
    locationalGini: all === 0 ? null : locationalGini(totals, j),
    gini: orNull(gini(Float64Array.from(quotients))),
    hoover: orNull(distance / 2),
    herfindahl: orNull(squares),
    meanLogDeviation: Number.isFinite(logDeviation) ? logDeviation : null,
    theil: all === 0 ? null : theil,
    variation: regions < 2 ? null : orNull(standardDeviation(values) / (all / regions)),
    ubiquity,
  };
}

/**
 * Concentration of every industry over the regions. These figures describe a whole table; what plants of unequal size bring
 * about by chance is seen with `ellisonGlaeser`.
 * @throws {QunhaiError} location.* for tables that cannot be read
 * @see Farhauer & Kröll (2014), Standorttheorien, ch. 5; Krugman (1991) for the locational Gini coefficient
 */
export function industrialConcentration(table: RegionTable): IndustryConcentration[] {
  const totals = regionTotals(table);
  return table.industries.map((industry, j) => concentrationOf(totals, industry, j));
}
