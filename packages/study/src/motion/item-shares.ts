import type { AnalysisMatrix } from '@qunhai/dataset';
import { findItem, scaleOf, type Theory } from '@qunhai/theory';

/** Answers to an item by row; NaN where missing or not asked. */
export function answersTo({ n, p, variables, values }: AnalysisMatrix, item: string): Float64Array {
  const column = variables.indexOf(item);
  return Float64Array.from({ length: n }, (_, row) =>
    column < 0 ? Number.NaN : values[row * p + column]!,
  );
}

/** Whether anybody answered an item. */
export function isAnswered(matrix: AnalysisMatrix, item: string): boolean {
  return answersTo(matrix, item).some((answer) => !Number.isNaN(answer));
}

/** Answers to an item as shares of its scale, 0 … 1; all NaN when the theory has no such item. */
export function itemShares(matrix: AnalysisMatrix, theory: Theory, id: string): Float64Array {
  const item = findItem(theory, id);
  if (item === undefined) return new Float64Array(matrix.n).fill(Number.NaN);
  const { min, max } = scaleOf(theory, item);
  // A position in the network may lie beyond its scale.
  return answersTo(matrix, id).map((answer) =>
    Math.min(1, Math.max(0, (answer - min) / (max - min))),
  );
}

/** Mean of several columns row by row, over those that are not NaN. */
export function rowMeans(columns: readonly Float64Array[], rows: number): Float64Array {
  return Float64Array.from({ length: rows }, (_, row) => {
    const known = columns.map((column) => column[row]!).filter((value) => !Number.isNaN(value));
    return known.reduce((sum, value) => sum + value, 0) / known.length;
  });
}
