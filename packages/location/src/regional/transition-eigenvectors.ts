import { eigenSymmetric } from '@qunhai/numerics';
import { averageOver, type SpecializedPairs } from './specialized-pairs.ts';

/** Second eigenvector of the walk from regions to their industries and back, on both sides. */
export interface SecondEigenvector {
  /** Second and third eigenvalue; the third is null with two members on the smaller side. */
  readonly second: number;
  readonly third: number | null;
  /** By region and industry; NaN without a pair. Each is the mean of the other over its pairs, up to one factor. */
  readonly regions: readonly number[];
  readonly industries: readonly number[];
}

/**
 * Second eigenvector of the transition matrix, from its symmetric form on the side with fewer members, in which the first is known.
 * Null with fewer than two members on a side. The pairs must be connected.
 */
export function secondEigenvector(pairs: SpecializedPairs): SecondEigenvector | null {
  const { ofRegion, ofIndustry } = pairs;
  const present = (side: SpecializedPairs['ofRegion']) =>
    side.flatMap((own, at) => (own.length > 0 ? [at] : []));
  const [regions, industries] = [present(ofRegion), present(ofIndustry)];
  const turned = industries.length < regions.length;
  const members = turned ? industries : regions;
  if (regions.length < 2 || industries.length < 2) return null;
  const [near, far] = turned ? [ofIndustry, ofRegion] : [ofRegion, ofIndustry];
  const { values, vectors } = eigenSymmetric(symmetricWalk(near, far, members), members.length);
  const own = new Array<number>(near.length).fill(Number.NaN);
  for (const [row, member] of members.entries())
    own[member] = vectors[members.length + row]! / Math.sqrt(near[member]!.length);
  const other = averageOver(far, own);
  return {
    ...{ second: values[1]!, third: values[2] ?? null },
    regions: turned ? other : own,
    industries: turned ? own : other,
  };
}

/** D^−½ B U^−1 Bᵀ D^−½: eigenvalues of the transition matrix, eigenvectors times √degree. */
function symmetricWalk(
  near: SpecializedPairs['ofRegion'],
  far: SpecializedPairs['ofRegion'],
  members: readonly number[],
): Float64Array {
  const n = members.length;
  const rowOf = new Map(members.map((member, row) => [member, row]));
  const walk = new Float64Array(n * n);
  for (const at of far)
    for (const a of at)
      for (const b of at)
        walk[rowOf.get(a)! * n + rowOf.get(b)!]! +=
          1 / (at.length * Math.sqrt(near[a]!.length * near[b]!.length));
  return walk;
}
