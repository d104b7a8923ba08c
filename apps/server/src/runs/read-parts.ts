import type { FirmWays, RunFirms, RunPart } from '@qunhai/api';
import type { Assessments, FirmDiagnosis } from '@qunhai/results';
import { and, eq } from 'drizzle-orm';
import type { Connection } from '../database/database.ts';
import { firms, runParts, runs } from '../database/schema.ts';
import { fail as failServer } from '../errors.ts';
import { fail } from './errors.ts';
import type { FirmRow } from './firm-list.ts';
import { firmWays } from './firm-ways.ts';
import type { RunFile } from './run-messages.ts';
import { unpackPart } from './stored-parts.ts';

/**
 * A part or file of a run as it is kept, gzipped.
 * @throws {QunhaiError} runs.not-there-yet, runs.never-came, server.not-found
 */
export async function readPart(
  connection: Connection,
  run: string,
  part: RunPart | RunFile,
): Promise<Uint8Array> {
  const [found] = await connection
    .select({ number: runs.number, state: runs.state, content: runParts.content })
    .from(runs)
    .leftJoin(runParts, and(eq(runParts.run, runs.id), eq(runParts.part, part)))
    .where(eq(runs.id, run));
  if (found === undefined) throw failServer('not-found', { what: 'run' });
  const { number, state, content } = found;
  if (content !== null) return content;
  throw state === 'queued' || state === 'running'
    ? fail('not-there-yet', { number })
    : fail('never-came', { number });
}

/** The firm list of a finished run, with the names firms were invited under. */
export async function readFirmList(
  connection: Connection,
  { id, study }: { readonly id: string; readonly study: string },
): Promise<RunFirms> {
  const rows = unpackPart(await readPart(connection, id, 'firm-list')) as FirmRow[];
  const invited = await connection
    .select({ firm: firms.firm, name: firms.name })
    .from(firms)
    .where(eq(firms.study, study));
  const names = new Map(invited.map(({ firm, name }) => [firm, name]));
  return { firms: rows.map((row) => ({ ...row, name: names.get(row.firm) ?? null })) };
}

/**
 * What a finished run says of one firm.
 * @throws {QunhaiError} server.not-found
 */
export async function readFirm(
  connection: Connection,
  run: string,
  firm: string,
): Promise<FirmDiagnosis> {
  const all = unpackPart(await readPart(connection, run, 'firms')) as FirmDiagnosis[];
  const found = all.findLast((each) => each.firm === firm);
  if (found === undefined) throw failServer('not-found', { what: 'firm' });
  return found;
}

/**
 * Where a firm stands to the ways that a finished run found.
 * @throws {QunhaiError} server.not-found
 */
export async function readFirmWays(
  connection: Connection,
  run: string,
  firm: string,
): Promise<FirmWays> {
  const own = await readFirm(connection, run, firm);
  const [stored] = await connection
    .select({ content: runParts.content })
    .from(runParts)
    .where(and(eq(runParts.run, run), eq(runParts.part, 'assessments')));
  const assessments = stored && (unpackPart(stored.content) as Assessments);
  return firmWays(own, assessments?.configurations);
}
