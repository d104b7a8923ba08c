import { fail } from '../errors.ts';
import { type SufficiencyFit, sufficiencyFit } from '../fit.ts';
import { note, type QcaNote } from '../notes.ts';

export interface ClusterInput {
  /** Memberships in the condition, term or solution, and in the outcome. */
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /** Group of each case: industrial cluster, region, or year. */
  readonly clusters: readonly string[];
  /** Unit of each case where units recur over groups (a panel); absent in a cross-section. */
  readonly units?: readonly string[] | undefined;
  /** Judge necessity instead of sufficiency. */
  readonly necessity?: boolean | undefined;
}

interface GroupFit {
  readonly name: string;
  readonly n: number;
  readonly consistency: number | null;
  readonly coverage: number | null;
}

interface GroupedFit {
  readonly groups: readonly GroupFit[];
  /**
   * Euclidean distance of the groups' consistencies, as shares of their sum, from equal shares: 0 when all groups are alike. Null when
   * fewer than two groups have a consistency.
   */
  readonly distance: number | null;
}

export interface ClusterDiagnostics {
  readonly pooled: { readonly consistency: number | null; readonly coverage: number | null };
  /** One group per cluster. */
  readonly between: GroupedFit;
  /** One group per unit, over the clusters it is in; null without units. */
  readonly within: GroupedFit | null;
  readonly notes: readonly QcaNote[];
}

/**
 * Whether a set relation holds in every group: pooled consistency, consistencies between clusters and within units, and their distances
 * from evenness.
 * @throws {QunhaiError} qca.wrong-length
 * @see García-Castro & Ariño (2016), A general approach to panel data set-theoretic research, Journal of Advances in Management
 *   Sciences & Information Systems 2.
 */
export function clusterDiagnostics(input: ClusterInput): ClusterDiagnostics {
  const { x, y, clusters, units } = input;
  for (const [set, list] of Object.entries({ x, clusters, ...(units ? { units } : {}) }))
    if (list.length !== y.length)
      throw fail('wrong-length', { set, expected: y.length, actual: list.length });
  const everyone = Array.from({ length: y.length }, (_, i) => i);
  const { consistency, coverage } = fitOf(input, everyone);
  const between = grouped(input, clusters);
  return {
    pooled: { consistency, coverage },
    between,
    within: units ? grouped(input, units) : null,
    notes: clusterNotes(between),
  };
}

function fitOf(
  { x, y, necessity }: ClusterInput,
  cases: readonly number[],
): Pick<SufficiencyFit, 'consistency' | 'coverage'> {
  const own = cases.map((i) => x[i]!);
  const outcome = cases.map((i) => y[i]!);
  const { consistency, coverage } = sufficiencyFit(own, outcome);
  return necessity ? { consistency: coverage, coverage: consistency } : { consistency, coverage };
}

function grouped(input: ClusterInput, names: readonly string[]): GroupedFit {
  const members = Map.groupBy(names.keys(), (i) => names[i]!);
  const groups = [...members].map(([name, cases]) => ({
    name,
    n: cases.length,
    ...fitOf(input, cases),
  }));
  const known = groups.flatMap(({ consistency }) => (consistency === null ? [] : [consistency]));
  const total = known.reduce((sum, value) => sum + value, 0);
  const even = known.length < 2 || total === 0;
  const distance = Math.sqrt(
    known.reduce((sum, value) => sum + (value / total - 1 / known.length) ** 2, 0),
  );
  return { groups, distance: even ? null : distance };
}

/** Groups below this size are too small to be read alone. */
const fewest = 5;

function clusterNotes({ groups }: GroupedFit): QcaNote[] {
  const notes = groups
    .filter(({ n }) => n < fewest)
    .map(({ name, n }) => note('clusters.small', { cluster: name, count: n }));
  const known = groups.flatMap(({ n, consistency }) =>
    n >= fewest && consistency !== null ? [consistency] : [],
  );
  const low = Math.min(...known);
  const high = Math.max(...known);
  if (high - low > 0.15)
    notes.push(note('clusters.uneven', { low: low.toFixed(2), high: high.toFixed(2) }));
  return notes;
}
