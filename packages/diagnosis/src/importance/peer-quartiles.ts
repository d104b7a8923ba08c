import { smallestGroup } from '../intervals.ts';
import type { ConstructScores } from '../scores/construct-scores.ts';
import type { PeerGroup } from '../scores/peer-groups.ts';

/** Quartiles of the other firms of a group. */
export interface Quartiles {
  readonly lower: number;
  readonly upper: number;
  /** Firms they rest on. */
  readonly peers: number;
}

/** Quartiles of a firm's peers; the scores of a group are sorted once per construct. */
export class PeerQuartiles {
  readonly #sorted = new Map<PeerGroup, Map<string, Float64Array>>();

  /**
   * Quartiles (type 7) of a construct among the peers of the firm in a row, itself not counted.
   * @returns null when fewer than five other firms, or not the firm itself, have a score
   */
  of(scored: ConstructScores, group: PeerGroup, row: number): Quartiles | null {
    const sorted = this.#scoresOf(scored, group);
    const own = sorted.indexOf(scored.scores[row]!);
    const peers = sorted.length - 1;
    if (own < 0 || peers < smallestGroup) return null;
    return {
      lower: quantileWithout(sorted, own, 0.25),
      upper: quantileWithout(sorted, own, 0.75),
      peers,
    };
  }

  #scoresOf(scored: ConstructScores, group: PeerGroup): Float64Array {
    const known = this.#sorted.get(group) ?? new Map<string, Float64Array>();
    this.#sorted.set(group, known);
    let sorted = known.get(scored.construct);
    if (sorted === undefined) {
      sorted = Float64Array.from(group.rows, (row) => scored.scores[row]!)
        .filter((score) => !Number.isNaN(score))
        .sort();
      known.set(scored.construct, sorted);
    }
    return sorted;
  }
}

/** Quantile (type 7) of ascending values with the one at `left` left out. */
function quantileWithout(sorted: Float64Array, left: number, p: number): number {
  const at = (i: number) => sorted[i < left ? i : i + 1]!;
  const position = p * (sorted.length - 2);
  const below = Math.floor(position);
  const rest = position - below;
  return rest === 0 ? at(below) : at(below) + rest * (at(below + 1) - at(below));
}
