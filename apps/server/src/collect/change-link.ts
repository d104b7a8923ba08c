import { and, eq } from 'drizzle-orm';
import { recordDeed } from '../audit.ts';
import type { Context } from '../context.ts';
import type { Transaction } from '../database/database.ts';
import { firms, responses } from '../database/schema.ts';
import { fail as failGenerally } from '../errors.ts';
import { fail } from './errors.ts';
import { newLink } from './give-links.ts';
import { readWave } from './read-waves.ts';

interface LinkPlace {
  readonly study: string;
  readonly wave: number;
  readonly firm: string;
}

/**
 * Put a fresh link in place of a firm's old one, or leave it without one. Answers stay. Renewing the link of a firm that
 * withdrew invites it again, and the audit log says so.
 * @throws {QunhaiError} server.not-found, collect.not-open
 */
export async function changeLink(
  context: Context,
  actor: string,
  place: LinkPlace,
  change: 'renewed' | 'revoked',
): Promise<void> {
  const { study, firm } = place;
  await context.database.transaction(async (tx) => {
    const action =
      change === 'revoked' ? await revoke(tx, place) : await renew(tx, context.secret, place);
    await recordDeed(tx, { study, actor, action, subject: firm });
  });
  await context.notices.publish({ study, event: 'changed', what: 'firms' });
}

const at = ({ study, wave, firm }: LinkPlace) =>
  and(eq(responses.study, study), eq(responses.wave, wave), eq(responses.firm, firm));

async function revoke(tx: Transaction, place: LinkPlace): Promise<string> {
  const revoked = await tx
    .update(responses)
    .set({ revoked: true })
    .where(at(place))
    .returning({ firm: responses.firm });
  if (revoked.length === 0) throw failGenerally('not-found', { what: 'link' });
  return 'link.revoke';
}

async function renew(tx: Transaction, secret: string, place: LinkPlace): Promise<string> {
  const { study, wave, firm } = place;
  if ((await readWave(tx, study, wave)).state !== 'open') throw fail('not-open', { wave });
  const link = { ...newLink(secret), revoked: false };
  const [row] = await tx
    .select({ state: responses.state })
    .from(responses)
    .where(at(place))
    .for('update');
  if (row === undefined) {
    const [invited] = await tx
      .select({ firm: firms.firm })
      .from(firms)
      .where(and(eq(firms.study, study), eq(firms.firm, firm)));
    if (invited === undefined) throw failGenerally('not-found', { what: 'firm' });
    await tx.insert(responses).values({ study, wave, firm, ...link });
    return 'firm.reinvite';
  }
  const again = row.state === 'withdrawn';
  await tx
    .update(responses)
    .set(again ? { ...link, state: 'not-opened', openedAt: null, lastActiveAt: null } : link)
    .where(at(place));
  return again ? 'firm.reinvite' : 'link.renew';
}
