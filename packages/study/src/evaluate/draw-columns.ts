import type { PlsEstimate, SemConstruct } from '@qunhai/sem';

/** One indicator of one construct: a column of the draws of loadings and weights. */
export interface Slot {
  readonly construct: SemConstruct;
  readonly indicator: string;
  /** Row and column of the estimate's matrices. */
  readonly row: number;
  readonly column: number;
}

/** The slots of an estimate, in the order of the draws' columns. */
export function slotsOf(estimate: PlsEstimate): Slot[] {
  return estimate.constructs.flatMap((construct, column) =>
    construct.indicators.map((indicator) => ({
      construct,
      indicator,
      row: estimate.variables.indexOf(indicator),
      column,
    })),
  );
}

/** Selects columns of a [rows × columns] matrix. */
export function selectColumns(
  matrix: Float64Array,
  rows: number,
  wanted: readonly number[],
): Float64Array {
  const columns = matrix.length / rows;
  const selected = new Float64Array(rows * wanted.length);
  for (let row = 0; row < rows; row++) {
    wanted.forEach((column, at) => {
      selected[row * wanted.length + at] = matrix[row * columns + column]!;
    });
  }
  return selected;
}
