import type { Role, StudyDetails, StudySummary } from '@qunhai/api';
import { clusteredFirmsTheory, parseTheory } from '@qunhai/theory';
import { and, desc, eq, getTableColumns } from 'drizzle-orm';
import type { Actor } from '../accounts/access.ts';
import type { Context } from '../context.ts';
import { memberships, studies, waves } from '../database/schema.ts';
import { fail } from '../errors.ts';
import { lastDone, lastRun } from '../runs/read-runs.ts';
import { countStudy } from './study-counts.ts';

type Row = typeof studies.$inferSelect;

/** The studies that somebody has a role in, the one changed last first. */
export async function listStudies(
  context: Pick<Context, 'database'>,
  { user }: Actor,
): Promise<StudySummary[]> {
  const { database } = context;
  const order = [desc(studies.changedAt), desc(studies.id)];
  if (user === null) {
    const rows = await database
      .select()
      .from(studies)
      .orderBy(...order);
    return Promise.all(rows.map((row) => summarise(context, row, 'owner')));
  }
  const rows = await database
    .select({ ...getTableColumns(studies), role: memberships.role })
    .from(studies)
    .innerJoin(memberships, eq(memberships.study, studies.id))
    .where(eq(memberships.user, user))
    .orderBy(...order);
  return Promise.all(rows.map(({ role, ...row }) => summarise(context, row, role)));
}

/**
 * One study.
 * @throws {QunhaiError} server.not-found
 */
export async function readStudy(
  context: Pick<Context, 'database'>,
  id: string,
  role: Role,
): Promise<StudyDetails> {
  const [row] = await context.database.select().from(studies).where(eq(studies.id, id));
  if (row === undefined) throw fail('not-found', { what: 'study' });
  const { note, seed, revision } = row;
  return { ...(await summarise(context, row, role)), note, seed, revision };
}

async function summarise(
  context: Pick<Context, 'database'>,
  row: Row,
  role: Role,
): Promise<StudySummary> {
  const { database } = context;
  const [open] = await database
    .select({ number: waves.number })
    .from(waves)
    .where(and(eq(waves.study, row.id), eq(waves.state, 'open')))
    .orderBy(desc(waves.number));
  const { id, title, data, example } = row;
  const newest = await lastRun(database, id);
  return {
    ...{ id, title, data, example, role },
    theory: theoryOf(row),
    ...(await countStudy(context, row)),
    openWave: open?.number ?? null,
    lastRun: newest,
    lastDone: newest === null || newest.state === 'done' ? newest : await lastDone(database, id),
    createdAt: row.createdAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
  };
}

const titles = new Map<
  string,
  { readonly text: string; readonly theory: StudySummary['theory'] }
>();
const titlesAtMost = 1000;

/** Identifier and title of a study's theory; a text is parsed once as long as it stays the same. */
function theoryOf({ id, theory: text }: Row): StudySummary['theory'] {
  if (text === null)
    return { id: clusteredFirmsTheory.id, title: clusteredFirmsTheory.title, edited: false };
  const known = titles.get(id);
  if (known?.text === text) return known.theory;
  const parsed = parseTheory(text).theory ?? { id: 'theory', title: { zh: '—', en: '—' } };
  const theory = { id: parsed.id, title: parsed.title, edited: true };
  titles.delete(id);
  titles.set(id, { text, theory });
  if (titles.size > titlesAtMost) titles.delete(titles.keys().next().value!);
  return theory;
}
