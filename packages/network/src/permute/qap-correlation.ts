import type { JobControl } from '@qunhai/kernel';
import { fail } from '../errors.ts';
import {
  type PermutationOptions,
  type PermutationTest,
  permutationTest,
} from './permutation-test.ts';
import { orderOf, type Relation, type RelationOptions, readRelation } from './relation.ts';

/** Correlation of two relations, judged by permuting the nodes of one. */
export interface QapCorrelation {
  /** Pearson correlation over pairs of nodes. */
  readonly correlation: number;
  /** Pairs for which both relations have values, and pairs in all. */
  readonly cells: number;
  readonly allCells: number;
  readonly test: PermutationTest;
}

/**
 * QAP correlation: are two relations among the same nodes alike beyond chance? The nodes of the second are permuted, so that
 * each relation keeps its structure. With missing cells, every permutation compares the pairs that have both values.
 * @returns null when a relation does not vary over the pairs
 * @throws {QunhaiError} network.wrong-length, network.not-finite, network.too-few-nodes, network.too-few-draws, kernel.cancelled
 * @see Krackhardt (1987), QAP partialling as a test of spuriousness, Social Networks 9(2).
 */
export async function qapCorrelation(
  first: Relation,
  second: Relation,
  options: RelationOptions & PermutationOptions = {},
  control: JobControl = {},
): Promise<QapCorrelation | null> {
  const { directed = true } = options;
  const n = orderOf(first);
  if (n < 3) throw fail('too-few-nodes', { needed: 3, actual: n, analysis: 'qap' });
  const a = readRelation(first, n, directed);
  const b = readRelation(second, n, directed);
  const complete = !(a.some(Number.isNaN) || b.some(Number.isNaN));
  const statistic = complete ? completeCorrelation(a, b, n) : availableCorrelation(a, b, n);
  const observed = statistic(Int32Array.from({ length: n }, (_, i) => i));
  if (Number.isNaN(observed)) return null;
  const half = directed ? 1 : 2;
  const test = await permutationTest(
    { n, observed, purpose: 'network.qap' },
    statistic,
    options,
    control,
  );
  return {
    correlation: observed,
    cells: countCells(a, b, n) / half,
    allCells: (n * (n - 1)) / half,
    test,
  };
}

function countCells(a: Float64Array, b: Float64Array, n: number): number {
  let cells = -n;
  for (let at = 0; at < a.length; at++) if (!Number.isNaN(a[at]! + b[at]!)) cells++;
  return cells;
}

type Statistic = (permutation: Int32Array) => number;

/** Means and variances do not change when nodes move: only Σ a·b does, and only cells with a ≠ 0 add to it. */
function completeCorrelation(a: Float64Array, b: Float64Array, n: number): Statistic {
  const cells = n * (n - 1);
  const [sumA, squaresA] = totals(a);
  const [sumB, squaresB] = totals(b);
  const spreadA = squaresA - sumA ** 2 / cells;
  const spreadB = squaresB - sumB ** 2 / cells;
  const flat = 1e-12;
  if (!(spreadA > flat * squaresA && spreadB > flat * squaresB)) return () => Number.NaN;
  const scale = Math.sqrt(spreadA * spreadB);
  const { starts, columns, values } = sparseRows(a, n);
  return (permutation) => {
    let product = 0;
    for (let i = 0; i < n; i++) {
      const row = permutation[i]! * n;
      const end = starts[i + 1]!;
      for (let at = starts[i]!; at < end; at++)
        product += values[at]! * b[row + permutation[columns[at]!]!]!;
    }
    return (product - (sumA * sumB) / cells) / scale;
  };
}

function totals(a: Float64Array): [number, number] {
  let sum = 0;
  let squares = 0;
  for (const value of a) {
    sum += value;
    squares += value * value;
  }
  return [sum, squares];
}

function sparseRows(a: Float64Array, n: number) {
  const starts = new Int32Array(n + 1);
  const columns: number[] = [];
  const values: number[] = [];
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const value = a[i * n + j]!;
      if (value === 0) continue;
      columns.push(j);
      values.push(value);
    }
    starts[i + 1] = columns.length;
  }
  return { starts, columns: Int32Array.from(columns), values: Float64Array.from(values) };
}

function availableCorrelation(a: Float64Array, b: Float64Array, n: number): Statistic {
  const xs = new Float64Array(n * n);
  const ys = new Float64Array(n * n);
  return (permutation) => {
    let count = 0;
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) {
        const x = a[i * n + j]!;
        const y = b[permutation[i]! * n + permutation[j]!]!;
        if (i === j || Number.isNaN(x + y)) continue;
        xs[count] = x;
        ys[count++] = y;
      }
    return correlationOf(xs, ys, count);
  };
}

function correlationOf(xs: Float64Array, ys: Float64Array, count: number): number {
  let meanX = 0;
  let meanY = 0;
  for (let k = 0; k < count; k++) {
    meanX += xs[k]! / count;
    meanY += ys[k]! / count;
  }
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let k = 0; k < count; k++) {
    const x = xs[k]! - meanX;
    const y = ys[k]! - meanY;
    xx += x * x;
    yy += y * y;
    xy += x * y;
  }
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : Number.NaN;
}
