import type { Answers } from '@qunhai/api';
import { type Fact, factsInForm, itemsInForm, parseTheory, type Theory } from '@qunhai/theory';
import type { CsvCell } from './csv-file.ts';
import type { StudyState } from './study-state.ts';

/** A table before it is written. */
export interface CollectedTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

/** What firms submitted, as tables of a study folder. */
export interface CollectedTables {
  /** A row per firm and wave. */
  readonly responses: CollectedTable;
  /** Partners that firms named; null when nobody named one completely. */
  readonly ties: CollectedTable | null;
  /** The firms that submitted, with their clusters. */
  readonly firms: CollectedTable;
}

type State = Pick<StudyState, 'waves' | 'firms' | 'responses'>;
type Submitted = StudyState['responses'][number];

/**
 * Lay out what was submitted; drafts and withdrawn answers are not in it. Values do not depend on the language of the
 * respondent. There is a column for everything the published forms asked or somebody answered, so that a theory that was
 * edited since hides no answer without saying so.
 * @param theory - of the study, for the order of the columns; null when its text cannot be read any more
 */
export function collectedTables(state: State, theory: Theory | null): CollectedTables {
  const submitted = state.responses.filter(({ state: reached }) => reached === 'submitted');
  const clusterOf = new Map(state.firms.map(({ firm, cluster }) => [firm, cluster]));
  const answering = new Set(submitted.map(({ firm }) => firm));
  return {
    responses: responsesTable(submitted, clusterOf, askedColumns(state, submitted, theory)),
    ties: tiesTable(submitted, partnerIds(state.firms)),
    firms: {
      columns: ['firm', 'cluster'],
      rows: state.firms
        .filter(({ firm }) => answering.has(firm))
        .map(({ firm, cluster }) => [firm, cluster]),
    },
  };
}

function responsesTable(
  submitted: readonly Submitted[],
  clusterOf: ReadonlyMap<string, string | null>,
  asked: readonly string[],
): CollectedTable {
  const timed = submitted.some(({ seconds }) => seconds !== null);
  return {
    columns: ['firm', 'wave', 'cluster', ...(timed ? ['seconds'] : []), ...asked],
    rows: submitted.map(({ firm, wave, seconds, answers }) => [
      firm,
      wave,
      clusterOf.get(firm) ?? null,
      ...(timed ? [seconds] : []),
      ...asked.map((id) => cellOf(answerTo(answers, id))),
    ]),
  };
}

/** Questions with a column: in the order of the theory, then what it does not know (any more). */
function askedColumns(
  { waves }: Pick<State, 'waves'>,
  submitted: readonly Submitted[],
  theory: Theory | null,
): string[] {
  const answered = new Set(submitted.map(({ wave }) => wave));
  const asked = new Set([
    ...waves.filter(({ number }) => answered.has(number)).flatMap(publishedQuestions),
    ...submitted.flatMap(({ answers }) =>
      Object.keys(answers).filter((id) => !isTable(answerTo(answers, id))),
    ),
  ]);
  const order = [...(theory?.items ?? []), ...(theory?.facts ?? [])].map(({ id }) => id);
  const known = order.filter((id) => asked.has(id));
  return [...known, ...[...asked].filter((id) => !order.includes(id)).sort()];
}

/** Items and facts of the form that firms have seen; none when its theory cannot be read any more. */
function publishedQuestions({ form, theory: text }: State['waves'][number]): string[] {
  const theory = text === null ? null : parseTheory(text).theory;
  if (theory === null) return [];
  return [...itemsInForm(theory, form), ...factsInForm(theory, form).filter(isColumn)].map(
    ({ id }) => id,
  );
}

const isColumn = ({ kind }: Fact): boolean => kind !== 'partners';

type Answer = Answers[string] | undefined;
type PartnerRow = Readonly<Record<string, string | number | boolean | null>>;

/** A question may be called like something that every object has. */
function answerTo(answers: Answers, id: string): Answer {
  return Object.hasOwn(answers, id) ? answers[id] : undefined;
}

function isTable(answer: Answer): answer is PartnerRow[] {
  return Array.isArray(answer) && answer.some((row) => typeof row === 'object');
}

function cellOf(answer: Answer): CsvCell {
  if (answer === undefined || answer === null || isTable(answer)) return null;
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no';
  return Array.isArray(answer) ? answer.join(';') : answer;
}

/**
 * Ties from the rows of partners. What a respondent wrote is taken for an invited firm when it is the name or identifier of
 * exactly one. Rows without a partner or a kind of tie stay in, so that the run lists them as not used; but they alone make no
 * table, because a run refuses one of which nothing can be used.
 */
function tiesTable(
  submitted: readonly Submitted[],
  idOf: (partner: string) => string,
): CollectedTable | null {
  const ties = submitted.flatMap(({ firm, wave, answers }) =>
    Object.values(answers)
      .filter(isTable)
      .flat()
      .map((row) => ({ from: firm, wave, ...partnerOf(row, idOf) }))
      .filter(({ to, kind, country, local }) => [to, kind, country, local].some(isTold)),
  );
  if (!ties.some(({ from, to, kind }) => isTold(to) && isTold(kind) && to !== from)) return null;
  return {
    columns: ['from', 'to', 'kind', 'wave', 'country', 'local'],
    rows: ties.map(({ from, to, kind, wave, country, local }) => [
      from,
      to,
      kind,
      wave,
      country,
      local,
    ]),
  };
}

const isTold = (cell: string | null): boolean => cell !== null;

function partnerOf({ to, kind, country, local }: PartnerRow, idOf: (partner: string) => string) {
  const partner = textOf(to);
  return {
    to: partner === null ? null : idOf(partner),
    kind: textOf(kind),
    country: textOf(country),
    local: typeof local === 'boolean' ? (local ? 'yes' : 'no') : textOf(local),
  };
}

function textOf(cell: PartnerRow[string] | undefined): string | null {
  const text = cell === undefined || cell === null ? '' : String(cell).trim();
  return text === '' ? null : text;
}

/** Finds the invited firm that a text names; a text that names none, or several, stays as it is. */
function partnerIds(firms: State['firms']): (partner: string) => string {
  const named = new Map<string, Set<string>>();
  for (const { firm, name } of firms)
    for (const text of [firm, name]) {
      const ids = named.get(nameKey(text)) ?? new Set();
      named.set(nameKey(text), ids.add(firm));
    }
  return (partner) => {
    const [id, ...others] = named.get(nameKey(partner)) ?? [];
    return id === undefined || others.length > 0 ? partner : id;
  };
}

function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
