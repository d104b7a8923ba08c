import { quotientAt, type RegionTotals } from './region-table.ts';

/** Which regions are specialized in which industries, listed from both sides. */
export interface SpecializedPairs {
  /** Industries of every region. */
  readonly ofRegion: readonly (readonly number[])[];
  /** Regions of every industry. */
  readonly ofIndustry: readonly (readonly number[])[];
}

/** Pairs with a location quotient above 1; a region that mirrors the whole is specialized in nothing. */
export function specializedPairs(totals: RegionTotals): SpecializedPairs {
  const ofRegion: number[][] = Array.from({ length: totals.regions }, () => []);
  const ofIndustry: number[][] = Array.from({ length: totals.industries }, () => []);
  for (const [i, own] of ofRegion.entries())
    for (const [j, regions] of ofIndustry.entries())
      if (quotientAt(totals, i, j) > 1) {
        own.push(j);
        regions.push(i);
      }
  return { ofRegion, ofIndustry };
}

/** Regions that share industries, directly or through others, the group with most regions first. */
export function connectedRegions(pairs: SpecializedPairs): number[][] {
  const seen = new Set<number>();
  const groups: number[][] = [];
  for (const [start, own] of pairs.ofRegion.entries()) {
    if (own.length === 0 || seen.has(start)) continue;
    const group = [start];
    seen.add(start);
    for (const region of group)
      for (const other of neighbours(pairs, region)) {
        if (seen.has(other)) continue;
        seen.add(other);
        group.push(other);
      }
    groups.push(group.sort((a, b) => a - b));
  }
  return groups.sort((a, b) => b.length - a.length);
}

const neighbours = ({ ofRegion, ofIndustry }: SpecializedPairs, region: number) =>
  ofRegion[region]!.flatMap((industry) => ofIndustry[industry]!);

/** The pairs of some regions only; industries that none of them has keep an empty list. */
export function pairsAmong(
  { ofRegion, ofIndustry }: SpecializedPairs,
  regions: readonly number[],
): SpecializedPairs {
  const kept = new Set(regions);
  return {
    ofRegion: ofRegion.map((own, i) => (kept.has(i) ? own : [])),
    ofIndustry: ofIndustry.map((own) => own.filter((i) => kept.has(i))),
  };
}

/** Mean of the other side's values over each one's pairs; NaN where there are none. */
export function averageOver(
  pairs: readonly (readonly number[])[],
  values: ArrayLike<number>,
): number[] {
  return pairs.map((at) => at.reduce((sum, k) => sum + values[k]!, 0) / at.length);
}
