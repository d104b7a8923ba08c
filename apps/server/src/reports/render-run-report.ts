import { gunzipSync } from 'node:zlib';
import type { Language } from '@qunhai/kernel';
import { renderReport } from '@qunhai/report';
import { resultsSchema } from '@qunhai/results';
import { theorySchema } from '@qunhai/theory';
import { and, eq, inArray } from 'drizzle-orm';
import type { Connection } from '../database/database.ts';
import { runParts, runs } from '../database/schema.ts';
import { fail as failServer } from '../errors.ts';
import { fail } from './errors.ts';

/** Which report of a run. */
export interface ReportWanted {
  /** Whether single firms are shown. */
  readonly firms: boolean;
  /** Shown first; null: the reader's own. */
  readonly language: Language | null;
}

/**
 * The report of a finished run as one HTML file, from the results it kept.
 * @throws {QunhaiError} server.not-found, reports.run-not-done
 */
export async function renderRunReport(
  connection: Connection,
  run: string,
  { firms, language }: ReportWanted,
): Promise<string> {
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
  const read = (part: string) =>
    JSON.parse(gunzipSync(parts.find((row) => row.part === part)!.content).toString('utf8'));
  const results = resultsSchema.parse(read('results'));
  const theory = theorySchema.parse(read('theory'));
  return renderReport(results, theory, { firms, ...(language && { language }) });
}
