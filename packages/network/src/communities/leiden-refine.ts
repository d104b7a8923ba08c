import type { RandomStream } from '@qunhai/kernel';
import { leastGain } from './leiden-move.ts';
import { Groups, type MoveGraph } from './move-graph.ts';

/** How readily refinement takes a merger that is not the best one, in mean ties; the authors' choice. */
const randomness = 0.01;

/**
 * Divide communities anew from single nodes: well-connected nodes join, at random but rather where they gain more, refined
 * communities that are well connected within theirs. Only tied ones are joined, so that every refined community is connected.
 * @returns refined community of every node
 * @see Traag, Waltman & van Eck (2019), algorithm A.2, RefinePartition and MergeNodesSubset
 */
export function refine(graph: MoveGraph, division: Int32Array, stream: RandomStream): Int32Array {
  const outer = new Groups(graph, division);
  const refined = new Groups(graph, Int32Array.from(division.keys()));
  const ties = new OuterTies(graph, division, outer);
  for (const v of stream.shuffle([...division.keys()])) {
    if (refined.size[refined.of[v]!] !== 1 || !ties.isWellConnected(v, refined)) continue;
    const options = refined
      .gains(v, (u) => division[u] === division[v])
      .filter(
        ([group, gain]) => gain >= -leastGain * graph.unit && ties.isWellConnected(group, refined),
      );
    if (options.length === 0) continue;
    const target = drawn(options, randomness * graph.unit, stream);
    ties.join(v, target, refined);
    refined.move(v, target);
  }
  return refined.of;
}

/** Ties of refined communities, numbered by their first node, to the rest of the community they are in. */
class OuterTies {
  readonly #graph: MoveGraph;
  readonly #division: Int32Array;
  readonly #outer: Groups;
  readonly #weight: Float64Array;

  constructor(graph: MoveGraph, division: Int32Array, outer: Groups) {
    this.#graph = graph;
    this.#division = division;
    this.#outer = outer;
    this.#weight = new Float64Array(graph.n);
    for (let v = 0; v < graph.n; v++)
      this.#weight[v] = this.#towards(v, (u) => division[u] === division[v]);
  }

  /** Whether a refined community is tied to the rest at least as much as expected. */
  isWellConnected(group: number, refined: Groups): boolean {
    const outer = this.#division[group]!;
    const { sent, received } = this.#outer;
    const expected =
      refined.sent[group]! * (received[outer]! - refined.received[group]!) +
      refined.received[group]! * (sent[outer]! - refined.sent[group]!);
    return this.#weight[group]! >= this.#graph.loss * expected - leastGain * this.#graph.unit;
  }

  /** Note that a single node is about to join a refined community. */
  join(v: number, group: number, refined: Groups): void {
    const between = this.#towards(v, (u) => refined.of[u] === group);
    this.#weight[group]! += this.#weight[v]! - 2 * between;
  }

  #towards(v: number, isCounted: (u: number) => boolean): number {
    const { starts, targets, weights } = this.#graph;
    let sum = 0;
    for (let at = starts[v]!; at < starts[v + 1]!; at++)
      if (isCounted(targets[at]!)) sum += weights[at]!;
    return sum;
  }
}

/** One of the options, with probability in proportion to exp(gain / temperature). */
function drawn(
  options: readonly [number, number][],
  temperature: number,
  stream: RandomStream,
): number {
  const most = Math.max(...options.map(([, gain]) => gain));
  const chances = options.map(([, gain]) => Math.exp((gain - most) / temperature));
  let left = stream.uniform() * chances.reduce((a, b) => a + b, 0);
  for (const [at, chance] of chances.entries()) {
    left -= chance;
    if (left <= 0) return options[at]![0];
  }
  return options.at(-1)![0];
}
