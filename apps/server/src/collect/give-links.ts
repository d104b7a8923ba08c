import { and, eq } from 'drizzle-orm';
import type { Connection } from '../database/database.ts';
import { firms, responses } from '../database/schema.ts';
import { newId } from '../new-id.ts';
import { linkToken, tokenHash } from '../security/tokens.ts';
import { withdrawnFirms } from './withdrawn-firms.ts';

/** Rows per statement; a statement holds at most 65,535 values. */
const batch = 2_000;

/**
 * Give every firm that has none a link to a wave. A firm that withdrew from any wave gets none:
 * only somebody who renews its link on its own can invite it again.
 */
export async function giveLinks(
  connection: Connection,
  secret: string,
  study: string,
  wave: number,
): Promise<void> {
  const all = await connection
    .select({ firm: firms.firm })
    .from(firms)
    .where(eq(firms.study, study));
  const linked = await connection
    .select({ firm: responses.firm })
    .from(responses)
    .where(and(eq(responses.study, study), eq(responses.wave, wave)));
  const having = new Set(linked.map(({ firm }) => firm));
  const withdrawn = await withdrawnFirms(connection, study);
  const invited = all.filter(({ firm }) => !having.has(firm) && !withdrawn.has(firm));
  for (let start = 0; start < invited.length; start += batch) {
    const rows = invited
      .slice(start, start + batch)
      .map(({ firm }) => ({ study, wave, firm, ...newLink(secret) }));
    await connection.insert(responses).values(rows).onConflictDoNothing();
  }
}

/** A fresh link: its id and the hash its token is found by. */
export function newLink(secret: string): { linkId: string; tokenHash: string } {
  const linkId = newId();
  return { linkId, tokenHash: tokenHash(linkToken(secret, 'respond', linkId)) };
}
