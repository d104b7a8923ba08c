import type { RunState } from '@qunhai/api';
import { and, asc, eq, gte, inArray } from 'drizzle-orm';
import type { Orm, Transaction } from '../database/database.ts';
import { runParts, runs, studies } from '../database/schema.ts';
import { threadAnswer } from '../thread-answer.ts';
import type { ForgetTask } from './forget-task.ts';
import type { StoredPart } from './run-messages.ts';
import { withdrawnSince } from './withdrawn-since.ts';
import type { FirmAnswers } from './without-answers.ts';

/** A run that read answers which are being withdrawn. */
export interface RunWithAnswers {
  readonly run: string;
  readonly state: RunState;
  /** Counts what was taken out of its results before. */
  readonly withdrawnSince: number;
}

/** The parts of a finished run without a firm's answers, and which of its versions they were made from. */
export interface Rewritten {
  readonly parts: readonly StoredPart[];
  readonly withdrawnSince: number;
}

/**
 * The runs of a study that read its input from a revision on, held as they are; no run is queued until the transaction ends.
 * @param readFrom - input revision of the study
 */
export async function holdRunsSince(
  tx: Transaction,
  study: string,
  readFrom: number,
): Promise<RunWithAnswers[]> {
  await tx
    .select({ id: studies.id })
    .from(studies)
    .where(eq(studies.id, study))
    .for('no key update');
  const held = await tx
    .select({ id: runs.id })
    .from(runs)
    .where(and(eq(runs.study, study), gte(runs.inputRevision, readFrom)))
    .orderBy(asc(runs.number))
    .for('no key update');
  const ids = held.map(({ id }) => id);
  return tx
    .select({ run: runs.id, state: runs.state, withdrawnSince })
    .from(runs)
    .where(inArray(runs.id, ids))
    .orderBy(asc(runs.number));
}

/** Take a firm's answers out of what a finished run found; in a thread, for results may be large. Writes nothing. */
export async function rewriteRun(
  database: Orm,
  run: string,
  answers: FirmAnswers,
): Promise<Rewritten> {
  const [found] = await database
    .select({ results: runParts.content, withdrawnSince })
    .from(runs)
    .leftJoin(runParts, and(eq(runParts.run, runs.id), eq(runParts.part, 'results')))
    .where(eq(runs.id, run));
  // Deleted since with its study: there is nothing to write either.
  if (!found?.results) return { parts: [], withdrawnSince: found?.withdrawnSince ?? 0 };
  const file = new URL(
    import.meta.url.replace(/runs-with-answers\.(ts|js)$/, 'forget-answers.worker.$1'),
  );
  const task: ForgetTask = { results: found.results, answers };
  const parts = await threadAnswer<readonly StoredPart[]>(file, task);
  return { parts, withdrawnSince: found.withdrawnSince };
}
