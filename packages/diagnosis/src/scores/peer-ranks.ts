import { RandomStream } from '@qunhai/kernel';
import { drawInterval, type KnownInterval, smallestGroup, widenTo } from '../intervals.ts';
import type { ConstructScores } from './construct-scores.ts';
import type { PeerGroup } from './peer-groups.ts';

/** Simulated answers of a whole wave that the interval of a rank rests on. */
const simulations = 300;

/** Share of the peers below a firm, 0…100, equals counted half; null when fewer than five peers have a score. */
export interface PeerRank {
  readonly percentile: number | null;
  readonly interval: KnownInterval | null;
}

/**
 * Standard normal errors of every simulation and firm, shared by all constructs: each rank is read on its own.
 * @returns Float64Array[simulations × n], row-major
 */
export function rankErrors(seed: number, n: number): Float64Array {
  const errors = new Float64Array(simulations * n);
  for (let draw = 0; draw < simulations; draw++) {
    const stream = new RandomStream(seed, 'diagnosis.rank', draw);
    for (let i = 0; i < n; i++) errors[draw * n + i] = stream.normal();
  }
  return errors;
}

/**
 * Where every firm stands among its peers on one construct, and how sure that is.
 * The interval comes from simulating all scores within their measurement error and ranking anew; it is widened to hold
 * the observed percentile, because added error pulls simulated extremes towards the middle.
 * @param errors - from `rankErrors`
 * @see Goldstein & Spiegelhalter (1996), League tables and their limitations, JRSS A 159(3), 385–443.
 */
export function peerRanks(
  scored: Pick<ConstructScores, 'scores' | 'standardErrors'>,
  peers: readonly PeerGroup[],
  errors: Float64Array,
  level: number,
): PeerRank[] {
  const ranks: PeerRank[] = peers.map(() => ({ percentile: null, interval: null }));
  for (const group of new Set(peers)) {
    const rows = group.rows.filter((row) => !Number.isNaN(scored.scores[row]!));
    if (rows.length <= smallestGroup) continue;
    const asked = rows.flatMap((row, place) => (peers[row] === group ? [place] : []));
    rankGroup({ scored, rows, asked, errors, level, n: peers.length }, ranks);
  }
  return ranks;
}

interface Ranking {
  readonly scored: Pick<ConstructScores, 'scores' | 'standardErrors'>;
  /** Rows with a score. */
  readonly rows: readonly number[];
  /** Places in `rows` of those whose rank is wanted. */
  readonly asked: readonly number[];
  readonly errors: Float64Array;
  readonly level: number;
  readonly n: number;
}

function rankGroup(ranking: Ranking, ranks: PeerRank[]): void {
  const { scored, rows, asked, level } = ranking;
  const values = Float64Array.from(rows, (row) => scored.scores[row]!);
  const observed = sharesBelow(values);
  const simulated = simulateShares(ranking);
  for (const [k, place] of asked.entries()) {
    const row = rows[place]!;
    const percentile = observed[place]!;
    const draws = simulated.subarray(k * simulations, (k + 1) * simulations);
    const interval = Number.isNaN(scored.standardErrors[row]!)
      ? null
      : drawInterval(draws, level, 'simulation');
    ranks[row] = { percentile, interval: widenTo(interval, percentile) };
  }
}

/** Shares of peers below, Float64Array[asked × simulations]. */
function simulateShares({ scored, rows, asked, errors, n }: Ranking): Float64Array {
  const simulated = new Float64Array(asked.length * simulations);
  const observed = Float64Array.from(rows, (row) => scored.scores[row]!);
  const spread = Float64Array.from(rows, (row) => scored.standardErrors[row]! || 0);
  const values = new Float64Array(rows.length);
  const keys = new Float64Array(rows.length);
  for (let draw = 0; draw < simulations; draw++) {
    for (let place = 0; place < values.length; place++)
      values[place] = observed[place]! + spread[place]! * errors[draw * n + rows[place]!]!;
    const shares = sharesBelow(values, keys);
    for (let k = 0; k < asked.length; k++) simulated[k * simulations + draw] = shares[asked[k]!]!;
  }
  return simulated;
}

/**
 * Share of the other values below each value, 0…100, equals counted half.
 * Each value becomes one number that holds its place among 2⁵²/n levels of the range and its index, so that one native
 * sort yields the ranks; values nearer than that count as equal. This loop runs once per simulation and construct.
 * @param keys - room to work in, as long as `values`
 */
export function sharesBelow(
  values: Float64Array,
  keys: Float64Array = new Float64Array(values.length),
): Float64Array {
  const n = values.length;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < n; i++) {
    low = Math.min(low, values[i]!);
    high = Math.max(high, values[i]!);
  }
  const factor = high > low ? (2 ** 52 / n - 1) / (high - low) : 0;
  for (let i = 0; i < n; i++) keys[i] = Math.floor((values[i]! - low) * factor) * n + i;
  keys.sort();
  const shares = new Float64Array(n);
  for (let start = 0; start < n; ) {
    const level = Math.floor(keys[start]! / n);
    let end = start + 1;
    while (end < n && Math.floor(keys[end]! / n) === level) end++;
    const share = (100 * (start + (end - start - 1) / 2)) / (n - 1);
    for (let k = start; k < end; k++) shares[keys[k]! - level * n] = share;
    start = end;
  }
  return shares;
}
