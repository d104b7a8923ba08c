import { and, eq } from 'drizzle-orm';
import type { Orm } from '../database/database.ts';
import { runParts } from '../database/schema.ts';
import { renderRunReport } from '../reports/render-run-report.ts';
import type { ReportWanted } from '../reports/report-task.ts';
import type { ReportFile } from './run-messages.ts';
import { keepOfRun } from './withdrawn-since.ts';

const underWay = new Map<string, Promise<Uint8Array>>();

/**
 * The report of a finished run as one HTML file, gzipped: made once for each way it is asked for, then kept with the run. Who asks
 * while it is being made waits for the same.
 * @throws {QunhaiError} server.not-found, reports.run-not-done
 */
export async function readReport(
  database: Orm,
  run: string,
  wanted: ReportWanted,
): Promise<Uint8Array> {
  const part = fileOf(wanted);
  const [kept] = await database
    .select({ content: runParts.content })
    .from(runParts)
    .where(and(eq(runParts.run, run), eq(runParts.part, part)));
  if (kept !== undefined) return kept.content;
  const key = `${run} ${part}`;
  const making = underWay.get(key) ?? makeReport(database, run, wanted);
  underWay.set(key, making);
  try {
    return await making;
  } finally {
    underWay.delete(key);
  }
}

async function makeReport(database: Orm, run: string, wanted: ReportWanted): Promise<Uint8Array> {
  const part = fileOf(wanted);
  const make = () => renderRunReport(database, run, wanted);
  return keepOfRun(database, run, make, async (tx, content) => {
    await tx.insert(runParts).values({ run, part, content }).onConflictDoNothing();
    return content;
  });
}

function fileOf({ language, firms }: ReportWanted): ReportFile {
  return `report${language === null ? '' : (`-${language}` as const)}${firms ? '' : '-no-firms'}`;
}
