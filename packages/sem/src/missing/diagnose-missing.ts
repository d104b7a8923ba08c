import { groupData } from '../covariance/moments/group-data.ts';
import type { SemData } from '../specify/model.ts';
import { type LittleMcar, mcarOfGroup } from './little-mcar.ts';
import { selectVariables } from './select-variables.ts';

/** How much of a variable is missing. */
export interface MissingByVariable {
  readonly variable: string;
  readonly missing: number;
  /** Of all rows, 0 … 1. */
  readonly share: number;
}

/** Rows that miss the same variables. */
export interface MissingRows {
  /** Empty for complete rows. */
  readonly missing: readonly string[];
  readonly rows: number;
  readonly share: number;
}

/** What is missing, where, and whether it looks random. */
export interface MissingDiagnosis {
  readonly rows: number;
  readonly completeRows: number;
  /** Rows without any value: no method can use them. */
  readonly emptyRows: number;
  readonly missingCells: number;
  /** Missing cells of all cells, 0 … 1. */
  readonly share: number;
  readonly byVariable: readonly MissingByVariable[];
  /** The most frequent first; ties by the variables they miss, in their order. */
  readonly patterns: readonly MissingRows[];
  readonly mcar: LittleMcar;
}

/**
 * Describe missing values and test whether they are missing completely at random.
 * @throws {QunhaiError} sem.data-shape, sem.missing-variable, sem.infinite-value
 * @see Schafer & Graham (2002), Missing data: our view of the state of the art, Psychological Methods 7(2)
 */
export function diagnoseMissing(data: SemData, variables: readonly string[]): MissingDiagnosis {
  const p = variables.length;
  const values = selectVariables(data, variables);
  const counts = new Int32Array(p);
  values.forEach((value, cell) => {
    if (Number.isNaN(value)) counts[cell % p]!++;
  });
  const missingCells = counts.reduce((sum, count) => sum + count, 0);
  const group = groupData(values, p);
  const patterns = group.patterns.map(({ present, rows }) => {
    const there = new Set(present);
    return { missing: variables.filter((_, j) => !there.has(j)), rows: rows.length };
  });
  const emptyRows = data.n - group.used;
  if (emptyRows > 0) patterns.push({ missing: [...variables], rows: emptyRows });
  const order = (names: readonly string[]) => names.map((name) => variables.indexOf(name));
  patterns.sort((a, b) => b.rows - a.rows || compare(order(a.missing), order(b.missing)));
  return {
    rows: data.n,
    completeRows: patterns.find(({ missing }) => missing.length === 0)?.rows ?? 0,
    emptyRows,
    missingCells,
    share: missingCells / (data.n * p),
    byVariable: variables.map((variable, j) => ({
      variable,
      missing: counts[j]!,
      share: counts[j]! / data.n,
    })),
    patterns: patterns.map((pattern) => ({ ...pattern, share: pattern.rows / data.n })),
    mcar: mcarOfGroup(group),
  };
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}
