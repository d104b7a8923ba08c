import { fail } from '../errors.ts';
import { type NetworkNote, note } from '../messages.ts';
import type { Network } from '../model/network.ts';

/** A firm that was asked, and whether it answered. */
export interface RosterMember {
  readonly id: string;
  readonly responded: boolean;
}

/** One firm names another. */
export interface Nomination {
  readonly from: string;
  readonly to: string;
  readonly weight?: number;
}

/**
 * What makes a tie of nominations:
 * `as-reported`: each nomination is a directed tie.
 * `either`: a tie without direction when either of the two names the other; its weight is the larger report.
 * `both`: a tie without direction only when both do; its weight is the smaller report. What a firm without an answer would have
 * said cannot confirm anything, so its ties are left out and counted.
 * `reconstruct`: as reported, and a firm without an answer is taken to name back whoever names it.
 * @see Stork & Richards (1992), Nonrespondents in communication network studies, Group & Organization Management 17(2).
 * @see Huisman (2009), Imputation of missing network data, J. Social Structure 10.
 */
export type NominationPolicy = 'as-reported' | 'either' | 'both' | 'reconstruct';

/** What was given and what became of it. */
export interface NominationCounts {
  readonly roster: number;
  readonly respondents: number;
  readonly nominations: number;
  readonly selfNominations: number;
  /** Further nominations of the same firm by the same firm, whose weights are added. */
  readonly repeated: number;
  /** By or of someone not on the roster; left out. */
  readonly offRoster: number;
  readonly byNonRespondents: number;
  /** Pairs that both answered: named by both, by one. */
  readonly mutualPairs: number;
  readonly oneSidedPairs: number;
  /** Pairs of which one answered and named the other. */
  readonly unconfirmedPairs: number;
  /** Pairs of which neither answered. */
  readonly unknownPairs: number;
  /** Ties added by `reconstruct`. */
  readonly reconstructed: number;
  readonly ties: number;
}

/** A network made of nominations. */
export interface ResolvedNominations {
  readonly policy: NominationPolicy;
  readonly network: Network;
  readonly counts: NominationCounts;
  readonly notes: readonly NetworkNote[];
}

/**
 * Make a network of nominations by a stated policy; every nomination is used or counted.
 * @throws {QunhaiError} network.duplicate-node, network.tie-weight
 */
export function resolveNominations(
  roster: readonly RosterMember[],
  nominations: readonly Nomination[],
  policy: NominationPolicy,
): ResolvedNominations {
  const answered = readRoster(roster);
  const { reports, counts } = readReports(answered, nominations);
  const pairs = classifyPairs(reports, answered);
  const ties = tiesOf(pairs, policy);
  const missing = roster.filter(({ responded }) => !responded).length;
  const all: NominationCounts = {
    roster: roster.length,
    respondents: roster.length - missing,
    nominations: nominations.length,
    ...counts,
    mutualPairs: pairs.filter(({ kind }) => kind === 'mutual').length,
    oneSidedPairs: pairs.filter(({ kind }) => kind === 'one-sided').length,
    unconfirmedPairs: pairs.filter(({ kind }) => kind === 'unconfirmed').length,
    unknownPairs: (missing * (missing - 1)) / 2,
    reconstructed: ties.filter(({ reconstructed }) => reconstructed).length,
    ties: ties.length,
  };
  return {
    policy,
    network: {
      directed: policy === 'as-reported' || policy === 'reconstruct',
      nodes: roster.map(({ id }) => ({ id })),
      ties: ties.map(({ from, to, weight }) => ({ from, to, weight })),
    },
    counts: all,
    notes: notesOf(policy, all),
  };
}

function readRoster(roster: readonly RosterMember[]): Map<string, boolean> {
  const answered = new Map<string, boolean>();
  roster.forEach(({ id, responded }, position) => {
    if (answered.has(id)) throw fail('duplicate-node', { id, position: position + 1 });
    answered.set(id, responded);
  });
  return answered;
}

