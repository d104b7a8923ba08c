import { modifierText } from '@qunhai/syntax';
import { measurementOperator, parameterText } from '../check/parameter.ts';
import { isMean, type Statement, type Term, weightingOf } from './parse-statements.ts';
import { pathKey } from './read-paths.ts';
import { removeStatement, removeTerms, type Splice } from './splice.ts';
import { ownHolds, type Wanted, weightingIn } from './wanted.ts';

/** What one effect's statement should become; the statement has one name on its left, unmodified. */
export interface TermRevision {
  readonly text: string;
  readonly wanted: Wanted;
  readonly statement: Statement;
  /** Terms to add at the end, as text. */
  readonly added: readonly string[];
}

/** What lavaan's modifiers of a name are, those of its repetitions in the statement joined. */
function writtenPrefix({ singles }: Statement, { name }: Term): string {
  const single = singles.find((one) => one.kind === 'relation' && one.right === name.text);
  return single?.kind === 'relation' ? modifierText(single.modifiers) : '';
}

function wantedPrefix({ wanted, statement }: TermRevision, { name }: Term): string {
  const left = statement.lefts[0]!.text;
  const construct = wanted.constructs.get(left);
  const operator =
    statement.operator.text === '~' || !construct ? '~' : measurementOperator(construct);
  return wanted.prefixes.get(`${left} ${operator} ${name.text}`) ?? '';
}

function saysAsWanted(revision: TermRevision, term: Term): boolean {
  return writtenPrefix(revision.statement, term) === wantedPrefix(revision, term);
}

function termHolds(revision: TermRevision, term: Term): boolean {
  const { wanted, statement } = revision;
  const left = statement.lefts[0]!.text;
  if (isMean(term)) {
    const mean = statement.singles.find(({ kind }) => kind === 'intercept');
    return mean !== undefined && wanted.others.has(parameterText(mean));
  }
  const construct = wanted.constructs.get(left);
  const operator =
    statement.operator.text === '~' ? '~' : construct && measurementOperator(construct);
  if (!wanted.parts.has(`${left} ${operator} ${term.name.text}`)) return false;
  const first = statement.terms.find(({ name }) => name.text === term.name.text);
  return first === term || saysAsWanted(revision, term);
}

/** What has to stand before a name besides lavaan's modifiers. */
function ownText({ wanted, statement }: TermRevision, term: Term): string {
  const left = statement.lefts[0]!.text;
  if (statement.operator.text === '~')
    return wanted.full.has(pathKey({ from: term.name.text, to: left })) ? 'full()*' : '';
  const weighting = weightingOf(term) ? weightingIn(wanted, left) : null;
  return weighting ? `weights(${weighting})*` : '';
}

function reviseTerm(revision: TermRevision, term: Term): Splice[] {
  const { wanted, statement } = revision;
  const own = ownHolds(wanted, statement.lefts[0]!.text, statement, term);
  if (isMean(term) || (own && saysAsWanted(revision, term))) return [];
  const prefix = `${ownText(revision, term)}${wantedPrefix(revision, term)}`;
  return [{ start: term.start, end: term.name.start, text: prefix }];
}

/** Take out the terms that no longer hold, change what stands before others, and add new ones. */
export function reviseTerms(revision: TermRevision): Splice[] {
  const { text, statement } = revision;
  const { terms } = statement;
  const kept = terms.filter((term) => termHolds(revision, term));
  const added = revision.added.join(' + ');
  if (kept.length === 0)
    return added === ''
      ? [removeStatement(text, statement)]
      : [{ start: terms[0]!.start, end: terms.at(-1)!.end, text: added }];
  const { end } = kept.at(-1)!;
  return [
    ...removeTerms(text, terms, (term) => !kept.includes(term)),
    ...kept.flatMap((term) => reviseTerm(revision, term)),
    ...(added === '' ? [] : [{ start: end, end, text: ` + ${added}` }]),
  ];
}
