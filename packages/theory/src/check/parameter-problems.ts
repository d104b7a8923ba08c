import type { Bilingual } from '@qunhai/kernel';
import { type Expression, namesIn, type Statement } from '@qunhai/syntax';
import type { Theory } from '../schema/theory.ts';
import { nearestName } from './nearest-name.ts';
import { partNamed, partsOf, readParameter } from './parameter.ts';

/** What is wrong with one entry of `parameters`, with the details of its error. */
export type ParameterProblem =
  | { readonly code: 'parameter-malformed'; readonly reason: Bilingual | null }
  | { readonly code: 'parameter-without-part'; readonly part: string }
  | {
      readonly code: 'parameter-unknown-name';
      readonly name: string;
      readonly nearest: string | null;
    }
  | { readonly code: 'undefined-label'; readonly label: string; readonly nearest: string | null };

/** What is known while the parameters are read in their order. */
interface Known {
  readonly parts: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** Labels of parameters, wherever they stand. */
  readonly labels: ReadonlySet<string>;
  /** Parameters defined so far; a definition may use earlier ones only. */
  readonly defined: Set<string>;
}

/** The first thing wrong with each parameter of a theory, by its position. */
export function parameterProblems(theory: Theory): Map<number, ParameterProblem> {
  const read = (theory.parameters ?? []).map(readParameter);
  const statements = read.flatMap(({ statement }) => (statement === null ? [] : [statement]));
  const known: Known = {
    parts: partsOf(theory),
    names: new Set([...theory.constructs, ...theory.items].map(({ id }) => id)),
    labels: new Set(statements.flatMap(labelsOf)),
    defined: new Set(),
  };
  const problems = new Map<number, ParameterProblem>();
  for (const [index, one] of read.entries()) {
    const problem =
      one.statement === null
        ? ({
            code: 'parameter-malformed',
            reason: one.problem?.error.bilingual.message ?? null,
          } as const)
        : problemOf(one.statement, known);
    if (problem !== null) problems.set(index, problem);
    if (one.statement?.kind === 'definition') known.defined.add(one.statement.name);
  }
  return problems;
}

function labelsOf(statement: Statement): string[] {
  if (statement.kind !== 'relation' && statement.kind !== 'intercept') return [];
  return (statement.modifiers.labels ?? []).filter((label) => label !== null);
}

function problemOf(statement: Statement, known: Known): ParameterProblem | null {
  switch (statement.kind) {
    case 'definition':
      return labelProblem([statement.expression], known);
    case 'constraint':
      return labelProblem([statement.left, statement.right], known);
    case 'intercept':
      return nameProblem([statement.left], known);
    case 'relation': {
      const part = partNamed(statement);
      if (part !== null)
        return known.parts.has(part) ? null : { code: 'parameter-without-part', part };
      const { left, operator, right } = statement;
      return nameProblem(operator === '|' ? [left] : [left, right], known);
    }
  }
}

function nameProblem(names: readonly string[], known: Known): ParameterProblem | null {
  const name = names.find((one) => !known.names.has(one));
  if (name === undefined) return null;
  return { code: 'parameter-unknown-name', name, nearest: nearestName(name, known.names) };
}

/** Names that begin with a dot are those that lavaan itself gives to parameters. */
function labelProblem(
  expressions: readonly Expression[],
  { labels, defined }: Known,
): ParameterProblem | null {
  const label = expressions
    .flatMap(namesIn)
    .find((name) => !labels.has(name) && !defined.has(name) && !name.startsWith('.'));
  if (label === undefined) return null;
  return { code: 'undefined-label', label, nearest: nearestName(label, [...labels, ...defined]) };
}
