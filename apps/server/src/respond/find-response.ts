import { and, eq } from 'drizzle-orm';
import type { Connection, Transaction } from '../database/database.ts';
import { responses, studies, waves } from '../database/schema.ts';
import { tokenHash } from '../security/tokens.ts';
import { fail } from './errors.ts';

/** A firm's answers to a wave, with what is needed of the wave. */
export type FoundResponse = Awaited<ReturnType<typeof select>>[number];

/**
 * The response a link leads to. It is found by the hash of the token, so that the time the search takes says nothing
 * about tokens. A closed wave still has its links: to see one's own report, or to withdraw.
 * @throws {QunhaiError} respond.unknown-link, revoked, expired
 */
export async function findResponse(connection: Connection, token: string): Promise<FoundResponse> {
  const [found] = await select(connection, token);
  return usable(found);
}

/** The same, locked until the transaction ends: writes to one response happen one after the other. */
export async function lockResponse(tx: Transaction, token: string): Promise<FoundResponse> {
  const [found] = await select(tx, token).for('update', { of: responses });
  return usable(found);
}

function select(connection: Connection, token: string) {
  return connection
    .select({
      study: responses.study,
      wave: responses.wave,
      firm: responses.firm,
      revoked: responses.revoked,
      state: responses.state,
      answers: responses.answers,
      page: responses.page,
      language: responses.language,
      revision: responses.revision,
      submission: responses.submission,
      openedAt: responses.openedAt,
      lastActiveAt: responses.lastActiveAt,
      submittedAt: responses.submittedAt,
      readFrom: responses.readFrom,
      seconds: responses.seconds,
      form: waves.form,
      waveState: waves.state,
      expiresAt: waves.expiresAt,
      title: studies.title,
      data: studies.data,
    })
    .from(responses)
    .innerJoin(waves, and(eq(waves.study, responses.study), eq(waves.number, responses.wave)))
    .innerJoin(studies, eq(studies.id, responses.study))
    .where(eq(responses.tokenHash, tokenHash(token)));
}

function usable<Found extends { readonly revoked: boolean; readonly expiresAt: Date | null }>(
  found: Found | undefined,
): Found {
  if (found === undefined) throw fail('unknown-link', {});
  if (found.revoked) throw fail('revoked', {});
  if (found.expiresAt !== null && found.expiresAt.getTime() <= Date.now())
    throw fail('expired', {});
  return found;
}
