import {
  agreement,
  type ComplexityCaution,
  type ComplexityConvention,
  complexityOf,
  type RawComplexity,
} from './complexity-of.ts';
import { type RegionTable, regionTotals } from './region-table.ts';

/** Complexity of one region or industry. Null: not defined. */
export interface Complexity {
  readonly name: string;
  /** Industries a region is specialized in, or regions specialized in an industry. */
  readonly degree: number;
  readonly value: number | null;
  /** From lowest to highest when the table is computed again without each industry in turn. */
  readonly range: readonly [number, number] | null;
}

export interface KnowledgeComplexity {
  /** Of regions (KCI, ECI): standardized over the regions compared (n − 1). */
  readonly regions: readonly Complexity[];
  /** Of industries (TCI, PCI). */
  readonly industries: readonly Complexity[];
  /** Second and third eigenvalue; how far apart they are tells how clear the order is. */
  readonly eigenvalues: readonly [number, number | null] | null;
  readonly cautions: readonly ComplexityCaution[];
}

export interface ComplexityOptions {
  /**
   * `standardized` unless given: mean 0, standard deviation 1 on each side; regions point to diversity, and industries follow the
   * regions they are in. `unit-sum` reproduces published numbers that EconGeo gave: transition shares rounded to four decimals
   * before the eigenvector is taken, scaled to sum to 1 or −1, regions and industries turned each by itself; no ranges.
   */
  readonly convention?: ComplexityConvention;
  /** Whether the table is computed again without each industry; true unless given. */
  readonly ranges?: boolean;
}

/** Members of the smaller side, cubed, times industries: about three seconds of work. */
const mostWork = 6e7;

/**
 * Knowledge complexity of regions and industries: the second eigenvector of the walk from regions to the industries they are
 * specialized in (quotient above 1, as everywhere in this package; a quotient of exactly 1 counts in the source, which hardly ever
 * occurs) and back. A complex region shares its industries with other complex regions. It has no sampling model; the ranges tell how much hangs on
 * single industries.
 *
 * Not defined, with a caution that says so: for regions and industries without any specialization, outside the largest
 * connected group, with fewer than three regions or two industries, with all regions alike, and with tied eigenvalues.
 * @throws {QunhaiError} location.* for tables that cannot be read
 * @see Hidalgo & Hausmann (2009), The building blocks of economic complexity, PNAS 106(26), 10570–10575; Hausmann et al. (2014),
 *   The atlas of economic complexity, technical box 2.1, for the eigenvector; Balland & Rigby (2017), The geography of complex
 *   knowledge, Economic Geography 93(1), 1–23; Mealy, Farmer & Teytelboym (2019), Science Advances 5(1), for what it measures
 */
export function knowledgeComplexity(
  table: RegionTable,
  options: ComplexityOptions = {},
): KnowledgeComplexity {
  const { convention = 'standardized', ranges = true } = options;
  const found = complexityOf(regionTotals(table), convention);
  const { ofRegion, ofIndustry } = found.pairs;
  const cautions = [...found.cautions];
  const smaller = Math.min(table.regions.length, table.industries.length);
  const isWanted = ranges && convention === 'standardized' && found.values !== null;
  const tooLarge = smaller ** 3 * table.industries.length > mostWork;
  if (isWanted && tooLarge) cautions.push('ranges-left-out');
  const variants = isWanted && !tooLarge ? withoutEach(table, found) : [];
  const members = (
    names: readonly string[],
    pairs: readonly (readonly number[])[],
    side: 'regions' | 'industries',
  ) =>
    names.map((name, at): Complexity => {
      const value = orNull(found.values?.[side][at]);
      const again = variants.flatMap((one) => orNull(one[side][at]) ?? []);
      const range =
        value === null || again.length === 0
          ? null
          : ([Math.min(value, ...again), Math.max(value, ...again)] as const);
      return { name, degree: pairs[at]!.length, value, range };
    });
  return {
    regions: members(table.regions, ofRegion, 'regions'),
    industries: members(table.industries, ofIndustry, 'industries'),
    eigenvalues: found.eigenvalues,
    cautions,
  };
}

const orNull = (value: number | undefined) =>
  value === undefined || Number.isNaN(value) ? null : value;

type Values = NonNullable<RawComplexity['values']>;

/** Complexities without each industry in turn, turned the way of the whole; industries left out are NaN. */
function withoutEach(table: RegionTable, whole: RawComplexity): Values[] {
  const { regions, industries, counts } = table;
  const width = industries.length;
  return industries.flatMap((_, left): Values[] => {
    const rest = industries.filter((_, j) => j !== left);
    const kept = Array.from(counts).filter((_, at) => at % width !== left);
    if (!kept.some((count) => count > 0)) return [];
    const { values } = complexityOf(
      regionTotals({ regions, industries: rest, counts: kept }),
      'standardized',
    );
    if (values === null) return [];
    const ofIndustries = values.industries.toSpliced(left, 0, Number.NaN);
    const turn = agreement(values.regions, whole.values!.regions) < 0 ? -1 : 1;
    return [
      {
        regions: values.regions.map((value) => turn * value),
        industries: ofIndustries.map((value) => turn * value),
      },
    ];
  });
}
