import { type Bilingual, QunhaiError } from '@qunhai/kernel';
import { buildTable, type SemModel } from '@qunhai/sem';
import {
  type Expression,
  type Modifiers,
  namesIn,
  type RelationStatement,
  type Statement,
} from '@qunhai/syntax';
import { readParameter, type Theory } from '@qunhai/theory';
import type { ScriptNames } from '../../scripts/script-names.ts';
import { type CovarianceWord, covarianceWords } from './messages.ts';

/** A statement of a theory that the covariance-based model cannot use, and why. */
export interface UnusedParameter {
  readonly text: string;
  readonly reason: Bilingual;
}

/** A model with what its theory says of its parameters. */
export interface WithParameters {
  readonly statements: readonly Statement[];
  /** Texts of the statements that are in it. */
  readonly used: readonly string[];
  readonly unused: readonly UnusedParameter[];
}

/** What cannot be used, by the reason. */
class Unusable extends Error {
  readonly reason: Bilingual;
  constructor(reason: Bilingual) {
    super(reason.en);
    this.reason = reason;
  }
}

/**
 * Add a theory's `parameters` to the statements of the base model where they belong to it: labels, fixed and start values of its loadings and paths,
 * covariances and means of its variables, defined parameters and linear equations over labels that it has.
 */
export function withTheoryParameters(
  plain: readonly Statement[],
  { parameters = [] }: Pick<Theory, 'parameters'>,
  model: SemModel,
  names: ScriptNames,
): WithParameters {
  let statements = [...plain];
  const used: string[] = [];
  const unused: UnusedParameter[] = [];
  for (const text of parameters) {
    try {
      statements = added(statements, text, variablesOf(model, names));
      used.push(text);
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      unused.push({ text, reason: error.reason });
    }
  }
  return { statements, used, unused };
}

/** Names in the model by ids of constructs and items. */
type Variables = ReadonlyMap<string, string>;

/** A construct and an item of the same id share a name only in theories that tell them apart elsewhere: the construct wins. */
function variablesOf({ constructs }: SemModel, names: ScriptNames): Variables {
  const items = constructs.flatMap((c) => (c.kind === 'second-order' ? [] : [...c.indicators]));
  return new Map([
    ...items.map((id): [string, string] => [id, names.item(id)]),
    ...constructs.map(({ id }): [string, string] => [id, names.construct(id)]),
  ]);
}

function added(before: readonly Statement[], text: string, variables: Variables): Statement[] {
  const { statement } = readParameter(text);
  if (statement === null) throw unusable('unused.unreadable');
  switch (statement.kind) {
    case 'definition':
      assertKnown([statement.expression], labelsOf(before, true));
      return [...before, statement];
    case 'constraint': {
      assertKnown([statement.left, statement.right], labelsOf(before, false));
      const after = [...before, statement];
      assertUsable(after);
      return after;
    }
    case 'intercept':
      assertSingle(statement.modifiers);
      return [...before, { ...statement, left: nameOf(statement.left, variables) }];
    case 'relation':
      return withRelation(before, statement, variables);
  }
}

function withRelation(
  before: readonly Statement[],
  statement: RelationStatement,
  variables: Variables,
): Statement[] {
  const { operator, modifiers } = statement;
  assertSingle(modifiers);
  if (operator === '|') throw unusable('unused.threshold');
  if (operator === '<~') throw unusable('unused.weight');
  const left = nameOf(statement.left, variables);
  const right = nameOf(statement.right, variables);
  const at = before.findIndex(
    (one) =>
      one.kind === 'relation' &&
      one.operator === operator &&
      isSame([one.left, one.right], [left, right], operator),
  );
  const there = before[at];
  if (there?.kind !== 'relation') {
    if (operator !== '~~') throw unusable('unused.no-part');
    return [...before, { ...statement, left, right }];
  }
  // What a construct with one item needs stays as it is.
  if (there.modifiers.fixed !== undefined) throw unusable('unused.fixed');
  return before.with(at, { ...there, modifiers: { ...there.modifiers, ...modifiers } });
}

function isSame(a: readonly string[], b: readonly string[], operator: string): boolean {
  const same = a[0] === b[0] && a[1] === b[1];
  return same || (operator === '~~' && a[0] === b[1] && a[1] === b[0]);
}

function nameOf(id: string, variables: Variables): string {
  const name = variables.get(id);
  if (name === undefined) throw unusable('unused.unknown-name', { name: id });
  return name;
}

/** `c(…)` says something for each of several groups, and `equal()` names a parameter by its text. */
function assertSingle({ fixed, start, labels, equal }: Modifiers): void {
  if ([fixed, start, labels].some((values) => (values?.length ?? 1) > 1))
    throw unusable('unused.groups');
  if (equal !== undefined) throw unusable('unused.equal');
}

/** Labels that statements bear, and, when asked for, the parameters they define. */
function labelsOf(statements: readonly Statement[], withDefined: boolean): Set<string> {
  return new Set(
    statements.flatMap((one) => {
      if (one.kind === 'definition') return withDefined ? [one.name] : [];
      if (one.kind === 'constraint') return [];
      return (one.modifiers.labels ?? []).filter((label) => label !== null);
    }),
  );
}

function assertKnown(expressions: readonly Expression[], known: ReadonlySet<string>): void {
  const label = expressions.flatMap(namesIn).find((name) => !known.has(name));
  if (label !== undefined) throw unusable('unused.unknown-label', { label });
}

/** Whether the engine takes an equation: a linear one that contradicts no other. */
function assertUsable(statements: readonly Statement[]): void {
  try {
    buildTable(statements);
  } catch (error) {
    if (!(error instanceof QunhaiError && error.code.startsWith('sem.'))) throw error;
    throw unusable('unused.constraint');
  }
}

function unusable(key: CovarianceWord, values: Record<string, string> = {}): Unusable {
  return new Unusable(covarianceWords.both(key, values));
}

/** What is said of the statements that were not used, those with the same reason together. */
export function unusedNotes(unused: readonly UnusedParameter[]): Bilingual[] {
  return [...Map.groupBy(unused, ({ reason }) => reason.en).values()].map((alike) => {
    const { reason } = alike[0]!;
    const statements = alike.map(({ text }) => text);
    const note = (language: 'zh' | 'en') =>
      covarianceWords(language, 'model.unused', {
        statements: statements.join(language === 'zh' ? '；' : '; '),
        reason: reason[language],
      });
    return { zh: note('zh'), en: note('en') };
  });
}
