import { and, eq, inArray } from 'drizzle-orm';
import type { Connection } from '../database/database.ts';
import { runParts, runs } from '../database/schema.ts';
import { fail as failServer } from '../errors.ts';
import { fail } from './errors.ts';
import { renderInThread } from './render-in-thread.ts';
import type { ReportWanted } from './report-task.ts';

/**
 * The report of a finished run as one HTML file, gzipped, from the results it kept.
 * @throws {QunhaiError} server.not-found, reports.run-not-done
 */
export async function renderRunReport(
  connection: Connection,
  run: string,
  wanted: ReportWanted,
): Promise<Uint8Array> {
  const [found] = await connection
    .select({ number: runs.number, state: runs.state })
    .from(runs)
    .where(eq(runs.id, run));
  if (found === undefined) throw failServer('not-found', { what: 'run' });
  if (found.state !== 'done') throw fail('run-not-done', { number: found.number });
  const parts = await connection
    .select()
    .from(runParts)
    .where(and(eq(runParts.run, run), inArray(runParts.part, ['results', 'theory'])));
  const kept = (part: string) => parts.find((row) => row.part === part)!.content;
  return renderInThread({ results: kept('results'), theory: kept('theory'), ...wanted });
}