/** Reports by who and of whom. */
type Reports = ReadonlyMap<string, ReadonlyMap<string, number>>;

function readReports(answered: ReadonlyMap<string, boolean>, nominations: readonly Nomination[]) {
  const reports = new Map<string, Map<string, number>>();
  const counts = { selfNominations: 0, repeated: 0, offRoster: 0, byNonRespondents: 0 };
  nominations.forEach((nomination, position) => {
    const { from, to } = nomination;
    const weight = checkedWeight(nomination, position);
    if (!answered.has(from) || !answered.has(to)) counts.offRoster++;
    else if (from === to) counts.selfNominations++;
    else {
      if (!answered.get(from)) counts.byNonRespondents++;
      const own = reports.get(from) ?? new Map<string, number>();
      if (own.has(to)) counts.repeated++;
      own.set(to, (own.get(to) ?? 0) + weight);
      reports.set(from, own);
    }
  });
  return { reports, counts };
}

function checkedWeight({ from, to, weight = 1 }: Nomination, position: number): number {
  if (weight >= 0 && weight < Number.POSITIVE_INFINITY) return weight;
  throw fail('tie-weight', { tie: position + 1, from, to });
}

/** Two firms of which at least one names the other; `a` does. */
interface ReportedPair {
  readonly a: string;
  readonly b: string;
  readonly kind: 'mutual' | 'one-sided' | 'unconfirmed';
  readonly weight: number;
  /** The report of b; 0 when there is none. */
  readonly back: number;
}

function classifyPairs(reports: Reports, answered: ReadonlyMap<string, boolean>): ReportedPair[] {
  const place = new Map([...answered.keys()].map((id, at) => [id, at]));
  const pairs: ReportedPair[] = [];
  for (const [a, own] of reports)
    for (const [b, weight] of own) {
      const back = reports.get(b)?.get(a);
      if (back !== undefined && place.get(b)! < place.get(a)!) continue;
      const kind = back !== undefined ? 'mutual' : answered.get(b) ? 'one-sided' : 'unconfirmed';
      pairs.push({ a, b, kind, weight, back: back ?? 0 });
    }
  return pairs;
}

interface ResolvedTie {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
  readonly reconstructed: boolean;
}

function tiesOf(pairs: readonly ReportedPair[], policy: NominationPolicy): ResolvedTie[] {
  return pairs.flatMap(({ a, b, kind, weight, back }) => {
    const tie = (from: string, to: string, strength: number, reconstructed = false) => ({
      from,
      to,
      weight: strength,
      reconstructed,
    });
    if (policy === 'either') return [tie(a, b, Math.max(weight, back))];
    if (policy === 'both') return kind === 'mutual' ? [tie(a, b, Math.min(weight, back))] : [];
    const answer =
      kind === 'mutual'
        ? [tie(b, a, back)]
        : kind === 'unconfirmed' && policy === 'reconstruct'
          ? [tie(b, a, weight, true)]
          : [];
    return [tie(a, b, weight), ...answer];
  });
}

function notesOf(policy: NominationPolicy, counts: NominationCounts): NetworkNote[] {
  const missing = counts.roster - counts.respondents;
  const policyNote = note(`policy-${policy}`, {
    oneSided: counts.oneSidedPairs,
    unconfirmed: counts.unconfirmedPairs,
    reconstructed: counts.reconstructed,
  });
  const others = [
    missing > 0 && note('nonrespondents', { roster: counts.roster, count: missing }),
    counts.unknownPairs > 0 && note('unknown-pairs', { count: counts.unknownPairs }),
    counts.byNonRespondents > 0 &&
      note('named-by-nonrespondent', { count: counts.byNonRespondents }),
    counts.offRoster > 0 && note('off-roster', { count: counts.offRoster }),
    counts.selfNominations > 0 && note('self-ties', { count: counts.selfNominations }),
    counts.repeated > 0 && note('merged-ties', { count: counts.repeated }),
  ];
  return [policyNote, ...others.filter((each) => each !== false)];
}
