import type { NetworkAnalysis, NetworkFirm } from './shown-network.ts';

/** Smallest and largest radius of a firm. */
export interface SizeRange {
  readonly least: number;
  readonly most: number;
}

/**
 * How large firms are drawn by a measure: the stronger the position, the larger the area, to one scale over all waves. Where the
 * measure says nothing of a firm, it is the smallest.
 */
export function firmSizes(
  { measures, waves }: NetworkAnalysis,
  measure: string,
  { least, most }: SizeRange,
): (firm: NetworkFirm) => number {
  const at = measures.findIndex(({ id }) => id === measure);
  const values = waves.flatMap(({ firms }) =>
    firms.flatMap(({ positions }) => positions[at] ?? []),
  );
  const low = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const high = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const isHighStrong = measures[at]?.higherIsStronger ?? true;
  return ({ positions }) => {
    const value = positions[at] ?? null;
    if (value === null || !(high > low)) return least;
    const share = (value - low) / (high - low);
    return least + (most - least) * Math.sqrt(isHighStrong ? share : 1 - share);
  };
}
