import { fail } from '../errors.ts';
import type { Network } from './network.ts';

/** Neighbours of every node in compressed rows: those of node i are `targets[starts[i]] … targets[starts[i + 1] − 1]`, ascending. */
export interface Adjacency {
  readonly starts: Int32Array;
  readonly targets: Int32Array;
  readonly weights: Float64Array;
}

/** Ties that were given and are not in the indexed network, or only as part of another. */
export interface DroppedTies {
  /** A node tied to itself. */
  readonly selfTies: number;
  /** Further ties between the same two nodes (in the same direction); their weights are added to the first. */
  readonly merged: number;
  /** Ties of weight 0, which is no tie. */
  readonly zeroWeight: number;
}

/** A network made ready for computing: nodes by number, ties in compressed rows, at most one tie per ordered pair. */
export interface IndexedNetwork {
  readonly ids: readonly string[];
  readonly n: number;
  readonly directed: boolean;
  /** Number of ties: arcs when directed, edges when not. */
  readonly ties: number;
  readonly out: Adjacency;
  /** The same as `out` in an undirected network. */
  readonly in: Adjacency;
  readonly dropped: DroppedTies;
}

/**
 * Index a network for computing.
 * @throws {QunhaiError} network.duplicate-node, network.unknown-node, network.tie-weight
 */
export function indexNetwork(network: Network): IndexedNetwork {
  const ids = network.nodes.map((node) => node.id);
  const numbers = numberNodes(ids);
  const ends: number[] = [];
  const weights: number[] = [];
  let selfTies = 0;
  let zeroWeight = 0;
  network.ties.forEach((tie, position) => {
    const from = nodeNumber(numbers, tie.from, position);
    const to = nodeNumber(numbers, tie.to, position);
    const weight = tie.weight ?? 1;
    if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY))
      throw fail('tie-weight', { tie: position + 1, from: tie.from, to: tie.to });
    if (from === to) selfTies++;
    else if (weight === 0) zeroWeight++;
    else {
      ends.push(from, to);
      weights.push(weight);
    }
  });
  return fromArcs(ids, network.directed, ends, weights, { selfTies, zeroWeight });
}

/**
 * Index the ties of a matrix: a cell that is not 0 and not missing is a tie. The diagonal is left out.
 * @param matrix - n × n, row-major, row names column; of an undirected network the larger of the two cells counts
 * @throws {QunhaiError} network.wrong-length, network.tie-weight
 */
export function indexMatrix(
  ids: readonly string[],
  matrix: ArrayLike<number>,
  directed: boolean,
): IndexedNetwork {
  const n = ids.length;
  if (matrix.length !== n * n)
    throw fail('wrong-length', { field: 'matrix', expected: n * n, actual: matrix.length });
  numberNodes(ids);
  const cell = (i: number, j: number): number => {
    const value = matrix[i * n + j]!;
    if (value < 0 || Math.abs(value) === Number.POSITIVE_INFINITY)
      throw fail('tie-weight', { tie: i * n + j + 1, from: ids[i]!, to: ids[j]! });
    return Number.isNaN(value) ? 0 : value;
  };
  const ends: number[] = [];
  const weights: number[] = [];
  const add = (i: number, j: number, weight: number): void => {
    if (i === j || weight === 0) return;
    ends.push(i, j);
    weights.push(weight);
  };
  for (let i = 0; i < n; i++)
    for (let j = directed ? 0 : i + 1; j < n; j++)
      add(i, j, directed ? cell(i, j) : Math.max(cell(i, j), cell(j, i)));
  return fromArcs(ids, directed, ends, weights, { selfTies: 0, zeroWeight: 0 });
}

/** The matrix of an indexed network: 0/1, or the weights. Float64Array[n × n], row-major. */
export function denseMatrix(network: IndexedNetwork, weighted = false): Float64Array {
  const { n, out } = network;
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let at = out.starts[i]!; at < out.starts[i + 1]!; at++)
      matrix[i * n + out.targets[at]!] = weighted ? out.weights[at]! : 1;
  return matrix;
}

/** How the two directions between two nodes become one undirected tie. */
export type CollapseRule = 'either' | 'both';

/**
 * Forget directions. A tie of the result weighs the sum of the two directions (`either`), or is there only when both
 * directions are (`both`). An undirected network comes back as it is.
 */
export function collapse(network: IndexedNetwork, rule: CollapseRule = 'either'): IndexedNetwork {
  if (!network.directed) return network;
  const { n, out } = network;
  const ends: number[] = [];
  const weights: number[] = [];
  for (let i = 0; i < n; i++)
    for (let at = out.starts[i]!; at < out.starts[i + 1]!; at++) {
      const j = out.targets[at]!;
      const back = weightBetween(out, j, i);
      if (back > 0 && j < i) continue;
      if (rule === 'both' && back === 0) continue;
      ends.push(i, j);
      weights.push(out.weights[at]! + back);
    }
  return fromArcs(network.ids, false, ends, weights, network.dropped);
}

