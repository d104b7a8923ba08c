import type { Expression } from './expression.ts';
import type { Modifiers, Statement } from './statement.ts';

/**
 * Statements as text in lavaan's syntax, one a line; neighbouring statements with the same left side and operator share a line. Reading the
 * text gives the statements again, places apart.
 */
export function writeModelText(statements: readonly Statement[]): string {
  const lines: string[] = [];
  let head = '';
  for (const statement of statements) {
    const { start, term } = partsOf(statement);
    if (term !== null && start === head) lines[lines.length - 1] += ` + ${term}`;
    else lines.push(term === null ? start : `${start} ${term}`);
    head = term === null ? '' : start;
  }
  return lines.join('\n');
}

function partsOf(statement: Statement): { readonly start: string; readonly term: string | null } {
  switch (statement.kind) {
    case 'relation':
      return {
        start: `${statement.left} ${statement.operator}`,
        term: `${modifierText(statement.modifiers)}${statement.right}`,
      };
    case 'intercept':
      return { start: `${statement.left} ~`, term: `${modifierText(statement.modifiers)}1` };
    case 'definition':
      return { start: `${statement.name} := ${expressionText(statement.expression)}`, term: null };
    case 'constraint': {
      const { left, operator, right } = statement;
      return { start: `${expressionText(left)} ${operator} ${expressionText(right)}`, term: null };
    }
  }
}

/** What stands before a variable: `0.5*a*`; empty for none. */
export function modifierText({ fixed, start, labels, equal }: Modifiers): string {
  const parts = [
    fixed && groupText(fixed.map(numberText)),
    labels && groupText(labels.map((label) => label ?? 'NA')),
    start && `start(${start.map(numberText).join(', ')})`,
    equal && `equal(${equal.map((name) => (name === null ? 'NA' : `"${name}"`)).join(', ')})`,
  ];
  return parts.flatMap((part) => (part === undefined ? [] : [`${part}*`])).join('');
}

function groupText(entries: readonly string[]): string {
  return entries.length === 1 ? entries[0]! : `c(${entries.join(', ')})`;
}

function numberText(value: number | null): string {
  return value === null ? 'NA' : String(value);
}

const precedence = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 4 } as const;
/** Of a minus sign before an operand. */
const negativePrecedence = 3;

/** An expression with no more parentheses than it needs. */
export function expressionText(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return String(expression.value);
    case 'name':
      return expression.name;
    case 'call':
      return `${expression.name}(${expressionText(expression.argument)})`;
    case 'negative':
      return `-${within(expression.of, negativePrecedence)}`;
    case 'binary': {
      const { operator, left, right } = expression;
      const own = precedence[operator];
      const fromRight = operator === '^';
      const first = within(left, fromRight ? own + 1 : own);
      const second = within(right, fromRight ? negativePrecedence : own + 1);
      return operator === '^' ? `${first}^${second}` : `${first} ${operator} ${second}`;
    }
  }
}

function within(expression: Expression, least: number): string {
  const text = expressionText(expression);
  return strength(expression) >= least ? text : `(${text})`;
}

function strength(expression: Expression): number {
  if (expression.kind === 'binary') return precedence[expression.operator];
  return expression.kind === 'negative' ? negativePrecedence : 5;
}
