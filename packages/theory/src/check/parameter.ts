import {
  modifierText,
  readSource,
  type Statement,
  type SyntaxProblem,
  singleStatements,
  writeModelText,
} from '@qunhai/syntax';
import type { Construct, Theory } from '../schema/theory.ts';

/** A parameter of a theory as a statement, or why it is none. */
export type ReadParameter =
  | { readonly statement: Statement }
  | { readonly statement: null; readonly problem: SyntaxProblem | null };

/** Read one entry of a theory's `parameters`; `problem` is null when it is more or less than one statement. */
export function readParameter(text: string): ReadParameter {
  const { statements, problems } = readSource(text, { hyphens: true });
  const [problem = null] = problems;
  const single = statements.flatMap(singleStatements);
  if (problem !== null || single.length !== 1) return { statement: null, problem };
  return { statement: single[0]! };
}

/** A statement as `parameters` holds it. */
export function parameterText(statement: Statement): string {
  return writeModelText([statement]);
}

/** An entry of `parameters` as it is compared, whatever its spacing. */
export function sameText(text: string): string {
  const { statement } = readParameter(text);
  return statement === null ? text : parameterText(statement);
}

/** The operator by which a text measures a construct. */
export function measurementOperator({ measurement }: Construct): '=~' | '<~' {
  return measurement.kind === 'reflective' ? '=~' : '<~';
}

/** The loading, weight or path that a statement says more of: `CA ~ DL`; null for other statements. */
export function partNamed(statement: Statement): string | null {
  if (statement.kind !== 'relation') return null;
  const { left, operator, right } = statement;
  return ['=~', '<~', '~'].includes(operator) ? `${left} ${operator} ${right}` : null;
}

/** Every loading, weight and path of a theory, as `partNamed` names them. */
export function partsOf({ constructs, items, paths }: Theory): Set<string> {
  const operators = new Map(constructs.map((one) => [one.id, measurementOperator(one)]));
  return new Set([
    ...items.map(({ id, construct }) => `${construct} ${operators.get(construct)} ${id}`),
    ...constructs.flatMap(({ id, measurement }) =>
      measurement.kind === 'second-order'
        ? measurement.components.map((component) => `${id} <~ ${component}`)
        : [],
    ),
    ...paths.map(({ from, to }) => `${to} ~ ${from}`),
  ]);
}

/** What stands before the names of loadings, weights and paths, by the names of `partNamed`; and the other statements. */
export interface SortedParameters {
  readonly prefixes: ReadonlyMap<string, string>;
  /** Texts of statements that are no part of another one. */
  readonly others: readonly string[];
}

/** The parameters of a theory by where a text has them. */
export function sortParameters(theory: Theory): SortedParameters {
  const parts = partsOf(theory);
  const prefixes = new Map<string, string>();
  const others: string[] = [];
  for (const text of theory.parameters ?? []) {
    const { statement } = readParameter(text);
    const part = statement && partNamed(statement);
    if (statement?.kind === 'relation' && part !== null && parts.has(part))
      prefixes.set(part, modifierText(statement.modifiers));
    else others.push(statement === null ? text : parameterText(statement));
  }
  return { prefixes, others };
}
