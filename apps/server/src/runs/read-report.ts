import { gunzipSync, gzipSync } from 'node:zlib';
import { and, eq } from 'drizzle-orm';
import type { Connection } from '../database/database.ts';
import { runParts } from '../database/schema.ts';
import { type ReportWanted, renderRunReport } from '../reports/render-run-report.ts';
import type { ReportFile } from './run-messages.ts';

/**
 * The report of a finished run as one HTML file: made once for each way it is asked for, then kept with the run.
 * @throws {QunhaiError} server.not-found, reports.run-not-done
 */
export async function readReport(
  connection: Connection,
  run: string,
  wanted: ReportWanted,
): Promise<string> {
  const part = fileOf(wanted);
  const [kept] = await connection
    .select({ content: runParts.content })
    .from(runParts)
    .where(and(eq(runParts.run, run), eq(runParts.part, part)));
  if (kept !== undefined) return gunzipSync(kept.content).toString('utf8');
  const html = await renderRunReport(connection, run, wanted);
  await connection
    .insert(runParts)
    .values({ run, part, content: gzipSync(html) })
    .onConflictDoNothing();
  return html;
}

function fileOf({ language, firms }: ReportWanted): ReportFile {
  return `report${language === null ? '' : (`-${language}` as const)}${firms ? '' : '-no-firms'}`;
}
