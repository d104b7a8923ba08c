import { eq } from 'drizzle-orm';
import type { Connection } from '../database/database.ts';
import { runs } from '../database/schema.ts';
import { fail } from '../errors.ts';

/**
 * The zipped study folder that a run read.
 * @throws {QunhaiError} server.not-found
 */
export async function readSnapshot(connection: Connection, run: string): Promise<Uint8Array> {
  const [found] = await connection
    .select({ snapshot: runs.snapshot })
    .from(runs)
    .where(eq(runs.id, run));
  if (found === undefined) throw fail('not-found', { what: 'run' });
  return found.snapshot;
}