/** Visit every arc of the rows; an undirected tie is visited from both ends. */
export function eachArc(
  { starts, targets, weights }: Adjacency,
  visit: (from: number, to: number, weight: number) => void,
): void {
  for (let i = 0; i + 1 < starts.length; i++)
    for (let at = starts[i]!; at < starts[i + 1]!; at++) visit(i, targets[at]!, weights[at]!);
}

/** Weight of the tie i → j; 0 when there is none. Binary search in the row. */
export function weightBetween(rows: Adjacency, i: number, j: number): number {
  let low = rows.starts[i]!;
  let high = rows.starts[i + 1]! - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const target = rows.targets[middle]!;
    if (target === j) return rows.weights[middle]!;
    if (target < j) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

/** The part of the network among some nodes, in the given order of node numbers. */
export function inducedNetwork(network: IndexedNetwork, nodes: readonly number[]): IndexedNetwork {
  const place = new Int32Array(network.n).fill(-1);
  nodes.forEach((node, at) => {
    place[node] = at;
  });
  const ends: number[] = [];
  const weights: number[] = [];
  for (const i of nodes)
    for (let at = network.out.starts[i]!; at < network.out.starts[i + 1]!; at++) {
      const j = network.out.targets[at]!;
      if (place[j]! < 0 || (!network.directed && j < i)) continue;
      ends.push(place[i]!, place[j]!);
      weights.push(network.out.weights[at]!);
    }
  const ids = nodes.map((node) => network.ids[node]!);
  return fromArcs(ids, network.directed, ends, weights, network.dropped);
}

function numberNodes(ids: readonly string[]): Map<string, number> {
  const numbers = new Map<string, number>();
  ids.forEach((id, position) => {
    if (numbers.has(id)) throw fail('duplicate-node', { id, position: position + 1 });
    numbers.set(id, position);
  });
  return numbers;
}

function nodeNumber(numbers: ReadonlyMap<string, number>, id: string, position: number): number {
  const number = numbers.get(id);
  if (number === undefined) throw fail('unknown-node', { id, tie: position + 1 });
  return number;
}

function fromArcs(
  ids: readonly string[],
  directed: boolean,
  ends: readonly number[],
  weights: readonly number[],
  dropped: { selfTies: number; zeroWeight: number; merged?: number },
): IndexedNetwork {
  const n = ids.length;
  const given = weights.length;
  const sources = new Int32Array(directed ? given : 2 * given);
  const targets = new Int32Array(sources.length);
  const values = new Float64Array(sources.length);
  for (let t = 0; t < given; t++) {
    sources[t] = ends[2 * t]!;
    targets[t] = ends[2 * t + 1]!;
    values[t] = weights[t]!;
    if (directed) continue;
    sources[given + t] = targets[t]!;
    targets[given + t] = sources[t]!;
    values[given + t] = values[t]!;
  }
  const out = compressRows(n, sources, targets, values);
  const arcs = out.targets.length;
  const merged = (sources.length - arcs) / (directed ? 1 : 2) + (dropped.merged ?? 0);
  return {
    ids,
    n,
    directed,
    ties: directed ? arcs : arcs / 2,
    out,
    in: directed ? transpose(n, out) : out,
    dropped: { selfTies: dropped.selfTies, zeroWeight: dropped.zeroWeight, merged },
  };
}

/** Two counting sorts, by target and then by source, leave every row ascending; equal neighbours are then added up. */
function compressRows(
  n: number,
  sources: Int32Array,
  targets: Int32Array,
  values: Float64Array,
): Adjacency {
  const byTarget = countingOrder(n, targets, null);
  const order = countingOrder(n, sources, byTarget);
  const starts = new Int32Array(n + 1);
  const kept = new Int32Array(order.length);
  const weights = new Float64Array(order.length);
  let size = 0;
  let row = -1;
  for (const arc of order) {
    const source = sources[arc]!;
    while (row < source) starts[++row] = size;
    if (size > starts[row]! && kept[size - 1] === targets[arc]) weights[size - 1]! += values[arc]!;
    else {
      kept[size] = targets[arc]!;
      weights[size++] = values[arc]!;
    }
  }
  while (row < n) starts[++row] = size;
  return { starts, targets: kept.slice(0, size), weights: weights.slice(0, size) };
}

function countingOrder(n: number, keys: Int32Array, before: Int32Array | null): Int32Array {
  const next = new Int32Array(n + 1);
  for (const key of keys) next[key + 1]!++;
  for (let k = 0; k < n; k++) next[k + 1]! += next[k]!;
  const order = new Int32Array(keys.length);
  for (let at = 0; at < keys.length; at++) {
    const arc = before ? before[at]! : at;
    order[next[keys[arc]!]!++] = arc;
  }
  return order;
}

function transpose(n: number, rows: Adjacency): Adjacency {
  const sources = new Int32Array(rows.targets.length);
  for (let i = 0; i < n; i++) sources.fill(i, rows.starts[i]!, rows.starts[i + 1]!);
  return compressRows(n, rows.targets, sources, rows.weights);
}
