import type { JobControl } from '@qunhai/kernel';
import { fail } from '../errors.ts';
import {
  eachArc,
  type IndexedNetwork,
  inducedNetwork,
  weightBetween,
} from '../model/index-network.ts';
import {
  type PermutationOptions,
  type PermutationTest,
  permutationTest,
} from '../permute/permutation-test.ts';

/** What became of ties from one wave to the next. */
export interface TieChange {
  readonly before: number;
  readonly after: number;
  readonly persisted: number;
  /** Ties of the second wave that were not there in the first. */
  readonly created: number;
  /** Ties of the first wave that are gone in the second. */
  readonly dissolved: number;
  /** Pairs that differ: created + dissolved. */
  readonly hamming: number;
  /** Persisted / (persisted + created + dissolved); null when no wave has ties. Above 0.3 waves can be modelled together (Snijders et al. 2010). */
  readonly jaccard: number | null;
  /** Share of the earlier ties that persist, and of the later ties that are new; null without such ties. */
  readonly persistence: number | null;
  readonly novelty: number | null;
}

/** Two waves of a network compared. */
export interface WaveComparison {
  readonly entered: readonly string[];
  readonly left: readonly string[];
  readonly stayed: readonly string[];
  /** Among all firms of either wave. */
  readonly all: TieChange & {
    /** Created ties that involve a firm that entered, dissolved ones that involve a firm that left. */
    readonly createdByEntry: number;
    readonly dissolvedByExit: number;
  };
  /** Among the firms of both waves: what firms changed, not who was there. */
  readonly common: TieChange;
  /** Standard error of the common Jaccard index by leaving out one firm at a time; null below four firms. */
  readonly jaccardError: number | null;
  /** The common Jaccard index beside those of the second wave with its firms permuted; null when it is undefined. */
  readonly test: PermutationTest | null;
  /** Per firm that stayed: its ties (in and out) compared; null when it has none in either wave. */
  readonly firms: readonly { readonly firm: string; readonly jaccard: number | null }[];
}

/**
 * Compare two waves of a network; nodes are matched by id.
 * @throws {QunhaiError} network.directions-differ, network.too-few-draws, kernel.cancelled
 * @see Snijders, van de Bunt & Steglich (2010), Introduction to stochastic actor-based models for network dynamics, Social Networks 32(1).
 * @see Snijders & Borgatti (1999), Non-parametric standard errors and tests for network statistics, Connections 22(2): the jackknife.
 */
export async function compareWaves(
  before: IndexedNetwork,
  after: IndexedNetwork,
  options: PermutationOptions = {},
  control: JobControl = {},
): Promise<WaveComparison> {
  if (before.directed !== after.directed) throw fail('directions-differ', {});
  const earlier = new Map(before.ids.map((id, at) => [id, at]));
  const later = new Map(after.ids.map((id, at) => [id, at]));
  const stayed = before.ids.filter((id) => later.has(id));
  const first = inducedNetwork(
    before,
    stayed.map((id) => earlier.get(id)!),
  );
  const second = inducedNetwork(
    after,
    stayed.map((id) => later.get(id)!),
  );
  const persisted = countShared(first, second);
  const common = tieChange(first.ties, second.ties, persisted);
  const all = tieChange(before.ties, after.ties, persisted);
  const firms = firmShares(first, second);
  return {
    entered: after.ids.filter((id) => !earlier.has(id)),
    left: before.ids.filter((id) => !later.has(id)),
    stayed,
    all: {
      ...all,
      createdByEntry: after.ties - second.ties,
      dissolvedByExit: before.ties - first.ties,
    },
    common,
    jaccardError: jackknifeError(first, second, common),
    test: await testJaccard(first, second, common, options, control),
    firms: firms.map(({ shared, either }, at) => ({
      firm: stayed[at]!,
      jaccard: either > 0 ? shared / either : null,
    })),
  };
}

function tieChange(before: number, after: number, persisted: number): TieChange {
  const created = after - persisted;
  const dissolved = before - persisted;
  const ever = persisted + created + dissolved;
  return {
    before,
    after,
    persisted,
    created,
    dissolved,
    hamming: created + dissolved,
    jaccard: ever > 0 ? persisted / ever : null,
    persistence: before > 0 ? persisted / before : null,
    novelty: after > 0 ? created / after : null,
  };
}

function countShared(first: IndexedNetwork, second: IndexedNetwork, order?: Int32Array): number {
  let shared = 0;
  eachArc(first.out, (from, to) => {
    const i = order ? order[from]! : from;
    const j = order ? order[to]! : to;
    if (weightBetween(second.out, i, j) > 0) shared++;
  });
  return first.directed ? shared : shared / 2;
}

/** Ties of each firm that are in both waves, and in either. */
function firmShares(first: IndexedNetwork, second: IndexedNetwork) {
  const shares = first.ids.map(() => ({ shared: 0, either: 0 }));
  const visit = (one: IndexedNetwork, other: IndexedNetwork, countShared: boolean) =>
    eachArc(one.out, (from, to) => {
      const kept = weightBetween(other.out, from, to) > 0;
      if (kept && !countShared) return;
      for (const node of first.directed ? [from, to] : [from]) {
        shares[node]!.either++;
        if (kept) shares[node]!.shared++;
      }
    });
  visit(first, second, true);
  visit(second, first, false);
  return shares;
}

/** Leaving out a firm takes its ties out of the counts. */
function jackknifeError(
  first: IndexedNetwork,
  second: IndexedNetwork,
  common: TieChange,
): number | null {
  const n = first.n;
  const ever = common.persisted + common.created + common.dissolved;
  const values = firmShares(first, second).map(
    ({ shared, either }) => (common.persisted - shared) / (ever - either),
  );
  if (n < 4 || values.some((value) => !Number.isFinite(value))) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(((n - 2) / (2 * n)) * squares);
}

async function testJaccard(
  first: IndexedNetwork,
  second: IndexedNetwork,
  common: TieChange,
  options: PermutationOptions,
  control: JobControl,
): Promise<PermutationTest | null> {
  if (common.jaccard === null || first.n < 3) return null;
  const statistic = (permutation: Int32Array) => {
    const shared = countShared(first, second, permutation);
    return shared / (common.before + common.after - shared);
  };
  const of = { n: first.n, observed: common.jaccard, purpose: 'network.waves' };
  return permutationTest(of, statistic, options, control);
}
