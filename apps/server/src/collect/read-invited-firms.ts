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
  // Two reads put together here: without statistics the database may join 20,000 rows to each of 20,000.
  const answers = await connection
    .select({
      firm: responses.firm,
      state: responses.state,
      progress: responses.progress,
      language: responses.language,
      lastActiveAt: responses.lastActiveAt,
      submittedAt: responses.submittedAt,
      revoked: responses.revoked,
    })
    .from(responses)
    .where(and(eq(responses.study, study), eq(responses.wave, number)));
  const answerOf = new Map(answers.map((answer) => [answer.firm, answer]));
  const invited = await connection
    .select({
      firm: firms.firm,
      name: firms.name,
      cluster: firms.cluster,
      contact: firms.contact,
    })
    .from(firms)
    .where(eq(firms.study, study))
    .orderBy(asc(firms.position));
  const withdrawn = await withdrawnFirms(connection, study);
  const over = wave.state === 'closed' || isPast(wave.expiresAt);
  return invited.map((firm) => {
    const answer = answerOf.get(firm.firm);
    return {
      ...firm,
      state: answer?.state ?? 'not-opened',
      progress: answer?.progress ?? 0,
      language: answer?.language ?? null,
      lastActiveAt: answer?.lastActiveAt?.toISOString() ?? null,
      submittedAt: answer?.submittedAt?.toISOString() ?? null,
      link: linkOf(answer?.revoked, over),
      withdrewFrom: withdrawn.get(firm.firm) ?? null,
    };
  });
}

const isPast = (moment: string | null) => moment !== null && Date.parse(moment) <= Date.now();

function linkOf(revoked: boolean | undefined, over: boolean): InvitedFirm['link'] {
  if (revoked === undefined) return 'not-published';
  if (revoked) return 'revoked';
  return over ? 'expired' : 'active';
}
