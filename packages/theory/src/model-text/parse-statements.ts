import {
  type Modifiers,
  type OwnModifier,
  readSource,
  type Statement as SingleStatement,
  type SyntaxOptions,
  type Term as SyntaxTerm,
  singleStatements,
  type Token,
  type WrittenRelation,
  type WrittenStatement,
} from '@qunhai/syntax';
import { theoryError } from '../errors.ts';
import type { ModelTextReport, Span } from './model-text-issue.ts';

/** `=~` measured by effects, `<~` formed by parts, `~` explained by. */
type Operator = '=~' | '<~' | '~';

/** What a theory says before a name besides lavaan's modifiers: `full()*` or `weights(A)*`. */
type OwnMeaning =
  | { readonly kind: 'full' }
  | { readonly kind: 'weights'; readonly weighting: 'A' | 'B' | 'unit' };

/** One name on the right of an operator, or the `1` of a mean, with its modifiers; the span holds all. */
export interface Term extends Span {
  readonly name: Token;
  readonly own: readonly OwnMeaning[];
  /** Those of lavaan: labels, fixed values and the like. */
  readonly modifiers: Modifiers;
}

/** A statement about measurement or paths; `start` to `end` reaches from its first to its last piece, comments apart. */
export interface Statement extends Span {
  readonly lefts: readonly Token[];
  /** Whether something stands before a name on the left. */
  readonly modifiesLeft: boolean;
  readonly operator: Token & { readonly text: Operator };
  readonly terms: readonly Term[];
  /** One for each parameter it speaks of. */
  readonly singles: readonly SingleStatement[];
}

/** Any other statement: covariances, thresholds, defined parameters, constraints. */
export interface OtherStatement extends Span {
  readonly singles: readonly SingleStatement[];
}

/** The statements of a text in its order, apart by what they speak of. */
export interface ParsedText {
  readonly model: readonly Statement[];
  readonly others: readonly OtherStatement[];
}

/** lavaan's syntax as theories use it. */
const dialect: SyntaxOptions = { hyphens: true, modifiers: ['full', 'weights'] };

/** Whether a name on the right is the `1` of a mean. */
export function isMean({ name }: Term): boolean {
  return name.kind === 'number';
}

/** The kind of weights a term tells. */
export function weightingOf({ own }: Term): 'A' | 'B' | 'unit' | undefined {
  return own.find((modifier) => modifier.kind === 'weights')?.weighting;
}

/** Whether a term says that its path belongs to the full model only. */
export function isFull({ own }: Term): boolean {
  return own.some(({ kind }) => kind === 'full');
}

/** Whether a term says more than its name: a name told twice then adds up, as in lavaan. */
export function isModified({ modifiers }: Term): boolean {
  return Object.keys(modifiers).length > 0;
}

function meaningOf({ name, entries }: OwnModifier): OwnMeaning | undefined {
  const [entry] = entries;
  if (name === 'full' && entries.length === 0) return { kind: 'full' };
  const weighting = (['A', 'B', 'unit'] as const).find((one) => one === entry);
  if (name === 'weights' && weighting && entries.length === 1)
    return { kind: 'weights', weighting };
  return undefined;
}

function readTerm(term: SyntaxTerm, report: ModelTextReport): Term {
  const { variable: name, modifiers, start, end } = term;
  const own = term.own.flatMap((modifier) => {
    const meaning = meaningOf(modifier);
    const text = `${modifier.name}(${modifier.entries.map((entry) => entry ?? 'NA').join(', ')})`;
    if (!meaning) report.add({ start, end }, theoryError('own-modifier', { modifier: text }));
    return meaning ?? [];
  });
  return { name, own, modifiers, start, end };
}

function isModel(
  written: WrittenStatement,
): written is WrittenRelation & { operator: Statement['operator'] } {
  return written.kind === 'relation' && ['=~', '<~', '~'].includes(written.operator.text);
}

function reportMisplaced(terms: readonly SyntaxTerm[], report: ModelTextReport): void {
  for (const term of terms)
    for (const { name } of term.own) {
      const modifier = name === 'full' ? 'full' : 'weights';
      report.add(term, theoryError('misplaced-modifier', { modifier }));
    }
}

function readStatement(
  written: WrittenRelation & { operator: Statement['operator'] },
  report: ModelTextReport,
): Statement {
  const { lefts, operator, rights, place } = written;
  reportMisplaced(lefts, report);
  return {
    lefts: lefts.map(({ variable }) => variable),
    modifiesLeft: lefts.some(({ variable, start }) => start < variable.start),
    operator,
    terms: rights.map((term) => readTerm(term, report)),
    singles: singleStatements(written),
    ...{ start: place.start, end: place.end },
  };
}

function readOther(written: WrittenStatement, report: ModelTextReport): OtherStatement {
  if (written.kind === 'relation') reportMisplaced([...written.lefts, ...written.rights], report);
  const { start, end } = written.place;
  return { singles: singleStatements(written), start, end };
}

/**
 * Read the statements of a model text by form alone, without looking at what the names mean. What is malformed is
 * reported and left out.
 */
export function parseStatements(text: string, report: ModelTextReport): ParsedText {
  const { statements, problems } = readSource(text, dialect);
  for (const { error, place, mend } of problems)
    report.add(place, error, { remedies: mend ? [{ kind: 'replace', ...mend }] : [] });
  return {
    model: statements.filter(isModel).map((written) => readStatement(written, report)),
    others: statements.flatMap((written) => (isModel(written) ? [] : [readOther(written, report)])),
  };
}
