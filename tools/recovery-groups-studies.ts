import { RandomStream } from '@qunhai/kernel';
import { compareGroups, type SemData, type SemModel } from '@qunhai/sem';
import { exampleTruth } from './recovery-studies.ts';

/** In what a series of simulated studies of two groups differs from the next. */
export interface GroupsCondition {
  /** Firms of each group. */
  readonly firms: readonly [number, number];
  /** CA → GE in each group; DC → GE is 0.25 in both. */
  readonly paths: readonly [number, number];
  /** Loading of CA1 in the second group instead of the example's. */
  readonly firstLoading?: number;
}

const truth = exampleTruth();
const ids = ['CA', 'DC', 'GE'];

function loadingsOf(id: string): Readonly<Record<string, number>> {
  const block = truth.measurement[id]!;
  return 'loadings' in block ? block.loadings : {};
}

/** CA → GE ← DC, as in the example. */
export const groupsModel: SemModel = {
  constructs: ids.map((id) => ({
    id,
    kind: 'reflective',
    mode: 'A',
    indicators: Object.keys(loadingsOf(id)),
  })),
  paths: [
    { from: 'CA', to: 'GE' },
    { from: 'DC', to: 'GE' },
  ],
};

/** 7-point answers of two groups of firms; CA and DC correlate by 0.4, all constructs have variance 1 in both groups. */
export function groupsData(
  { firms, paths, firstLoading }: GroupsCondition,
  seed: number,
): { readonly data: SemData; readonly groups: readonly string[] } {
  const stream = new RandomStream(seed, 'tools.recovery-groups');
  const variables = ids.flatMap((id) => Object.keys(loadingsOf(id)));
  const groups = firms.flatMap((count, g) => new Array<string>(count).fill(`group ${g + 1}`));
  const rows = firms.flatMap((count, g) =>
    Array.from({ length: count }, () => {
      const b = paths[g]!;
      const ca = stream.normal();
      const dc = 0.4 * ca + Math.sqrt(0.84) * stream.normal();
      const error = Math.sqrt(1 - b ** 2 - 0.25 ** 2 - 2 * 0.4 * 0.25 * b);
      const scores = [ca, dc, b * ca + 0.25 * dc + error * stream.normal()];
      return ids.flatMap((id, c) =>
        Object.values(loadingsOf(id)).map((own, h) => {
          const loading = g === 1 && c === 0 && h === 0 ? (firstLoading ?? own) : own;
          const item = loading * scores[c]! + Math.sqrt(1 - loading ** 2) * stream.normal();
          return Math.min(7, Math.max(1, Math.round(4.6 + 1.2 * item)));
        }),
      );
    }),
  );
  const values = Float64Array.from(rows.flat());
  return { data: { n: rows.length, p: variables.length, variables, values }, groups };
}

/** Whether each test at 5 % says that CA → GE differs, and whether MICOM says that some composite does; null: no test. */
export interface GroupsInference {
  readonly permutation: boolean | null;
  readonly henseler: boolean | null;
  readonly parametric: boolean | null;
  readonly welch: boolean | null;
  readonly otherComposite: boolean;
}

/** Compare the groups of one simulated study by PLSc. */
export async function inferGroups(
  condition: GroupsCondition,
  draws: number,
  seed: number,
): Promise<GroupsInference> {
  const { data, groups } = groupsData(condition, seed);
  const { pairs } = await compareGroups(
    groupsModel,
    data,
    groups,
    { consistent: true },
    { seed, permutations: draws, resamples: draws },
  );
  const { differences, micom } = pairs[0]!;
  const path = differences.find(({ kind, from, to }) => kind === 'path' && from + to === 'CAGE');
  const below = (p: number | undefined) => (p === undefined ? null : p < 0.05);
  const bootstrap = path?.bootstrap ?? undefined;
  return {
    permutation: below(path?.permutation?.p),
    henseler: below(bootstrap?.p),
    parametric: below(bootstrap?.parametric.p),
    welch: below(bootstrap?.welch.p),
    otherComposite: micom.compositional.some(({ invariant }) => !invariant),
  };
}
