import type { InvitedFirm } from '@qunhai/api';
import { and, asc, eq } from 'drizzle-orm';
import type { Connection } from '../database/database.ts';
import { firms, responses } from '../database/schema.ts';
import { readWave } from './read-waves.ts';
import { withdrawnFirms } from './withdrawn-firms.ts';

/**
 * The firms of a study, in the order they were invited, each with its answer to a wave.
 * @throws {QunhaiError} server.not-found
 */
export async function readInvitedFirms(
  connection: Connection,
  study: string,
  number: number,
): Promise<InvitedFirm[]> {
  const wave = await readWave(connection, study, number);
  const rows = await connection
    .select({
      firm: firms.firm,
      name: firms.name,
      cluster: firms.cluster,
      contact: firms.contact,
      state: responses.state,
      progress: responses.progress,
      language: responses.language,
      lastActiveAt: responses.lastActiveAt,
      submittedAt: responses.submittedAt,
      revoked: responses.revoked,
    })
    .from(firms)
    .leftJoin(
      responses,
      and(
        eq(responses.study, firms.study),
        eq(responses.firm, firms.firm),
        eq(responses.wave, number),
      ),
    )
    .where(eq(firms.study, study))
    .orderBy(asc(firms.position));
  const withdrawn = await withdrawnFirms(connection, study);
  const over = wave.state === 'closed' || isPast(wave.expiresAt);
  return rows.map(({ revoked, lastActiveAt, submittedAt, ...row }) => ({
    ...row,
    withdrewFrom: withdrawn.get(row.firm) ?? null,
    state: row.state ?? 'not-opened',
    progress: row.progress ?? 0,
    lastActiveAt: lastActiveAt?.toISOString() ?? null,
    submittedAt: submittedAt?.toISOString() ?? null,
    link: linkOf(revoked, over),
  }));
}

const isPast = (moment: string | null) => moment !== null && Date.parse(moment) <= Date.now();

function linkOf(revoked: boolean | null, over: boolean): InvitedFirm['link'] {
  if (revoked === null) return 'not-published';
  if (revoked) return 'revoked';
  return over ? 'expired' : 'active';
}
