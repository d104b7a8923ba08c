import type { Theory } from '../schema/theory.ts';
import { type Span, startModelTextReport } from './model-text-issue.ts';
import { parseStatements, type Statement, type Term } from './parse-statements.ts';
import { applySplices, removeStatement, removeTerms, type Splice } from './splice.ts';
import { measuredBy, measurementStatement, pathStatements, pathTerm } from './statements.ts';

/** What the terms of one statement should become. */
interface Revision {
  /** Whether a term still holds. */
  readonly holds: (term: Term) => boolean;
  /** Terms to add at the end, as text. */
  readonly added: readonly string[];
  /** Changes inside terms that hold. */
  readonly inTerm: (term: Term) => Splice[];
}

function reviseStatement(text: string, statement: Statement, revision: Revision): Splice[] {
  const { terms } = statement;
  const kept = terms.filter(revision.holds);
  const added = revision.added.join(' + ');
  if (kept.length === 0)
    return added === ''
      ? [removeStatement(text, statement)]
      : [{ start: terms[0]!.start, end: terms.at(-1)!.end, text: added }];
  const { end } = kept.at(-1)!;
  return [
    ...removeTerms(text, terms, (term) => !kept.includes(term)),
    ...kept.flatMap(revision.inTerm),
    ...(added === '' ? [] : [{ start: end, end, text: ` + ${added}` }]),
  ];
}

const deleted = ({ start, end }: Span): Splice => ({ start, end, text: '' });

function reviseMeasurement(text: string, theory: Theory, of: readonly Statement[]): Splice[] {
  const construct = theory.constructs.find(({ id }) => id === of[0]!.left.text);
  if (!construct) return of.map((statement) => removeStatement(text, statement));
  const { measurement } = construct;
  const operator = measurement.kind === 'reflective' ? '=~' : '<~';
  const weighting = 'weighting' in measurement ? measurement.weighting : null;
  const wanted = measuredBy(theory, construct);
  const written = new Set(of.flatMap(({ terms }) => terms.map(({ name }) => name.text)));
  const missing = wanted.filter((name) => !written.has(name));
  const inTerm = ({ modifier, start, name }: Term): Splice[] => {
    if (modifier?.kind !== 'weights' || modifier.weighting === weighting) return [];
    return [{ start, end: name.start, text: weighting ? `weights(${weighting})*` : '' }];
  };
  return of.flatMap((statement, index) => [
    ...(statement.operator.text === operator ? [] : [{ ...statement.operator, text: operator }]),
    ...reviseStatement(text, statement, {
      holds: ({ name }) => wanted.includes(name.text),
      added: index === of.length - 1 ? missing : [],
      inTerm,
    }),
  ]);
}

function revisePaths(text: string, theory: Theory, of: readonly Statement[]): Splice[] {
  const to = of[0]!.left.text;
  const wanted = new Map(theory.paths.filter((p) => p.to === to).map((p) => [p.from, p]));
  const written = new Set(of.flatMap(({ terms }) => terms.map(({ name }) => name.text)));
  const missing = [...wanted.values()].filter(({ from }) => !written.has(from));
  const inTerm = ({ modifier, start, name }: Term): Splice[] => {
    const full = wanted.get(name.text)!.model === 'full';
    if (full === (modifier?.kind === 'full')) return [];
    return full ? [{ start, end: start, text: 'full()*' }] : [deleted({ start, end: name.start })];
  };
  return of.flatMap((statement, index) =>
    reviseStatement(text, statement, {
      holds: ({ name }) => wanted.has(name.text),
      added: index === of.length - 1 ? missing.map(pathTerm) : [],
      inTerm,
    }),
  );
}

/** New statements go on lines of their own after the last statement of their kind. */
function addStatements(text: string, after: Statement | undefined, lines: readonly string[]) {
  if (lines.length === 0) return [];
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const rest = text.slice(after?.end ?? text.length);
  const at = (after?.end ?? text.length) + (/\r|\n/.exec(rest)?.index ?? rest.length);
  const block = lines.join('\n').replaceAll('\n', newline);
  const opens = at === 0 || (!after && /[\r\n]$/.test(text)) ? '' : newline;
  const closes = opens === '' ? newline : '';
  return [{ start: at, end: at, text: `${opens}${block}${closes}` }];
}

/**
 * Change a model text to say what a theory says, touching only what differs.
 * @returns null when the text has mistakes of form, so that its statements are not certain
 */
export function reviseModelText(theory: Theory, text: string): string | null {
  const report = startModelTextReport(text);
  const statements = parseStatements(text, report);
  if (report.issues.length > 0) return null;
  const isPath = ({ operator }: Statement) => operator.text === '~';
  const measuring = statements.filter((statement) => !isPath(statement));
  const paths = statements.filter(isPath);
  const byLeft = (of: readonly Statement[]) => Map.groupBy(of, ({ left }) => left.text);
  const measured = byLeft(measuring);
  const explained = byLeft(paths);
  const newConstructs = theory.constructs.filter(({ id }) => !measured.has(id));
  const newPaths = theory.paths.filter(({ to }) => !explained.has(to));
  return applySplices(text, [
    ...[...measured.values()].flatMap((of) => reviseMeasurement(text, theory, of)),
    ...[...explained.values()].flatMap((of) => revisePaths(text, theory, of)),
    ...addStatements(
      text,
      measuring.at(-1),
      newConstructs.map((construct) => measurementStatement(theory, construct)),
    ),
    ...addStatements(text, paths.at(-1) ?? measuring.at(-1), pathStatements(newPaths)),
  ]);
}
