import { eachArc, type IndexedNetwork } from '../model/index-network.ts';

/** What a division into communities is judged by. */
export type CommunityQuality = 'modularity' | 'cpm';

/** A network for moving nodes between communities. Nodes may stand for groups of nodes. */
export interface MoveGraph {
  readonly n: number;
  /** Neighbours in compressed rows, without the node itself; weights of both directions added up. */
  readonly starts: Int32Array;
  readonly targets: Int32Array;
  readonly weights: Float64Array;
  /** What a node and a group lose by being together whatever their ties: `sent` × `received` both ways, times `loss`. */
  readonly sent: Float64Array;
  readonly received: Float64Array;
  readonly loss: number;
  /** Whether a node expects no tie to itself, as in the constant Potts model of a network without such ties. */
  readonly isConstant: boolean;
  /** Mean weight of a tie, the unit of gains. */
  readonly unit: number;
}

/**
 * The network with what its quality function expects. Modularity expects ties in proportion to degrees (out × in ÷ all when
 * directed), the constant Potts model as many between any two nodes.
 * @see Leicht & Newman (2008), Community structure in directed networks, Physical Review Letters 100, 118703;
 *   Traag, Van Dooren & Nesterov (2011), Narrow scope for resolution-limit-free community detection, Physical Review E 84, 016114
 */
export function moveGraph(
  network: IndexedNetwork,
  quality: CommunityQuality,
  resolution: number,
  weighted: boolean,
): MoveGraph {
  const { n } = network;
  const own = new Int32Array(n).map((_, i) => i);
  const [sent, received] = [new Float64Array(n), new Float64Array(n)];
  const arcs: Arc[] = [];
  let total = 0;
  eachArc(network.out, (from, to, given) => {
    const weight = weighted ? given : 1;
    sent[from]! += weight;
    received[to]! += weight;
    total += weight;
    arcs.push([from, to, weight], [to, from, weight]);
  });
  const isConstant = quality === 'cpm';
  if (isConstant) for (const each of [sent, received]) each.fill(1);
  return {
    ...rowsOf(n, own, arcs),
    ...{ sent, received, isConstant },
    loss: isConstant ? resolution : resolution / total,
    unit: total / network.out.targets.length,
  };
}

/** The graph whose nodes are the groups of another one. */
export function aggregate(graph: MoveGraph, groups: Int32Array, count: number): MoveGraph {
  const [sent, received] = [new Float64Array(count), new Float64Array(count)];
  const arcs: Arc[] = [];
  for (let v = 0; v < graph.n; v++) {
    sent[groups[v]!]! += graph.sent[v]!;
    received[groups[v]!]! += graph.received[v]!;
    for (let at = graph.starts[v]!; at < graph.starts[v + 1]!; at++)
      arcs.push([v, graph.targets[at]!, graph.weights[at]!]);
  }
  const { loss, unit, isConstant } = graph;
  return { ...rowsOf(count, groups, arcs), sent, received, loss, unit, isConstant };
}

type Arc = readonly [from: number, to: number, weight: number];

/** Rows between groups, each pair once, in the order in which pairs come. */
function rowsOf(n: number, groups: Int32Array, arcs: readonly Arc[]) {
  const rows = Array.from({ length: n }, () => new Map<number, number>());
  for (const [from, to, weight] of arcs) {
    const [a, b] = [groups[from]!, groups[to]!];
    if (a !== b) rows[a]!.set(b, (rows[a]!.get(b) ?? 0) + weight);
  }
  const starts = new Int32Array(n + 1);
  for (const [v, row] of rows.entries()) starts[v + 1] = starts[v]! + row.size;
  return {
    n,
    starts,
    targets: Int32Array.from(rows.flatMap((row) => [...row.keys()])),
    weights: Float64Array.from(rows.flatMap((row) => [...row.values()])),
  };
}

/** Communities of the nodes of a graph, with what they send and receive together. */
export class Groups {
  readonly of: Int32Array;
  readonly sent: Float64Array;
  readonly received: Float64Array;
  readonly size: Int32Array;
  readonly #graph: MoveGraph;
  /** Weight from the node last looked at to each group. */
  readonly #towards: Float64Array;

  /** @param of - group of every node, numbers below the number of nodes */
  constructor(graph: MoveGraph, of: Int32Array) {
    this.#graph = graph;
    this.of = of.slice();
    this.sent = new Float64Array(graph.n);
    this.received = new Float64Array(graph.n);
    this.size = new Int32Array(graph.n);
    this.#towards = new Float64Array(graph.n);
    for (let v = 0; v < graph.n; v++) this.#enter(v, of[v]!);
  }

  /** Tied groups of a node, itself left out, with what being in each gains over being alone; its own group is among them if tied. */
  gains(v: number, isAllowed: (neighbour: number) => boolean = () => true): [number, number][] {
    const { starts, targets, weights } = this.#graph;
    const tied: number[] = [];
    for (let at = starts[v]!; at < starts[v + 1]!; at++) {
      if (!isAllowed(targets[at]!)) continue;
      const group = this.of[targets[at]!]!;
      if (this.#towards[group] === 0) tied.push(group);
      this.#towards[group]! += weights[at]!;
    }
    return tied.map((group) => {
      const weight = this.#towards[group]!;
      this.#towards[group] = 0;
      return [group, weight - this.expected(v, group)];
    });
  }

  /** What a node and a group, without the node, are expected to be tied. */
  expected(v: number, group: number): number {
    const { sent, received, loss } = this.#graph;
    const own = this.of[v] === group ? 1 : 0;
    return (
      loss *
      (sent[v]! * (this.received[group]! - own * received[v]!) +
        received[v]! * (this.sent[group]! - own * sent[v]!))
    );
  }

  move(v: number, group: number): void {
    const old = this.of[v]!;
    this.sent[old]! -= this.#graph.sent[v]!;
    this.received[old]! -= this.#graph.received[v]!;
    this.size[old]!--;
    this.#enter(v, group);
  }

  #enter(v: number, group: number): void {
    this.of[v] = group;
    this.sent[group]! += this.#graph.sent[v]!;
    this.received[group]! += this.#graph.received[v]!;
    this.size[group]!++;
  }
}

/** Groups renumbered from 0 in order of appearance. */
export function compact(of: Int32Array): { groups: Int32Array; count: number } {
  const numbers = new Map<number, number>();
  for (const group of of) if (!numbers.has(group)) numbers.set(group, numbers.size);
  return { groups: of.map((group) => numbers.get(group)!), count: numbers.size };
}
