import type { PreparedData } from '../estimate/prepare-data.ts';
import type { SemData } from '../specify/model.ts';

/** Where the variables of prepared data stand in the data they were prepared from. */
export function columnsOf(data: SemData, variables: readonly string[]): number[] {
  const position = new Map(data.variables.map((name, column) => [name, column]));
  return variables.map((name) => position.get(name)!);
}

/**
 * Standard deviations (divisor n − 1) by which prepared data were standardized: those of the rows used, missing cells
 * at the mean.
 * @returns Float64Array[p]
 */
export function rawDeviations(data: SemData, prepared: PreparedData): Float64Array {
  return Float64Array.from(columnsOf(data, prepared.variables), (column) => {
    const { mean, squares } = spread(data, prepared.rows, column);
    return Number.isNaN(mean) ? Number.NaN : Math.sqrt(squares / (prepared.n - 1));
  });
}

/** Mean and sum of squared deviations of a column's observed cells. */
function spread(data: SemData, rows: Int32Array, column: number) {
  let sum = 0;
  let count = 0;
  for (const row of rows) {
    const value = data.values[row * data.p + column]!;
    if (Number.isNaN(value)) continue;
    sum += value;
    count++;
  }
  const mean = sum / count;
  let squares = 0;
  for (const row of rows) {
    const value = data.values[row * data.p + column]!;
    if (!Number.isNaN(value)) squares += (value - mean) ** 2;
  }
  return { mean, squares };
}
