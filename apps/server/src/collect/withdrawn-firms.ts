import { and, eq, min } from 'drizzle-orm';
import type { Connection } from '../database/database.ts';
import { responses } from '../database/schema.ts';

/** Firms that withdrew, each with the first wave it withdrew from. */
export async function withdrawnFirms(
  connection: Connection,
  study: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await connection
    .select({ firm: responses.firm, wave: min(responses.wave) })
    .from(responses)
    .where(and(eq(responses.study, study), eq(responses.state, 'withdrawn')))
    .groupBy(responses.firm);
  return new Map(rows.flatMap(({ firm, wave }) => (wave === null ? [] : [[firm, wave]])));
}
