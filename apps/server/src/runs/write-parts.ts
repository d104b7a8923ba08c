import { sql } from 'drizzle-orm';
import type { Transaction } from '../database/database.ts';
import { runParts } from '../database/schema.ts';
import type { StoredPart } from './run-messages.ts';

/** Keep parts of a run, in place of those of the same name. */
export async function writeParts(
  tx: Transaction,
  run: string,
  parts: readonly StoredPart[],
): Promise<void> {
  await tx
    .insert(runParts)
    .values(parts.map(({ part, content }) => ({ run, part, content })))
    .onConflictDoUpdate({
      target: [runParts.run, runParts.part],
      set: { content: sql`excluded.content` },
    });
}
