import type { ConstraintStatement, Expression, Statement } from '@qunhai/syntax';
import { failCovariance } from '../errors.ts';
import type { ParameterRow } from './parameter-table.ts';

/**
 * Number the free parameters; rows with the same label, and labels that a statement `a == b` equates, share one number.
 * `a == 0.5` fixes the parameter. Other constraints are left as `equations`.
 * @throws {QunhaiError} sem.unknown-label
 */
export function mergeEqual(
  rows: readonly ParameterRow[],
  statements: readonly Statement[],
): {
  readonly rows: ParameterRow[];
  readonly freeCount: number;
  readonly equations: readonly ConstraintStatement[];
} {
  const equations: ConstraintStatement[] = [];
  const labels = new Set(rows.map(({ label }) => label).filter((label) => label !== ''));
  const leader = new Map<string, string>();
  const value = new Map<string, number>();
  const lead = (label: string): string => {
    const next = leader.get(label);
    return next === undefined ? label : lead(next);
  };
  const known = (name: string): string => {
    if (!labels.has(name))
      throw failCovariance('unknown-label', { label: name, known: [...labels] });
    return name;
  };
  for (const statement of statements) {
    if (statement.kind !== 'constraint') continue;
    const ends = simple(statement.left, statement.right, statement.operator);
    if (ends === null) {
      equations.push(statement);
      continue;
    }
    const [name, other] = ends;
    if (typeof other === 'number') value.set(lead(known(name)), other);
    else if (lead(known(name)) !== lead(known(other))) leader.set(lead(name), lead(other));
  }
  return { ...number(rows, lead, value), equations };
}

function number(
  rows: readonly ParameterRow[],
  lead: (label: string) => string,
  value: ReadonlyMap<string, number>,
): { readonly rows: ParameterRow[]; readonly freeCount: number } {
  const position = new Map<string, number>();
  let freeCount = 0;
  const numbered = rows.map((row) => {
    if (row.free < 0) return row;
    if (row.label === '') return { ...row, free: freeCount++ };
    const label = lead(row.label);
    const fixed = value.get(label);
    if (fixed !== undefined) return { ...row, free: -1, fixed };
    if (!position.has(label)) position.set(label, freeCount++);
    return { ...row, free: position.get(label)! };
  });
  return { rows: numbered, freeCount };
}

/** `a == b` or `a == number`; null for what is not that simple. */
function simple(
  left: Expression,
  right: Expression,
  operator: string,
): readonly [string, string | number] | null {
  if (operator !== '==') return null;
  if (left.kind === 'name' && right.kind === 'name') return [left.name, right.name];
  if (left.kind === 'name') {
    const constant = numberOf(right);
    return constant === null ? null : [left.name, constant];
  }
  const constant = numberOf(left);
  return right.kind === 'name' && constant !== null ? [right.name, constant] : null;
}

function numberOf(expression: Expression): number | null {
  if (expression.kind === 'number') return expression.value;
  const inner = expression.kind === 'negative' ? numberOf(expression.of) : null;
  return inner === null ? null : -inner;
}
