import { correlation, mean, standardDeviation } from '@qunhai/numerics';
import type { RegionTotals } from './region-table.ts';
import { roundedEigenvector } from './rounded-eigenvector.ts';
import {
  connectedRegions,
  pairsAmong,
  type SpecializedPairs,
  specializedPairs,
} from './specialized-pairs.ts';
import { type SecondEigenvector, secondEigenvector } from './transition-eigenvectors.ts';

/** What to know of complexities before they are read; texts are in `locationText`, `complexity.*`. */
export type ComplexityCaution =
  /** Fewer than three regions or two industries take part. */
  | 'too-few'
  /** Regions fall into groups without a common industry; only the group with most regions is compared. */
  | 'several-groups'
  /** No group has more regions than every other. */
  | 'no-largest-group'
  /** Regions or industries without a quotient above 1 have no complexity. */
  | 'nothing-specialized'
  /** All regions are specialized in the same industries. */
  | 'no-differences'
  /** Second and third eigenvalue are equal: any mixture of two orders would do. */
  | 'tied-eigenvalues'
  /** Neither diversity nor ubiquity tells which end is the complex one. */
  | 'direction-open'
  /** By diversity one end is the complex one, by ubiquity the other. */
  | 'directions-disagree'
  /** The table is too large to be computed again without each industry. */
  | 'ranges-left-out';

/** How complexities are scaled and turned; see `ComplexityOptions`. */
export type ComplexityConvention = 'standardized' | 'unit-sum';

/** Complexities of one table, once. */
export interface RawComplexity {
  /** All specializations, whether or not they take part. */
  readonly pairs: SpecializedPairs;
  /** By region and industry, NaN where not defined; null where nothing is. */
  readonly values: Sides | null;
  readonly eigenvalues: readonly [number, number | null] | null;
  readonly cautions: readonly ComplexityCaution[];
}

interface Sides {
  readonly regions: readonly number[];
  readonly industries: readonly number[];
}

/** Eigenvalues and correlations closer than this are taken for equal, or for 0. */
const negligible = 1e-9;

/** Decimals of transition shares in the convention that sums to 1. */
const decimals = 4;

/** Complexities of a table in one of the conventions. */
export function complexityOf(
  totals: RegionTotals,
  convention: ComplexityConvention,
): RawComplexity {
  const pairs = specializedPairs(totals);
  const cautions: ComplexityCaution[] = [];
  const none = (eigenvalues: RawComplexity['eigenvalues'], ...why: ComplexityCaution[]) => ({
    ...{ pairs, values: null, eigenvalues, cautions: [...cautions, ...why] },
  });
  if ([...pairs.ofRegion, ...pairs.ofIndustry].some((own) => own.length === 0))
    cautions.push('nothing-specialized');
  const groups = connectedRegions(pairs);
  if (groups.length > 1) cautions.push('several-groups');
  if (groups.length > 1 && groups[0]!.length === groups[1]!.length)
    return none(null, 'no-largest-group');
  const among = pairsAmong(pairs, groups[0] ?? []);
  const found = (groups[0]?.length ?? 0) < 3 ? null : secondEigenvector(among);
  if (found === null) return none(null, 'too-few');
  const eigenvalues = [found.second, found.third] as const;
  if (found.second < negligible) return none(eigenvalues, 'no-differences');
  if (found.third !== null && found.second - found.third < negligible)
    return none(eigenvalues, 'tied-eigenvalues');
  const turned = directed(among, found, cautions);
  const values =
    convention === 'standardized'
      ? {
          regions: standardized(turned.regions),
          industries: standardized(turned.industries),
        }
      : ofUnitSum(among, turned, found);
  return { pairs, values, eigenvalues, cautions };
}

/**
 * Turn the vector towards diverse regions, and where all are equally diverse towards rare industries.
 * The two may disagree: then the names of the ends are a convention.
 */
function directed(
  pairs: SpecializedPairs,
  { regions, industries }: SecondEigenvector,
  cautions: ComplexityCaution[],
): Sides {
  const byDiversity = withDegree(regions, pairs.ofRegion);
  const byUbiquity = -withDegree(industries, pairs.ofIndustry);
  if (byDiversity === 0 && byUbiquity === 0) cautions.push('direction-open');
  if (byDiversity * byUbiquity < 0) cautions.push('directions-disagree');
  const turn = (byDiversity || byUbiquity) < 0 ? -1 : 1;
  return {
    regions: regions.map((value) => turn * value),
    industries: industries.map((value) => turn * value),
  };
}

/** Correlation of values with the number of pairs; 0 where it is negligible or not defined. */
function withDegree(values: readonly number[], pairs: SpecializedPairs['ofRegion']): number {
  const present = [...values.keys()].filter((at) => !Number.isNaN(values[at]!));
  const r = correlation(
    Float64Array.from(present, (at) => values[at]!),
    Float64Array.from(present, (at) => pairs[at]!.length),
  );
  return Math.abs(r) > negligible ? r : 0;
}

function standardized(values: readonly number[]): number[] {
  const present = Float64Array.from(values.filter((value) => !Number.isNaN(value)));
  const [middle, spread] = [mean(present), standardDeviation(present)];
  return values.map((value) => (value - middle) / spread);
}

/** Each side from its own rounded matrix: regions turned by diversity, industries against ubiquity. */
function ofUnitSum(
  pairs: SpecializedPairs,
  { regions, industries }: Sides,
  found: SecondEigenvector,
): Sides {
  const { ofRegion, ofIndustry } = pairs;
  const side = (
    near: SpecializedPairs['ofRegion'],
    far: SpecializedPairs['ofRegion'],
    exact: readonly number[],
    wanted: 1 | -1,
  ) => {
    const vector = roundedEigenvector(near, far, found.second, decimals);
    const direction = withDegree(vector, near) * wanted || agreement(vector, exact);
    const sum = vector.reduce((all, value) => (Number.isNaN(value) ? all : all + value), 0);
    const scale = Math.abs(sum) * (direction < 0 ? -1 : 1);
    return vector.map((value) => value / scale);
  };
  return {
    regions: side(ofRegion, ofIndustry, regions, 1),
    industries: side(ofIndustry, ofRegion, industries, -1),
  };
}

/** Sum of products where both are known: below 0 when two sides are turned against each other. */
export function agreement(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => {
    const product = value * b[at]!;
    return Number.isNaN(product) ? sum : sum + product;
  }, 0);
}
