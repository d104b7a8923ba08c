import {
  type Adjacency,
  collapse,
  type IndexedNetwork,
  weightBetween,
} from '../model/index-network.ts';

/** Burt's measures per node; null for a node without partners. */
export interface StructuralHoles {
  /** How far the node's time is invested in partners who lead back to one another; high = few holes to broker. */
  readonly constraint: (number | null)[];
  /** Number of partners less what is redundant among them, strengths considered. */
  readonly effectiveSize: (number | null)[];
  /** Effective size per partner. */
  readonly efficiency: (number | null)[];
  /** Number of partners less twice the ties among them per partner (Borgatti 1997), strengths ignored. */
  readonly effectiveSizeBinary: (number | null)[];
  /** How far constraint hangs on one partner, 0 … 1; with one partner 1. Strengths and directions ignored. */
  readonly hierarchy: (number | null)[];
}

/**
 * Structural holes, ours: graphology has none. Both directions of a tie count (their weights are added), so a node that is
 * named but names nobody has values too, where some programs leave effective size empty.
 * @param weighted - use the weights of ties; otherwise a mutual tie counts 2 and a one-way tie 1
 * @see Burt (1992), Structural Holes, eq. 2.1–2.8; Borgatti (1997), Structural holes: unpacking Burt's redundancy measures, Connections 20(1).
 */
export function structuralHoles(network: IndexedNetwork, weighted = false): StructuralHoles {
  const plain = weighted ? network : unweighted(network);
  const rows = collapse(plain).out;
  const binary = unweightedRows(rows);
  const strength = sums(rows);
  const strongest = largest(rows);
  const nodes = Array.from({ length: network.n }, (_, i) => i);
  const partners = (i: number) => rows.starts[i + 1]! - rows.starts[i]!;
  const where = <T>(value: (i: number) => T) =>
    nodes.map((i) => (partners(i) > 0 ? value(i) : null));
  const effective = where((i) => effectiveSize(rows, i, strength, strongest));
  const binarySums = sums(binary);
  return {
    constraint: where((i) => constraints(rows, i, strength).reduce((sum, value) => sum + value, 0)),
    effectiveSize: effective,
    efficiency: where((i) => effective[i]! / partners(i)),
    effectiveSizeBinary: where((i) => partners(i) - (2 * tiesAmong(rows, i)) / partners(i)),
    hierarchy: where((i) => hierarchy(constraints(binary, i, binarySums))),
  };
}

function unweighted(network: IndexedNetwork): IndexedNetwork {
  const out = unweightedRows(network.out);
  return { ...network, out, in: network.directed ? unweightedRows(network.in) : out };
}

function unweightedRows(rows: Adjacency): Adjacency {
  return { ...rows, weights: new Float64Array(rows.weights.length).fill(1) };
}

function sums({ starts, weights }: Adjacency): Float64Array {
  const out = new Float64Array(starts.length - 1);
  for (let i = 0; i < out.length; i++)
    for (let at = starts[i]!; at < starts[i + 1]!; at++) out[i]! += weights[at]!;
  return out;
}

function largest({ starts, weights }: Adjacency): Float64Array {
  const out = new Float64Array(starts.length - 1);
  for (let i = 0; i < out.length; i++)
    for (let at = starts[i]!; at < starts[i + 1]!; at++) out[i] = Math.max(out[i]!, weights[at]!);
  return out;
}

/** c_ij = (p_ij + Σ_q p_iq p_qj)², one for each partner j. */
function constraints(rows: Adjacency, i: number, strength: Float64Array): number[] {
  const invested = new Map<number, number>();
  const add = (j: number, share: number) => invested.set(j, (invested.get(j) ?? 0) + share);
  for (let at = rows.starts[i]!; at < rows.starts[i + 1]!; at++) {
    const q = rows.targets[at]!;
    const share = rows.weights[at]! / strength[i]!;
    add(q, share);
    for (let next = rows.starts[q]!; next < rows.starts[q + 1]!; next++) {
      const j = rows.targets[next]!;
      if (j !== i) add(j, (share * rows.weights[next]!) / strength[q]!);
    }
  }
  const result: number[] = [];
  for (let at = rows.starts[i]!; at < rows.starts[i + 1]!; at++)
    result.push(invested.get(rows.targets[at]!)! ** 2);
  return result;
}

/** Σ_j [1 − Σ_q p_iq m_jq], with m_jq the strength of j's tie to q as a share of j's strongest. */
function effectiveSize(
  rows: Adjacency,
  i: number,
  strength: Float64Array,
  strongest: Float64Array,
): number {
  let size = 0;
  for (let at = rows.starts[i]!; at < rows.starts[i + 1]!; at++) {
    const j = rows.targets[at]!;
    let redundant = 0;
    for (let other = rows.starts[i]!; other < rows.starts[i + 1]!; other++) {
      const q = rows.targets[other]!;
      if (q === j) continue;
      const share = rows.weights[other]! / strength[i]!;
      redundant += (share * weightBetween(rows, j, q)) / strongest[j]!;
    }
    size += 1 - redundant;
  }
  return size;
}

function tiesAmong(rows: Adjacency, i: number): number {
  let ties = 0;
  for (let at = rows.starts[i]!; at < rows.starts[i + 1]!; at++)
    for (let other = at + 1; other < rows.starts[i + 1]!; other++)
      if (weightBetween(rows, rows.targets[at]!, rows.targets[other]!) > 0) ties++;
  return ties;
}

/** Coleman–Theil disorder of the constraints over the partners. */
function hierarchy(parts: readonly number[]): number {
  const n = parts.length;
  if (n === 1) return 1;
  const mean = parts.reduce((sum, value) => sum + value, 0) / n;
  const disorder = parts.reduce((sum, value) => {
    const ratio = value / mean;
    return ratio > 0 ? sum + ratio * Math.log(ratio) : sum;
  }, 0);
  return disorder / (n * Math.log(n));
}
