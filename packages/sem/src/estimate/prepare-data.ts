import { mean } from '@qunhai/numerics';
import { fail } from '../errors.ts';
import type { SemData } from '../specify/model.ts';
import { failEstimation } from './errors.ts';

/** Complete, standardized observations of some variables, and what had to be done to get there. */
export interface PreparedData {
  /** Rows used. */
  readonly n: number;
  readonly variables: readonly string[];
  /** [n × p] mean 0, standard deviation 1 (divisor n − 1), row-major. */
  readonly values: Float64Array;
  /** [n] 0-based rows of the data. */
  readonly rows: Int32Array;
  /** [n] with mean 1; null when all rows count alike. */
  readonly caseWeights: Float64Array | null;
  readonly preparation: DataPreparation;
}

/** What was done about missing values; part of every result. */
export interface DataPreparation {
  readonly missing: 'mean' | 'listwise';
  readonly rowsGiven: number;
  readonly rowsUsed: number;
  /** 0-based rows left out: any of the model's variables missing (listwise) or all of them (mean), or case weight 0. */
  readonly excludedRows: readonly number[];
  /** Cells replaced by the mean of the variable's observed values, by variable; variables without any are left out. */
  readonly imputedCells: readonly { readonly variable: string; readonly count: number }[];
  /** [rows given] case weights as given; absent when there were none. */
  readonly caseWeights?: Float64Array;
}

/**
 * Select variables, treat missing values (NaN) and standardize.
 * Rows without a single observed value are never imputed: they are excluded under `mean` too.
 * Case weights, where given, weight means (also those that replace missing values) and standard deviations; they are
 * scaled to mean 1 over the rows used, so that the divisor stays n − 1, and rows with weight 0 are excluded.
 * @throws {QunhaiError} sem.data-shape, sem.missing-variable, sem.infinite-value, sem.empty-indicator,
 *   sem.too-few-rows (fewer than 3), sem.constant-indicator, sem.case-weights-shape, sem.case-weight-invalid
 */
export function prepareData(
  data: SemData,
  variables: readonly string[],
  missing: 'mean' | 'listwise' = 'mean',
  weights?: Float64Array,
): PreparedData {
  const columns = locateColumns(data, variables);
  checkFinite(data, variables, columns);
  if (weights) checkWeights(weights, data.n);
  const rows = usableRows(data, columns, missing).filter((row) => !weights || weights[row]! > 0);
  const required = 3;
  if (rows.length < required) throw fail('too-few-rows', { rows: rows.length, required });
  const n = rows.length;
  const p = columns.length;
  const values = new Float64Array(n * p);
  const caseWeights = weights ? meanOne(Float64Array.from(rows, (row) => weights[row]!)) : null;
  const imputedCells: { variable: string; count: number }[] = [];
  columns.forEach((column, j) => {
    const variable = variables[j]!;
    const observed = Float64Array.from(rows, (row) => data.values[row * data.p + column]!);
    const count = caseWeights
      ? standardizeWeightedInto(observed, caseWeights, variable)
      : standardizeInto(observed, variable);
    if (count > 0) imputedCells.push({ variable, count });
    for (let i = 0; i < n; i++) values[i * p + j] = observed[i]!;
  });
  const used = new Set(rows);
  const preparation: DataPreparation = {
    missing,
    rowsGiven: data.n,
    rowsUsed: n,
    excludedRows: Array.from({ length: data.n }, (_, i) => i).filter((i) => !used.has(i)),
    imputedCells,
    ...(weights && { caseWeights: weights }),
  };
  return { n, variables, values, rows: Int32Array.from(rows), caseWeights, preparation };
}

function checkWeights(weights: Float64Array, rows: number): void {
  if (weights.length !== rows)
    throw failEstimation('case-weights-shape', { expected: rows, found: weights.length });
  const row = weights.findIndex((weight) => !(weight >= 0 && Number.isFinite(weight)));
  if (row >= 0) throw failEstimation('case-weight-invalid', { row: row + 1 });
}

function meanOne(weights: Float64Array): Float64Array {
  const center = mean(weights);
  return weights.map((weight) => weight / center);
}

function locateColumns(data: SemData, variables: readonly string[]): number[] {
  if (data.values.length !== data.n * data.p)
    throw fail('data-shape', {
      field: 'values',
      expected: data.n * data.p,
      found: data.values.length,
    });
  if (data.variables.length !== data.p)
    throw fail('data-shape', {
      field: 'variables',
      expected: data.p,
      found: data.variables.length,
    });
  const position = new Map(data.variables.map((name, column) => [name, column]));
  return variables.map((variable) => {
    const column = position.get(variable);
    if (column === undefined) throw fail('missing-variable', { variable });
    return column;
  });
}

function checkFinite(
  data: SemData,
  variables: readonly string[],
  columns: readonly number[],
): void {
  columns.forEach((column, j) => {
    for (let row = 0; row < data.n; row++)
      if (Math.abs(data.values[row * data.p + column]!) === Number.POSITIVE_INFINITY)
        throw fail('infinite-value', { variable: variables[j]!, row: row + 1 });
  });
}

function usableRows(
  data: SemData,
  columns: readonly number[],
  missing: 'mean' | 'listwise',
): number[] {
  const rows: number[] = [];
  for (let row = 0; row < data.n; row++) {
    let absent = 0;
    for (const column of columns) if (Number.isNaN(data.values[row * data.p + column]!)) absent++;
    if (missing === 'listwise' ? absent === 0 : absent < columns.length) rows.push(row);
  }
  return rows;
}

/** Mean-replace and standardize one column in place; returns the number of cells replaced. */
function standardizeInto(column: Float64Array, variable: string): number {
  const n = column.length;
  let sum = 0;
  let observed = 0;
  for (const value of column)
    if (!Number.isNaN(value)) {
      sum += value;
      observed++;
    }
  if (observed === 0) throw fail('empty-indicator', { indicator: variable });
  const center = sum / observed;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const deviation = Number.isNaN(column[i]!) ? 0 : column[i]! - center;
    column[i] = deviation;
    squares += deviation * deviation;
  }
  const deviation = Math.sqrt(squares / (n - 1));
  if (!(deviation > 1e-12 * Math.max(1, Math.abs(center))))
    throw fail('constant-indicator', { indicator: variable, rows: observed });
  for (let i = 0; i < n; i++) column[i]! /= deviation;
  return n - observed;
}

/** The same with weighted moments. */
function standardizeWeightedInto(
  column: Float64Array,
  weights: Float64Array,
  variable: string,
): number {
  let sum = 0;
  let observed = 0;
  let weight = 0;
  column.forEach((value, i) => {
    if (Number.isNaN(value)) return;
    sum += weights[i]! * value;
    weight += weights[i]!;
    observed++;
  });
  if (observed === 0) throw fail('empty-indicator', { indicator: variable });
  const center = sum / weight;
  let squares = 0;
  column.forEach((value, i) => {
    column[i] = Number.isNaN(value) ? 0 : value - center;
    squares += weights[i]! * column[i]! ** 2;
  });
  const deviation = Math.sqrt(squares / (column.length - 1));
  if (!(deviation > 1e-12 * Math.max(1, Math.abs(center))))
    throw fail('constant-indicator', { indicator: variable, rows: observed });
  for (let i = 0; i < column.length; i++) column[i]! /= deviation;
  return column.length - observed;
}
