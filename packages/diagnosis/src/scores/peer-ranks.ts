import { RandomStream } from '@qunhai/kernel';
import { drawInterval, type KnownInterval, smallestGroup, widenTo } from '../intervals.ts';
import type { ConstructScores } from './construct-scores.ts';
import type { PeerGroup } from './peer-groups.ts';

/** Simulated answers of a whole wave that the interval of a rank rests on. */
const simulations = 400;

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
    const asked = rows.filter((row) => peers[row] === group);
    rankGroup({ scored, rows, asked, errors, level, n: peers.length }, ranks);
  }
  return ranks;
}

interface Ranking {
  readonly scored: Pick<ConstructScores, 'scores' | 'standardErrors'>;
  /** Rows with a score. */
  readonly rows: readonly number[];
  /** Those of them whose rank is wanted. */
  readonly asked: readonly number[];
  readonly errors: Float64Array;
  readonly level: number;
  readonly n: number;
}

function rankGroup(ranking: Ranking, ranks: PeerRank[]): void {
  const { scored, rows, asked, level } = ranking;
  const observed = Float64Array.from(rows, (row) => scored.scores[row]!).sort();
  const simulated = simulateShares(ranking);
  for (const [k, row] of asked.entries()) {
    const percentile = shareBelow(observed, scored.scores[row]!);
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
  const values = new Float64Array(rows.length);
  const places = new Map(rows.map((row, place) => [row, place]));
  const askedPlaces = asked.map((row) => places.get(row)!);
  for (let draw = 0; draw < simulations; draw++) {
    for (const [place, row] of rows.entries()) {
      const standardError = scored.standardErrors[row]!;
      const error = Number.isNaN(standardError) ? 0 : standardError * errors[draw * n + row]!;
      values[place] = scored.scores[row]! + error;
    }
    const shares = bucketedShares(values);
    for (const [k, place] of askedPlaces.entries())
      simulated[k * simulations + draw] = shares[place]!;
  }
  return simulated;
}

/**
 * Share of the other values below each value, 0…100, in O(n): values are counted in 4n equal buckets, and those in the
 * same bucket count half. Off by less than the few values of one bucket, which is far below the simulation's own error.
 */
function bucketedShares(values: Float64Array): Float64Array {
  const n = values.length;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < n; i++) {
    low = Math.min(low, values[i]!);
    high = Math.max(high, values[i]!);
  }
  const buckets = 4 * n;
  const factor = high > low ? (buckets - 1) / (high - low) : 0;
  const upTo = new Int32Array(buckets + 1);
  for (let i = 0; i < n; i++) upTo[Math.floor((values[i]! - low) * factor) + 1]!++;
  for (let bucket = 1; bucket <= buckets; bucket++) upTo[bucket]! += upTo[bucket - 1]!;
  return values.map((value) => {
    const bucket = Math.floor((value - low) * factor);
    const below = upTo[bucket]!;
    return (100 * (below + (upTo[bucket + 1]! - below - 1) / 2)) / (n - 1);
  });
}

/** Share of the other values below `value`, 0…100, equals counted half; `sorted` holds the value itself once. */
export function shareBelow(sorted: Float64Array, value: number): number {
  const below = lowerBound(sorted, value, false);
  const upTo = lowerBound(sorted, value, true);
  return (100 * (below + (upTo - below - 1) / 2)) / (sorted.length - 1);
}

/** Number of ascending values below `value`, or not above it. */
function lowerBound(sorted: Float64Array, value: number, inclusive: boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const before = inclusive ? sorted[middle]! <= value : sorted[middle]! < value;
    if (before) low = middle + 1;
    else high = middle;
  }
  return low;
}
