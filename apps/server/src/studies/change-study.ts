import type { StudyChange } from '@qunhai/api';
import { and, eq, sql } from 'drizzle-orm';
import type { StudyActor } from '../accounts/access.ts';
import { recordDeed } from '../audit.ts';
import type { Context } from '../context.ts';
import { studies } from '../database/schema.ts';
import { fail } from '../errors.ts';

/**
 * Change title, note or seed over the revision that was read. Only the seed changes what a run computes.
 * @throws {QunhaiError} server.conflict when somebody saved meanwhile
 */
export async function changeStudy(
  { database, notices }: Context,
  { study, name: actor }: StudyActor,
  { revision, title, note, seed }: StudyChange,
): Promise<void> {
  await database.transaction(async (tx) => {
    const saved = await tx
      .update(studies)
      .set({
        ...(title !== undefined && { title }),
        ...(note !== undefined && { note }),
        ...(seed !== undefined && {
          seed,
          inputRevision: sql`${studies.inputRevision} + case when ${studies.seed} = ${seed} then 0 else 1 end`,
        }),
        revision: sql`${studies.revision} + 1`,
        changedAt: new Date(),
      })
      .where(and(eq(studies.id, study), eq(studies.revision, revision)))
      .returning({ id: studies.id });
    if (saved.length === 0) throw fail('conflict', { what: 'study' });
    await recordDeed(tx, { study, actor, action: 'study.change' });
    await notices.publish({ study, event: 'changed', what: 'study' }, tx);
  });
}

/** Delete a study with everything in it; the audit log keeps that it was there. */
export async function deleteStudy(
  { database, notices }: Context,
  { study, name: actor }: StudyActor,
): Promise<void> {
  await database.transaction(async (tx) => {
    const [gone] = await tx
      .delete(studies)
      .where(eq(studies.id, study))
      .returning({ title: studies.title });
    if (gone === undefined) throw fail('not-found', { what: 'study' });
    await recordDeed(tx, { study, actor, action: 'study.delete', subject: gone.title.en });
    await notices.publish({ study, event: 'changed', what: 'study' }, tx);
  });
}
