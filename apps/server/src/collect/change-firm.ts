import type { firmChange } from '@qunhai/api';
import { and, eq, inArray } from 'drizzle-orm';
import type { z } from 'zod';
import { recordDeed } from '../audit.ts';
import type { Context } from '../context.ts';
import { firms, responses } from '../database/schema.ts';
import { fail as failGenerally } from '../errors.ts';
import { fail } from './errors.ts';
import { touchInput } from './touch-input.ts';

interface Editor {
  readonly study: string;
  readonly name: string;
}

/**
 * Change the name, cluster or contact of an invited firm.
 * @throws {QunhaiError} server.not-found
 */
export async function changeFirm(
  context: Context,
  { study, name: actor }: Editor,
  firm: string,
  { name, cluster, contact }: z.output<typeof firmChange>,
): Promise<void> {
  const values = {
    ...(name !== undefined && { name }),
    ...(cluster !== undefined && { cluster }),
    ...(contact !== undefined && { contact }),
  };
  if (Object.keys(values).length === 0) return;
  await context.database.transaction(async (tx) => {
    const changed = await tx
      .update(firms)
      .set(values)
      .where(and(eq(firms.study, study), eq(firms.firm, firm)))
      .returning({ firm: firms.firm });
    if (changed.length === 0) throw failGenerally('not-found', { what: 'firm' });
    if (cluster !== undefined || name !== undefined) await touchInput(tx, study);
    await recordDeed(tx, { study, actor, action: 'firm.change', subject: firm });
  });
  await context.notices.publish({ study, event: 'changed', what: 'firms' });
}

/**
 * Take a firm out of the study, with its links. Only a firm that has given no answers.
 * @throws {QunhaiError} server.not-found, collect.firm-answered
 */
export async function removeFirm(
  context: Context,
  { study, name: actor }: Editor,
  firm: string,
): Promise<void> {
  await context.database.transaction(async (tx) => {
    const answered = await tx
      .select({ state: responses.state })
      .from(responses)
      .where(and(eq(responses.study, study), eq(responses.firm, firm)))
      .for('update');
    if (answered.some(({ state }) => state !== 'not-opened' && state !== 'opened'))
      throw fail('firm-answered', { firm });
    // Asked again in the statement itself: an answer may have come in between.
    await tx
      .delete(responses)
      .where(
        and(
          eq(responses.study, study),
          eq(responses.firm, firm),
          inArray(responses.state, ['not-opened', 'opened']),
        ),
      );
    const removed = await tx
      .delete(firms)
      .where(and(eq(firms.study, study), eq(firms.firm, firm)))
      .returning({ firm: firms.firm });
    if (removed.length === 0) throw failGenerally('not-found', { what: 'firm' });
    await recordDeed(tx, { study, actor, action: 'firm.remove', subject: firm });
  });
  await context.notices.publish({ study, event: 'changed', what: 'firms' });
}
