import { fail } from '../errors.ts';
import { orderOf, type Relation, readRelation } from './relation.ts';

/** An outcome relation and predictor relations, and the cells for which all have values. */
export interface RegressionCells {
  readonly n: number;
  readonly directed: boolean;
  readonly names: readonly string[];
  /** n × n; cells outside `cells` are not read. */
  readonly outcome: Float64Array;
  /** The constant first, then the predictors; each n × n. */
  readonly columns: readonly Float64Array[];
  /** Positions in the matrices: all ordered pairs, or the pairs below the diagonal. */
  readonly cells: Int32Array;
  readonly allCells: number;
}

/**
 * Read the relations of a regression over pairs of nodes.
 * @throws {QunhaiError} network.wrong-length, network.not-finite, network.duplicate-name, network.no-cells
 */
export function regressionCells(
  outcome: Relation,
  predictors: readonly Relation[],
  directed: boolean,
): RegressionCells {
  const n = orderOf(outcome);
  const names = ['(intercept)', ...predictors.map(({ name }) => name)];
  names.forEach((name, at) => {
    if (names.indexOf(name) !== at) throw fail('duplicate-name', { field: 'predictors', name });
  });
  const y = readRelation(outcome, n, directed);
  const columns = [
    new Float64Array(n * n).fill(1),
    ...predictors.map((predictor) => readRelation(predictor, n, directed)),
  ];
  const cells: number[] = [];
  for (let i = 0; i < n; i++)
    for (let j = 0; j < (directed ? n : i); j++) {
      const at = i * n + j;
      const known = columns.reduce((sum, column) => sum + column[at]!, y[at]!);
      if (i !== j && !Number.isNaN(known)) cells.push(at);
    }
  if (cells.length <= columns.length) throw fail('no-cells', { analysis: 'mrqap' });
  return {
    n,
    directed,
    names,
    outcome: y,
    columns,
    cells: Int32Array.from(cells),
    allCells: (n * (n - 1)) / (directed ? 1 : 2),
  };
}

/** The values of a matrix at some cells. */
export function gather(matrix: Float64Array, cells: Int32Array): Float64Array {
  const out = new Float64Array(cells.length);
  for (let k = 0; k < cells.length; k++) out[k] = matrix[cells[k]!]!;
  return out;
}

/** The first predictor that is a combination of those before it and the constant; null when there is none. */
export function dependentPredictor(of: RegressionCells): string | null {
  const columns = of.columns.map((column) => gather(column, of.cells));
  const at = columns.findIndex((_, k) => orthonormalBasis(columns.slice(0, k + 1)) === null);
  return at < 0 ? null : of.names[at]!;
}

/**
 * The residual of column `k` on the other columns, as a matrix with NaN where it is unknown.
 * @param of - without a dependent predictor
 */
export function residualMatrix(of: RegressionCells, k: number): Float64Array {
  const basis = orthonormalBasis(
    of.columns.filter((_, at) => at !== k).map((column) => gather(column, of.cells)),
  )!;
  const target = gather(of.columns[k]!, of.cells);
  for (const direction of [...basis, ...basis]) subtract(target, direction, dot(target, direction));
  const matrix = new Float64Array(of.n * of.n).fill(Number.NaN);
  of.cells.forEach((cell, at) => {
    matrix[cell] = target[at]!;
    if (of.directed) return;
    const i = Math.floor(cell / of.n);
    matrix[(cell - i * of.n) * of.n + i] = target[at]!;
  });
  return matrix;
}

/** Orthonormal columns that span the given ones (Gram–Schmidt, twice for accuracy); null when these are dependent. */
export function orthonormalBasis(columns: readonly Float64Array[]): Float64Array[] | null {
  const basis: Float64Array[] = [];
  for (const column of columns) {
    const direction = column.slice();
    const before = dot(direction, direction);
    for (const earlier of [...basis, ...basis])
      subtract(direction, earlier, dot(direction, earlier));
    const size = dot(direction, direction);
    if (!(size > 1e-12 * before)) return null;
    const scale = 1 / Math.sqrt(size);
    basis.push(direction.map((value) => value * scale));
  }
  return basis;
}

/** Σ a·b. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}

/** a ← a − factor · b. */
export function subtract(a: Float64Array, b: Float64Array, factor: number): void {
  for (let k = 0; k < a.length; k++) a[k]! -= factor * b[k]!;
}
