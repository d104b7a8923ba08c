import { type Adjacency, collapse, type IndexedNetwork } from '../model/index-network.ts';

/** Numbers and strengths of ties per node, in the order of the nodes. */
export interface Degrees {
  /** Ties in and out; of an undirected network the ties. */
  readonly total: number[];
  readonly in: number[];
  readonly out: number[];
  /** Distinct nodes tied in either direction. */
  readonly partners: number[];
  /** Sums of the weights. */
  readonly strength: number[];
  readonly inStrength: number[];
  readonly outStrength: number[];
}

/** Degree centrality. @see Freeman (1979), Centrality in social networks: conceptual clarification, Social Networks 1(3). */
export function degrees(network: IndexedNetwork): Degrees {
  const ins = rowSizes(network.in);
  const outs = rowSizes(network.out);
  const inStrength = rowSums(network.in);
  const outStrength = rowSums(network.out);
  const both = (a: number[], b: number[]) =>
    network.directed ? a.map((value, i) => value + b[i]!) : a;
  return {
    total: both(ins, outs),
    in: ins,
    out: outs,
    partners: rowSizes(collapse(network).out),
    strength: both(inStrength, outStrength),
    inStrength,
    outStrength,
  };
}

function rowSizes({ starts }: Adjacency): number[] {
  return Array.from({ length: starts.length - 1 }, (_, i) => starts[i + 1]! - starts[i]!);
}

function rowSums({ starts, weights }: Adjacency): number[] {
  return Array.from({ length: starts.length - 1 }, (_, i) => {
    let sum = 0;
    for (let at = starts[i]!; at < starts[i + 1]!; at++) sum += weights[at]!;
    return sum;
  });
}
