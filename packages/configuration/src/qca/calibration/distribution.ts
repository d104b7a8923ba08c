import { quantileSorted } from '@qunhai/numerics';

/** What a plot of a calibration shows. */
export interface Distribution {
  /** Histogram of the raw values: edges are one more than counts. */
  readonly edges: readonly number[];
  readonly counts: readonly number[];
  /** Membership along the scale; only at the values themselves for the indirect method. */
  readonly curve: readonly { readonly value: number; readonly membership: number }[];
  /** Cases in ten equal steps of membership from 0 to 1. */
  readonly membershipCounts: readonly number[];
}

/** @see Freedman & Diaconis (1981) for the width of the bins; between 5 and 40 of them. */
export function distribution(
  known: readonly number[],
  memberships: Float64Array,
  membership: (x: number) => number,
): Distribution {
  const sorted = known.toSorted((a, b) => a - b);
  const low = sorted[0]!;
  const high = sorted.at(-1)!;
  const spread = quantileSorted(sorted, 0.75) - quantileSorted(sorted, 0.25);
  const width = (2 * spread) / Math.cbrt(sorted.length);
  const ideal = width > 0 ? Math.ceil((high - low) / width) : 5;
  const bins = high === low ? 1 : Math.min(40, Math.max(5, ideal));
  const edges = Array.from({ length: bins + 1 }, (_, b) => low + ((high - low) * b) / bins);
  const counts = new Array<number>(bins).fill(0);
  for (const value of sorted) {
    const bin = high === low ? 0 : Math.floor(((value - low) / (high - low)) * bins);
    counts[Math.min(bins - 1, bin)]!++;
  }
  const membershipCounts = new Array<number>(10).fill(0);
  for (const value of memberships)
    if (value >= 0) membershipCounts[Math.min(9, Math.floor(value * 10))]!++;
  const grid = Array.from({ length: 101 }, (_, i) => low + ((high - low) * i) / 100);
  const points = Number.isNaN(membership((low + high) / 2)) ? [...new Set(sorted)] : grid;
  const curve = points
    .map((value) => ({ value, membership: membership(value) }))
    .filter((point) => !Number.isNaN(point.membership));
  return { edges, counts, curve, membershipCounts };
}
