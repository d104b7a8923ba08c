import { type Adjustment, adjustPValues } from '@qunhai/numerics';
import { type BootstrapDifference, bootstrapDifference } from './bootstrap-difference.ts';
import type { GroupParameter, GroupParameters, ParameterArrays } from './group-parameters.ts';
import { column, judgeInvariance, type Micom } from './micom.ts';
import { type PermutationTest, permutationTest } from './permutation-test.ts';
import type { PairPermutation } from './permute-pair.ts';
import type { SplitGroups } from './split-groups.ts';

/** A parameter in two groups. */
export interface GroupDifference extends Omit<GroupParameter, 'involves'> {
  readonly estimates: readonly [number, number];
  /** First less second group. */
  readonly difference: number;
  /** null where a group or all permutations have no estimate. */
  readonly permutation: PermutationTest | null;
  /** null without bootstrap, or where it gave too little. */
  readonly bootstrap: BootstrapDifference | null;
  /** p-values corrected over the pairs of groups. */
  readonly adjusted: { readonly permutation: number | null; readonly bootstrap: number | null };
  /** Whether the composites it involves are the same in both groups, so that it can be compared (MICOM, step 2). */
  readonly comparable: boolean;
}

/** Two groups compared. */
export interface GroupPair {
  readonly groups: readonly [string, string];
  readonly permutationsUsed: number;
  readonly micom: Micom;
  readonly differences: readonly GroupDifference[];
}

/**
 * Test every parameter of a pair.
 * @param draws - bootstrap draws of both groups, oriented as the pair's estimates; null without bootstrap
 */
export function judgePair(
  groups: readonly [SplitGroups['groups'][number], SplitGroups['groups'][number]],
  { labels, collect }: GroupParameters,
  permutation: PairPermutation,
  draws: readonly (ParameterArrays | null)[],
  significance: number,
): GroupPair {
  const micom = judgeInvariance(permutation.micom, significance);
  const same = new Set(
    micom.compositional.filter((row) => row.invariant).map((row) => row.construct),
  );
  const k = labels.length;
  const [a, b] = permutation.observed.map((arrays) => collect(arrays, 1));
  const total =
    permutation.permuted[0].paths.length / Math.max(1, permutation.observed[0].paths.length);
  const [permutedA, permutedB] = permutation.permuted.map((arrays) => collect(arrays, total));
  const drawn = draws.map((arrays, side) =>
    arrays ? collect(arrays, arrays.paths.length / permutation.observed[side]!.paths.length) : null,
  );
  const differences = labels.map(({ involves, ...label }, at): GroupDifference => {
    const difference = a![at]! - b![at]!;
    const chance = column(permutedA!, k, at).map((value, r) => value - permutedB![r * k + at]!);
    const sides = [a!, b!].map((estimates, side) => ({
      estimate: estimates[at]!,
      rows: groups[side]!.data.n,
      draws: drawn[side] ? column(drawn[side], k, at) : new Float64Array(0),
    }));
    return {
      ...label,
      estimates: [a![at]!, b![at]!],
      difference,
      permutation: permutationTest(difference, chance, significance),
      bootstrap: bootstrapDifference(sides[0]!, sides[1]!),
      adjusted: { permutation: null, bootstrap: null },
      comparable: involves.every((construct) => same.has(construct)),
    };
  });
  const names: [string, string] = [groups[0].name, groups[1].name];
  return { groups: names, permutationsUsed: permutation.used, micom, differences };
}

/** Correct the p-values of each parameter over the pairs. */
export function adjustPairs(pairs: readonly GroupPair[], method: Adjustment): GroupPair[] {
  const count = pairs[0]?.differences.length ?? 0;
  const adjusted = Array.from({ length: count }, (_, at) => {
    const over = (p: (difference: GroupDifference) => number | undefined) =>
      adjustPValues(
        pairs.map(({ differences }) => p(differences[at]!) ?? Number.NaN),
        method,
      );
    return { permutation: over((d) => d.permutation?.p), bootstrap: over((d) => d.bootstrap?.p) };
  });
  const orNull = (value: number) => (Number.isNaN(value) ? null : value);
  return pairs.map((pair, i) => ({
    ...pair,
    differences: pair.differences.map((difference, at) => ({
      ...difference,
      adjusted: {
        permutation: orNull(adjusted[at]!.permutation[i]!),
        bootstrap: orNull(adjusted[at]!.bootstrap[i]!),
      },
    })),
  }));
}
