import { type RunPart, type RunSummary, runPart } from '@qunhai/api';
import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { Connection } from '../database/database.ts';
import { runs, studies } from '../database/schema.ts';
import { fail } from '../errors.ts';
import { withdrawnSince } from './withdrawn-since.ts';

/** Everything but the snapshot, which may be large. */
const columns = {
  id: runs.id,
  study: runs.study,
  number: runs.number,
  state: runs.state,
  options: runs.options,
  progress: runs.progress,
  reason: runs.reason,
  startedBy: runs.startedBy,
  queuedAt: runs.queuedAt,
  endedAt: runs.endedAt,
  snapshot: runs.snapshotSha256,
  outdated: sql<boolean>`${runs.inputRevision} <> ${studies.inputRevision}`,
  withdrawnSince,
  parts: sql<string[]>`array(select part from run_parts where run = ${runs.id})`,
};

/** The runs of a study, newest first. */
export async function listRuns(connection: Connection, study: string): Promise<RunSummary[]> {
  return select(connection, eq(runs.study, study));
}

/** The newest run of a study; null before the first. */
export async function lastRun(connection: Connection, study: string): Promise<RunSummary | null> {
  const [newest] = await select(connection, eq(runs.study, study), 1);
  return newest ?? null;
}

/** The newest run of a study that has results; null before the first. */
export async function lastDone(connection: Connection, study: string): Promise<RunSummary | null> {
  const [newest] = await select(connection, and(eq(runs.study, study), eq(runs.state, 'done'))!, 1);
  return newest ?? null;
}

/**
 * One run.
 * @throws {QunhaiError} server.not-found
 */
export async function readRun(connection: Connection, run: string): Promise<RunSummary> {
  const [found] = await select(connection, eq(runs.id, run));
  if (found === undefined) throw fail('not-found', { what: 'run' });
  return found;
}

async function select(
  connection: Connection,
  where: SQL,
  limit = Number.MAX_SAFE_INTEGER,
): Promise<RunSummary[]> {
  const rows = await connection
    .select(columns)
    .from(runs)
    .innerJoin(studies, eq(studies.id, runs.study))
    .where(where)
    .orderBy(desc(runs.number))
    .limit(limit);
  return rows.map((row) => ({
    ...row,
    parts: runPart.options.filter((part: RunPart) => row.parts.includes(part)),
    queuedAt: row.queuedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  }));
}
