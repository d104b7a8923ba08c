import type { Coordinates } from './coordinates.ts';
import { type DensityClusters, type DensitySettings, densityClusters } from './dbscan.ts';

/** Result with other settings of what counts as dense. */
export interface DensityVariant extends DensitySettings {
  readonly groups: number;
  readonly clusteredShare: number;
  readonly largestShare: number;
  /** Agreement of the grouping with the chosen one: adjusted Rand index, points in no group being groups of one. */
  readonly agreement: number;
}

/** Groups at the chosen settings and how far they hang on them. */
export interface StableDensity {
  readonly chosen: DensityClusters;
  readonly variants: readonly DensityVariant[];
  /** Share of all settings under which each point is in a group. */
  readonly membership: readonly number[];
  /** Least and greatest over the settings. */
  readonly groups: readonly [number, number];
  readonly clusteredShare: readonly [number, number];
  readonly leastAgreement: number;
}

const pairsOf = (count: number) => (count * (count - 1)) / 2;

/** Labels in which every point in no group has one of its own. */
const withSingles = (labels: readonly number[]) =>
  labels.map((label, index) => (label < 0 ? -index - 2 : label));

/**
 * Adjusted Rand index of two groupings of the same points; 1 where they agree, 0 on average by chance.
 * @see Hubert & Arabie (1985), Comparing partitions, Journal of Classification 2, 193–218, eq. 5
 */
export function adjustedRand(a: readonly number[], b: readonly number[]): number {
  const count = (keys: readonly (number | string)[]) => {
    const sizes = new Map<number | string, number>();
    for (const one of keys) sizes.set(one, (sizes.get(one) ?? 0) + 1);
    return [...sizes.values()].reduce((sum, size) => sum + pairsOf(size), 0);
  };
  const [first, second] = [withSingles(a), withSingles(b)];
  const together = count(first.map((label, i) => `${label},${second[i]}`));
  const [ofFirst, ofSecond] = [count(first), count(second)];
  const expected = (ofFirst * ofSecond) / Math.max(pairsOf(a.length), 1);
  const most = (ofFirst + ofSecond) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}

const radiusSteps = [0.5, 0.75, 1, 1.5, 2];

/**
 * Density-based groups at chosen settings and at radii and sizes around them: what stays is there, what comes and goes is a
 * matter of settings.
 * @param settings - radius and fewest chosen; `radii` and `sizes` tried, by default half to twice the radius and fewest ± 1 and 2
 * @throws {QunhaiError} as `densityClusters`
 */
export function stableDensity(
  coordinates: Coordinates,
  settings: DensitySettings & {
    readonly radii?: readonly number[];
    readonly sizes?: readonly number[];
  },
): StableDensity {
  const { radius, fewest } = settings;
  const chosen = densityClusters(coordinates, { radius, fewest });
  const radii = settings.radii ?? radiusSteps.map((step) => step * radius);
  const sizes =
    settings.sizes ?? [-2, -1, 0, 1, 2].map((step) => fewest + step).filter((size) => size >= 2);
  const tried = radii.flatMap((r) =>
    sizes.map((size) => densityClusters(coordinates, { radius: r, fewest: size })),
  );
  const all = tried.length === 0 ? [chosen] : tried;
  const variants = all.map(
    (one): DensityVariant => ({
      radius: one.radius,
      fewest: one.fewest,
      groups: one.sizes.length,
      clusteredShare: one.clusteredShare,
      largestShare: one.labels.length === 0 ? 0 : (one.sizes[0] ?? 0) / one.labels.length,
      agreement: adjustedRand(chosen.labels, one.labels),
    }),
  );
  const span = (values: readonly number[]): [number, number] => [
    Math.min(...values),
    Math.max(...values),
  ];
  return {
    chosen,
    variants,
    membership: chosen.labels.map(
      (_, i) => all.filter((one) => one.labels[i]! >= 0).length / all.length,
    ),
    groups: span(variants.map((one) => one.groups)),
    clusteredShare: span(variants.map((one) => one.clusteredShare)),
    leastAgreement: Math.min(...variants.map((one) => one.agreement)),
  };
}
