import { fail } from '../errors.ts';
import { agglomerationOf } from './ellison-glaeser.ts';
import {
  type IndustryPlants,
  type PlantStudy,
  type Plants,
  plantStudy,
  type RegionReference,
} from './plants.ts';

/** Coagglomeration of a group of industries. */
export interface Coagglomeration {
  readonly industries: readonly string[];
  /** 0: the industries share regions no more than chance; positive: they seek each other. */
  readonly gamma: number;
  /** Delete-one-plant jackknife standard error; null where a plant's removal leaves the index undefined. */
  readonly standardError: number | null;
  /** Every two industries: Σ(s₁ − x)(s₂ − x) ÷ (1 − Σx²). */
  readonly pairs: readonly { readonly a: string; readonly b: string; readonly gamma: number }[];
}

function sharesOf(plants: IndustryPlants, regions: number): Float64Array {
  const shares = new Float64Array(regions);
  for (let k = 0; k < plants.region.length; k++) shares[plants.region[k]!]! += plants.share[k]!;
  return shares;
}

/** The index of a group, from its industries' plants. */
function groupIndex(industries: readonly IndustryPlants[], share: Float64Array): number {
  const total = industries.reduce((sum, one) => sum + one.employment, 0);
  const group = new Float64Array(share.length);
  let [herfindahl, within, weights] = [0, 0, 0];
  for (const one of industries) {
    const weight = one.employment / total;
    const shares = sharesOf(one, share.length);
    for (let i = 0; i < share.length; i++) group[i]! += weight * shares[i]!;
    const found = agglomerationOf(one, share);
    herfindahl += weight ** 2 * found.herfindahl!;
    within += found.gamma! * weight ** 2 * (1 - found.herfindahl!);
    weights += weight ** 2;
  }
  let [concentration, second] = [0, 0];
  for (let i = 0; i < share.length; i++) {
    concentration += (group[i]! - share[i]!) ** 2;
    second += share[i]! ** 2;
  }
  return (concentration / (1 - second) - herfindahl - within) / (1 - weights);
}

/** An industry without one of its plants. */
function withoutPlant(plants: IndustryPlants, removed: number): IndustryPlants {
  const rest = 1 - plants.share[removed]!;
  return {
    ...plants,
    employment: plants.employment * rest,
    share: plants.share.filter((_, k) => k !== removed).map((z) => z / rest),
    region: plants.region.filter((_, k) => k !== removed),
  };
}

function jackknife(industries: readonly IndustryPlants[], share: Float64Array): number | null {
  if (industries.some((one) => one.share.length < 3)) return null;
  const values = industries.flatMap((one, index) =>
    Array.from(one.share.keys(), (removed) =>
      groupIndex(industries.with(index, withoutPlant(one, removed)), share),
    ),
  );
  const middle = values.reduce((a, b) => a + b, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return Math.sqrt(((values.length - 1) / values.length) * squares);
}

function pairIndices(study: PlantStudy, industries: readonly IndustryPlants[]) {
  const { share } = study;
  const second = share.reduce((sum, x) => sum + x * x, 0);
  const shares = industries.map((one) => sharesOf(one, share.length));
  return industries.flatMap((a, i) =>
    industries.slice(i + 1).map((b, k) => {
      const other = shares[i + 1 + k]!;
      const product = share.reduce((sum, x, m) => sum + (shares[i]![m]! - x) * (other[m]! - x), 0);
      return { a: a.industry, b: b.industry, gamma: product / (1 - second) };
    }),
  );
}

/**
 * Ellison and Glaeser's index of coagglomeration for a group of industries, and of every two of them.
 * @param of - industries of the group; all of the plants' when left out
 * @throws {QunhaiError} location.unknown-industry, location.too-few-plants, location.setting-out-of-range, and location.* for
 *   plants that cannot be read
 * @see Ellison & Glaeser (1997), eq. 9; Ellison, Glaeser & Kerr (2010), What causes industry agglomeration?, American Economic
 *   Review 100(3), 1195–1213, eq. 1, for pairs
 */
export function coagglomeration(
  plants: Plants,
  options: { readonly reference?: RegionReference; readonly of?: readonly string[] } = {},
): Coagglomeration {
  const study = plantStudy(plants, options.reference);
  const known = study.industries.map((one) => one.industry);
  const industries = (options.of ?? known).map((industry) => {
    const found = study.industries[known.indexOf(industry)];
    if (!found) throw fail('unknown-industry', { industry, known });
    if (found.share.length < 2)
      throw fail('too-few-plants', { industry, found: found.share.length, required: 2 });
    return found;
  });
  if (industries.length < 2)
    throw fail('setting-out-of-range', {
      field: 'industries',
      found: industries.length,
      least: 2,
      most: Math.max(2, known.length),
    });
  return {
    industries: industries.map((one) => one.industry),
    gamma: groupIndex(industries, study.share),
    standardError: jackknife(industries, study.share),
    pairs: pairIndices(study, industries),
  };
}
