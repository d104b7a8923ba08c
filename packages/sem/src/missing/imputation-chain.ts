import { RandomStream } from '@qunhai/kernel';
import { drawRegressionInto, type RegressionDraw, regressionDraw } from './draw-regression.ts';
import { matchDonor } from './match-donor.ts';

/** How a variable's missing values are drawn. */
export type ImputationMethod = 'predictive-mean-matching' | 'normal';

/** One variable with missing values. */
export interface IncompleteVariable {
  readonly column: number;
  readonly method: ImputationMethod;
  readonly observed: Int32Array;
  readonly missing: Int32Array;
}

/** What all chains share: data in standard units, and what is to be imputed. */
export interface ImputationTask {
  readonly rows: number;
  /** Variables and, last, a constant. */
  readonly columns: number;
  /** [rows × columns] standardized by what is observed; NaN where it is not. */
  readonly values: Float64Array;
  readonly incomplete: readonly IncompleteVariable[];
  readonly donors: number;
  readonly seed: number;
}

/** One imputation in the making. */
export interface ImputationChain {
  readonly task: ImputationTask;
  readonly stream: RandomStream;
  /** [rows × columns] without gaps. */
  readonly values: Float64Array;
  /** [columns × columns] cross-products of `values`. */
  readonly products: Float64Array;
  /** [columns × columns] cross-products of the rows that have a variable, that variable last. */
  readonly part: Float64Array;
  /** [columns] one row in that order. */
  readonly line: Float64Array;
  readonly regression: RegressionDraw;
}

/** Start a chain: gaps are filled with observed values drawn at random. */
export function startChain(task: ImputationTask, imputation: number): ImputationChain {
  const { rows, columns, incomplete } = task;
  const stream = new RandomStream(task.seed, 'sem.impute', imputation);
  const values = task.values.slice();
  for (const { column, observed, missing } of incomplete)
    for (const row of missing) {
      const donor = observed[stream.integer(observed.length)]!;
      values[row * columns + column] = task.values[donor * columns + column]!;
    }
  const products = new Float64Array(columns * columns);
  for (let i = 0; i < rows; i++)
    addLine(values.subarray(i * columns, (i + 1) * columns), 1, products);
  return {
    task,
    stream,
    values,
    products,
    part: new Float64Array(columns * columns),
    line: new Float64Array(columns),
    regression: regressionDraw(columns - 1),
  };
}

/** Add a row's cross-products, `times` over, to the lower triangle. */
function addLine(line: Float64Array, times: number, products: Float64Array): void {
  const columns = line.length;
  for (let a = 0; a < columns; a++) {
    const x = times * line[a]!;
    const at = a * columns;
    for (let b = 0; b <= a; b++) products[at + b]! += x * line[b]!;
  }
}

/**
 * Draw the missing values of one variable anew, given the current values of all others. The cross-products of the rows that have it are
 * those of all rows less those that miss it, so a variable with few gaps costs few rows.
 */
export function imputeVariable(chain: ImputationChain, variable: IncompleteVariable): void {
  const { task, stream, values, regression } = chain;
  const { columns } = task;
  const { column, missing, observed } = variable;
  observedProductsInto(chain, variable);
  drawRegressionInto(chain.part, observed.length, stream, regression);
  const { drawn, deviation } = regression;
  if (variable.method === 'normal')
    for (const row of missing)
      values[row * columns + column] =
        predict(values, row, columns, column, drawn) + deviation[0]! * stream.normal();
  else matchMeans(chain, variable);
  refreshProducts(chain, column);
}

function observedProductsInto(
  chain: ImputationChain,
  { column, missing }: IncompleteVariable,
): void {
  const { task, values, products, part, line } = chain;
  const { columns } = task;
  for (let a = 0; a < columns; a++) {
    const i = placeOf(a, column, columns);
    for (let b = 0; b <= a; b++) {
      const j = placeOf(b, column, columns);
      part[a * columns + b] = i > j ? products[i * columns + j]! : products[j * columns + i]!;
    }
  }
  for (const row of missing) {
    for (let a = 0; a < columns; a++)
      line[a] = values[row * columns + placeOf(a, column, columns)]!;
    addLine(line, -1, part);
  }
}

/** The column that stands at place a when `column` goes behind all others. */
function placeOf(a: number, column: number, columns: number): number {
  if (a === columns - 1) return column;
  return a < column ? a : a + 1;
}

function matchMeans(
  chain: ImputationChain,
  { column, observed, missing }: IncompleteVariable,
): void {
  const { task, stream, values, regression } = chain;
  const { columns, donors } = task;
  const { estimate, drawn } = regression;
  const predicted = new Float64Array(observed.length);
  for (let i = 0; i < observed.length; i++)
    predicted[i] = predict(values, observed[i]!, columns, column, estimate);
  const sorted = predicted.slice().sort();
  const positions = Int32Array.from(missing, (row) =>
    matchDonor(sorted, predict(values, row, columns, column, drawn), donors, stream),
  );
  const donorAt = rowsAt(positions, sorted, predicted);
  missing.forEach((row, m) => {
    const donor = observed[donorAt.get(positions[m]!)!]!;
    values[row * columns + column] = task.values[donor * columns + column]!;
  });
}

/**
 * Which elements of `predicted` stand at some positions of its sorted copy, equal ones in their own order. Sorting plain numbers and
 * looking the few chosen ones up is many times as fast as sorting row numbers by a comparison.
 */
function rowsAt(
  positions: Int32Array,
  sorted: Float64Array,
  predicted: Float64Array,
): Map<number, number> {
  const next = new Map<number, number>();
  for (const position of positions) {
    let first = position;
    while (first > 0 && sorted[first - 1] === sorted[position]) first--;
    next.set(sorted[position]!, first);
  }
  const wanted = new Set(positions);
  const found = new Map<number, number>();
  predicted.forEach((value, i) => {
    const position = next.get(value);
    if (position === undefined) return;
    if (wanted.has(position)) found.set(position, i);
    next.set(value, position + 1);
  });
  return found;
}

/** Σ β·x over all columns but one. */
function predict(
  values: Float64Array,
  row: number,
  columns: number,
  column: number,
  beta: Float64Array,
): number {
  const from = row * columns;
  let sum = 0;
  for (let a = 0; a < column; a++) sum += beta[a]! * values[from + a]!;
  for (let a = column + 1; a < columns; a++) sum += beta[a - 1]! * values[from + a]!;
  return sum;
}

/** Cross-products of one column with all, from its new values. */
function refreshProducts({ task, values, products }: ImputationChain, column: number): void {
  const { rows, columns } = task;
  const sums = new Float64Array(columns);
  for (let i = 0; i < rows; i++) {
    const x = values[i * columns + column]!;
    for (let a = 0; a < columns; a++) sums[a]! += x * values[i * columns + a]!;
  }
  for (let a = 0; a < columns; a++)
    products[Math.max(a, column) * columns + Math.min(a, column)] = sums[a]!;
}
