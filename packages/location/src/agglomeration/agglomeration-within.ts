import { fail } from '../errors.ts';
import { type RegionTable, regionTotals } from '../regional/region-table.ts';
import { type ConcentrationBand, concentrationBand } from './concentration-bands.ts';

/** Agglomeration of one industry of which only bounds of its plants' Herfindahl index are known. */
export interface BoundedAgglomeration {
  readonly industry: string;
  /** Raw concentration Σ(share of the industry − share of all)². */
  readonly concentration: number;
  /** The Herfindahl index, and Ellison and Glaeser's index with it: the same twice when it is known. */
  readonly herfindahl: readonly [number, number];
  readonly gamma: readonly [number, number];
  readonly band: readonly [ConcentrationBand['meaning'], ConcentrationBand['meaning']];
  /** Random location is as concentrated with at most this probability, whatever the sizes of the plants. */
  readonly mostP: number;
}

/**
 * Ellison and Glaeser's index from employment of regions and a Herfindahl index, for tables without single plants. What
 * plants would be thrown at the dartboard is not known; the greatest variance that the Herfindahl index allows (Σz⁴ ≥ H³, by Jensen's
 * inequality, and Σz⁴ ≤ H²) bounds the p by Cantelli's inequality, which holds for every distribution.
 * Null without employment in the industry, or with all employment in one region.
 * @param herfindahl - lowest and highest it can be, above 0 and below 1
 * @throws {QunhaiError} location.unknown-industry, location.setting-out-of-range, and location.* for tables that cannot be read
 * @see Ellison & Glaeser (1997), Journal of Political Economy 105(5), 889–927, eq. 5 and appendix A (variance)
 */
export function agglomerationWithin(
  table: RegionTable,
  industry: string,
  herfindahl: readonly [number, number],
): BoundedAgglomeration | null {
  const [low, high] = herfindahl;
  for (const found of herfindahl)
    if (!(found > 0 && found < 1))
      throw fail('setting-out-of-range', { field: 'herfindahl', found, least: 0, most: 1 });
  if (low > high)
    throw fail('setting-out-of-range', { field: 'herfindahl', found: low, least: 0, most: high });
  const { counts, byRegion, byIndustry, total, industries } = regionTotals(table);
  const column = table.industries.indexOf(industry);
  if (column < 0) throw fail('unknown-industry', { industry, known: table.industries });
  const employed = byIndustry[column]!;
  let [concentration, second, third] = [0, 0, 0];
  for (const [row, all] of byRegion.entries()) {
    const x = all / total;
    concentration += (counts[row * industries + column]! / employed - x) ** 2;
    second += x ** 2;
    third += x ** 3;
  }
  const spread = 1 - second;
  if (employed === 0 || !(spread > 1e-12)) return null;
  const gammaOf = (h: number) => (concentration - spread * h) / (spread * (1 - h));
  const gamma = [gammaOf(high), gammaOf(low)] as const;
  const ofSquares = second - 2 * third + second ** 2;
  const ofFourths = second - 4 * third + 3 * second ** 2;
  const fourth = ofFourths >= 0 ? low ** 3 : high ** 2;
  const variance = Math.max(0, 2 * (high ** 2 * ofSquares - fourth * ofFourths));
  const excess = concentration - spread * high;
  return {
    ...{ industry, concentration, herfindahl: [low, high], gamma },
    band: [concentrationBand(gamma[0]), concentrationBand(gamma[1])],
    mostP: excess > 0 ? variance / (variance + excess ** 2) : 1,
  };
}
