import { eq, sql } from 'drizzle-orm';
import type { Connection } from '../database/database.ts';
import { studies } from '../database/schema.ts';

/** What a run would read has changed: say so in the transaction that changes it. Gives the new input revision. */
export async function touchInput(connection: Connection, study: string): Promise<number> {
  const [touched] = await connection
    .update(studies)
    .set({ inputRevision: sql`${studies.inputRevision} + 1`, changedAt: new Date() })
    .where(eq(studies.id, study))
    .returning({ inputRevision: studies.inputRevision });
  return touched?.inputRevision ?? 0;
}
