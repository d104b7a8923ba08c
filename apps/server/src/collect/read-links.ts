import { and, asc, eq, ne, notInArray } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { Connection } from '../database/database.ts';
import { firms, responses } from '../database/schema.ts';
import { linkToken } from '../security/tokens.ts';
import { fail } from './errors.ts';
import { readWave } from './read-waves.ts';

/** A firm's link that works, and what is needed to hand it over. */
export interface FirmLink {
  readonly firm: string;
  readonly name: string;
  readonly contact: string | null;
  readonly state: typeof responses.$inferSelect.state;
  readonly url: string;
}

/**
 * Every link of an open wave that works, in the order of invitation; none of firms that withdrew.
 * @param which - `unsubmitted`: only of firms that have not submitted; or only one firm's
 * @throws {QunhaiError} server.not-found, collect.not-open
 */
export async function readLinks(
  { secret, origin }: Pick<Context, 'secret' | 'origin'>,
  connection: Connection,
  { study, wave: number }: { readonly study: string; readonly wave: number },
  which: 'all' | 'unsubmitted' | { readonly firm: string } = 'all',
): Promise<FirmLink[]> {
  const wave = await readWave(connection, study, number);
  const expired = wave.expiresAt !== null && Date.parse(wave.expiresAt) <= Date.now();
  if (wave.state !== 'open' || expired) throw fail('not-open', { wave: number });
  const rows = await connection
    .select({
      firm: firms.firm,
      name: firms.name,
      contact: firms.contact,
      state: responses.state,
      linkId: responses.linkId,
    })
    .from(responses)
    .innerJoin(firms, and(eq(firms.study, responses.study), eq(firms.firm, responses.firm)))
    .where(
      and(
        eq(responses.study, study),
        eq(responses.wave, number),
        eq(responses.revoked, false),
        which === 'unsubmitted'
          ? notInArray(responses.state, ['withdrawn', 'submitted'])
          : ne(responses.state, 'withdrawn'),
        typeof which === 'object' ? eq(responses.firm, which.firm) : undefined,
      ),
    )
    .orderBy(asc(firms.position));
  return rows.map(({ linkId, ...row }) => ({
    ...row,
    url: `${origin()}/r/${linkToken(secret, 'respond', linkId)}`,
  }));
}
