import type { AnalystExclusion } from '@qunhai/api';
import { and, desc, eq } from 'drizzle-orm';
import type { StudyActor } from '../accounts/access.ts';
import { recordDeed } from '../audit.ts';
import { touchInput } from '../collect/touch-input.ts';
import type { Context } from '../context.ts';
import type { Connection } from '../database/database.ts';
import { exclusions } from '../database/schema.ts';
import { fail } from '../errors.ts';
import { newId } from '../new-id.ts';

/** Whose answers to leave out, and why. */
export type ExclusionRequest = Pick<AnalystExclusion, 'firm' | 'wave' | 'reason'>;

/** Answers that analysts left out of a study, newest first. */
export async function listExclusions(
  connection: Connection,
  study: string,
): Promise<AnalystExclusion[]> {
  const rows = await connection
    .select()
    .from(exclusions)
    .where(eq(exclusions.study, study))
    .orderBy(desc(exclusions.at), desc(exclusions.id));
  return rows.map(described);
}

/** Leave a firm's answers out of what a run reads; the answers themselves stay. */
export async function addExclusion(
  { database, notices }: Context,
  { study, name: actor }: StudyActor,
  { firm, wave, reason }: ExclusionRequest,
): Promise<AnalystExclusion> {
  return database.transaction(async (tx) => {
    const [row] = await tx
      .insert(exclusions)
      .values({ id: newId(), study, firm, wave, reason, by: actor })
      .returning();
    await touchInput(tx, study);
    await recordDeed(tx, { study, actor, action: 'exclusion.add', subject: subjectOf(firm, wave) });
    await notices.publish({ study, event: 'changed', what: 'exclusions' }, tx);
    return described(row!);
  });
}

/**
 * Undo an exclusion.
 * @throws {QunhaiError} server.not-found
 */
export async function undoExclusion(
  { database, notices }: Context,
  { study, name: actor }: StudyActor,
  id: string,
): Promise<void> {
  await database.transaction(async (tx) => {
    const [row] = await tx
      .delete(exclusions)
      .where(and(eq(exclusions.study, study), eq(exclusions.id, id)))
      .returning();
    if (!row) throw fail('not-found', { what: 'exclusion' });
    await touchInput(tx, study);
    const subject = subjectOf(row.firm, row.wave);
    await recordDeed(tx, { study, actor, action: 'exclusion.undo', subject });
    await notices.publish({ study, event: 'changed', what: 'exclusions' }, tx);
  });
}

function subjectOf(firm: string, wave: number | null): string {
  return wave === null ? firm : `${firm}, wave ${wave}`;
}

function described({ study: _, at, ...row }: typeof exclusions.$inferSelect): AnalystExclusion {
  return { ...row, at: at.toISOString() };
}
