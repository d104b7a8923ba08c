import { fUpper } from '@qunhai/numerics';
import type { PlsResult } from '../estimate/estimate-pls.ts';
import type { UndefinedReason } from '../evaluate/undefined-reason.ts';
import type { SemData } from '../specify/model.ts';
import { checkWhole } from './check-whole.ts';
import { regressColumns } from './regress-columns.ts';
import { type StructuralScores, structuralScores } from './structural-equations.ts';

/** RESET of one structural equation. */
export interface ResetRow {
  readonly construct: string;
  /** Null with the reason when the powers of the fitted values are collinear or no rows are left. */
  readonly f: number | null;
  readonly df1: number;
  readonly df2: number;
  readonly p: number | null;
  readonly reason: UndefinedReason | null;
}

/**
 * Regression specification error test: whether powers of the fitted scores, ŷ² … ŷ^highest, add to a structural regression.
 * A small p says that a linear equation misses something (a curve, an interaction), not what. The F test assumes
 * errors of equal variance.
 * @param highest - highest power, 3 unless told
 * @throws {QunhaiError} sem.number-out-of-range; as scores
 * @see Ramsey (1969), J. of the Royal Statistical Society B 31(2), 350–371; Sarstedt, Ringle, Cheah, Ting, Moisescu &
 *   Radomir (2020), Structural model robustness checks in PLS-SEM, Tourism Economics 26(4), 531–554
 */
export function resetTest(result: PlsResult, data: SemData, highest = 3): ResetRow[] {
  checkWhole('highest', highest, 2, 5);
  const structure = structuralScores(result, data);
  return structure.equations.map(({ target, predictors }) => ({
    construct: structure.constructs[target]!,
    ...test(structure, target, predictors, highest),
  }));
}

function test(
  { n, values, constructs }: StructuralScores,
  target: number,
  predictors: readonly number[],
  highest: number,
): Omit<ResetRow, 'construct'> {
  const q = constructs.length;
  const column = (j: number) => Float64Array.from({ length: n }, (_, i) => values[i * q + j]!);
  const y = column(target);
  const linear = [new Float64Array(n).fill(1), ...predictors.map(column)];
  const df1 = highest - 1;
  const df2 = n - linear.length - df1;
  const restricted = df2 > 0 ? regressColumns(linear, y) : null;
  if (!restricted)
    return { f: null, df1, df2, p: null, reason: df2 > 0 ? 'collinear' : 'degenerate' };
  const fitted = fittedValues(linear, restricted.coefficients);
  const powers = Array.from({ length: df1 }, (_, k) => fitted.map((value) => value ** (k + 2)));
  const whole = regressColumns([...linear, ...powers], y);
  if (!whole) return { f: null, df1, df2, p: null, reason: 'collinear' };
  if (!(whole.residualSquares > 1e-12 * n))
    return { f: null, df1, df2, p: null, reason: 'degenerate' };
  const gain = Math.max(0, restricted.residualSquares - whole.residualSquares);
  const f = gain / df1 / (whole.residualSquares / df2);
  return { f, df1, df2, p: fUpper(f, df1, df2), reason: null };
}

function fittedValues(columns: readonly Float64Array[], coefficients: Float64Array): Float64Array {
  const out = new Float64Array(columns[0]!.length);
  columns.forEach((column, k) => {
    for (let i = 0; i < out.length; i++) out[i]! += coefficients[k]! * column[i]!;
  });
  return out;
}
