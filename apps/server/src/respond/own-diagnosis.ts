import { gunzipSync } from 'node:zlib';
import type { DiagnosisResults, FirmDiagnosis } from '@qunhai/results';
import { and, desc, eq, gte } from 'drizzle-orm';
import type { Connection } from '../database/database.ts';
import { runParts, runs } from '../database/schema.ts';
import { withdrawnSince } from '../runs/withdrawn-since.ts';
import type { FoundResponse } from './find-response.ts';

/** A firm's figures in a run. */
export interface OwnDiagnosis {
  readonly run: string;
  readonly endedAt: Date;
  readonly diagnosis: FirmDiagnosis;
}

/** Runs looked at; older ones are hardly of interest to a firm that newer ones leave out. */
const newest = 5;

/**
 * A firm's figures in the newest finished run that has them for the wave. Runs from before the link was first opened do
 * not count: they may hold answers that the firm has withdrawn since.
 */
export async function ownDiagnosis(
  connection: Connection,
  { study, wave, firm, openedAt }: FoundResponse,
): Promise<OwnDiagnosis | null> {
  if (openedAt === null) return null;
  const finished = await connection
    .select({ run: runs.id, endedAt: runs.endedAt, withdrawnSince })
    .from(runs)
    .where(and(eq(runs.study, study), eq(runs.state, 'done'), gte(runs.queuedAt, openedAt)))
    .orderBy(desc(runs.number))
    .limit(newest);
  for (const { run, endedAt, withdrawnSince: version } of finished) {
    const firms = await firmsOf(connection, run, version);
    const diagnosis = firms.get(firm)?.find((own) => own.wave === wave);
    if (diagnosis !== undefined && endedAt !== null) return { run, endedAt, diagnosis };
  }
  return null;
}

/** The firms of the run that was asked for last; a finished run changes only when a firm withdraws. */
let last: {
  readonly run: string;
  readonly version: number;
  readonly firms: ReadonlyMap<string, FirmDiagnosis[]>;
} | null = null;

async function firmsOf(
  connection: Connection,
  run: string,
  version: number,
): Promise<ReadonlyMap<string, FirmDiagnosis[]>> {
  if (last?.run === run && last.version === version) return last.firms;
  const list = await readPart<DiagnosisResults['firms']>(connection, run, 'firms');
  const firms = Map.groupBy(list ?? [], ({ firm }) => firm);
  last = { run, version, firms };
  return firms;
}

/** A part of a run's results as it was stored; null when the run has none. */
export async function readPart<Part>(
  connection: Connection,
  run: string,
  part: typeof runParts.$inferSelect.part,
): Promise<Part | null> {
  const [row] = await connection
    .select({ content: runParts.content })
    .from(runParts)
    .where(and(eq(runParts.run, run), eq(runParts.part, part)));
  return row === undefined ? null : JSON.parse(gunzipSync(row.content).toString('utf8'));
}
