import { eq } from 'drizzle-orm';
import type { Connection } from '../database/database.ts';
import { runs } from '../database/schema.ts';
import { fail as failServer } from '../errors.ts';
import { fail } from './errors.ts';

/**
 * The zipped study folder that a run read.
 * @throws {QunhaiError} server.not-found; runs.folder-deleted after answers in it were withdrawn
 */
export async function readSnapshot(connection: Connection, run: string): Promise<Uint8Array> {
  const [found] = await connection
    .select({ snapshot: runs.snapshot })
    .from(runs)
    .where(eq(runs.id, run));
  if (found === undefined) throw failServer('not-found', { what: 'run' });
  if (found.snapshot === null) throw fail('folder-deleted', {});
  return found.snapshot;
}
