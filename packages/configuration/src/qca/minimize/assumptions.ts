import { expressionRows } from '../expressions/evaluate-expression.ts';
import { listed, note, type QcaNote } from '../notes.ts';
import type { TruthTable } from '../truth-table/truth-table.ts';
import type { Solution } from './solution.ts';

export interface AssumptionCheck {
  /** Rows to exclude, ascending. */
  readonly rows: readonly number[];
  readonly notes: readonly QcaNote[];
}

/** Rows that some listed model of a solution assumes to lead to the outcome. */
function assumedRows(solution: Solution): number[] {
  const rows = new Set(solution.models.flatMap((model) => model.simplifyingAssumptions));
  return [...rows].sort((a, b) => a - b);
}

/**
 * Contradictory simplifying assumptions: rows assumed to lead to the outcome in one analysis and to its absence in the other.
 * @see Schneider & Wagemann (2012), Set-theoretic methods, §8.2: enhanced standard analysis.
 */
export function contradictoryAssumptions(outcome: Solution, absence: Solution): AssumptionCheck {
  const other = new Set(assumedRows(absence));
  const rows = assumedRows(outcome).filter((row) => other.has(row));
  const notes = rows.length > 0 ? [note('assumptions.contradictory', { rows: listed(rows) })] : [];
  return { rows, notes };
}

/**
 * Untenable assumptions: remainders without a condition that is necessary for the outcome, or ruled out by an expression that no case
 * can fulfil. Excluding them takes the negation of the necessary expression, e.g. `~A` when A is necessary.
 * @param necessary - expressions that are necessary for the outcome
 * @throws {QunhaiError} qca.bad-expression, unknown-condition, unknown-level
 * @see Schneider & Wagemann (2012), §8.2.
 */
export function untenableAssumptions(
  table: TruthTable,
  necessary: readonly string[],
  assumed: Solution,
): AssumptionCheck {
  const used = new Set(assumedRows(assumed));
  const notes: QcaNote[] = [];
  const rows = new Set<number>();
  for (const expression of necessary) {
    const lacking = remaindersOf(table, `~(${expression})`);
    for (const row of lacking) rows.add(row);
    const hit = lacking.filter((row) => used.has(row));
    if (hit.length > 0)
      notes.push(note('assumptions.untenable', { rows: listed(hit), expression }));
  }
  return { rows: [...rows].sort((a, b) => a - b), notes };
}

/**
 * Remainders that an expression holds of, for exclusion.
 * @throws {QunhaiError} qca.bad-expression, unknown-condition, unknown-level
 */
export function remaindersOf(table: TruthTable, expression: string): number[] {
  const decided = new Set(table.rows.filter((row) => row.output !== '?').map((row) => row.row));
  return expressionRows(table.space, expression).filter((row) => !decided.has(row));
}
