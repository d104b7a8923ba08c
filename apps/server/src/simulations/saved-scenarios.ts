import type { SavedScenarios } from '@qunhai/api';
import { and, eq, sql } from 'drizzle-orm';
import type { StudyActor } from '../accounts/access.ts';
import { recordDeed } from '../audit.ts';
import type { Context } from '../context.ts';
import type { Connection, Transaction } from '../database/database.ts';
import { savedScenarios } from '../database/schema.ts';
import { fail } from '../errors.ts';

/** The scenarios saved with a study; none, of revision 0, before the first. */
export async function readScenarios(
  connection: Connection,
  study: string,
): Promise<SavedScenarios> {
  const [found] = await connection
    .select({ revision: savedScenarios.revision, scenarios: savedScenarios.scenarios })
    .from(savedScenarios)
    .where(eq(savedScenarios.study, study));
  return found ?? { revision: 0, scenarios: [] };
}

/**
 * Save scenarios with a study, in place of those that were there.
 * @throws {QunhaiError} server.conflict when somebody saved meanwhile
 */
export async function saveScenarios(
  { database, notices }: Pick<Context, 'database' | 'notices'>,
  { study, name }: StudyActor,
  saved: SavedScenarios,
): Promise<SavedScenarios> {
  return database.transaction(async (tx) => {
    if (!(await write(tx, study, saved))) throw fail('conflict', { what: 'scenarios' });
    await recordDeed(tx, { study, actor: name, action: 'scenarios.save' });
    await notices.publish({ study, event: 'changed', what: 'scenarios' }, tx);
    return readScenarios(tx, study);
  });
}

/** @returns whether the revision that the change was made on is still the newest */
async function write(
  tx: Transaction,
  study: string,
  { revision, scenarios }: SavedScenarios,
): Promise<boolean> {
  const written =
    revision === 0
      ? await tx
          .insert(savedScenarios)
          .values({ study, revision: 1, scenarios })
          .onConflictDoNothing()
          .returning({ study: savedScenarios.study })
      : await tx
          .update(savedScenarios)
          .set({ scenarios, revision: sql`${savedScenarios.revision} + 1` })
          .where(and(eq(savedScenarios.study, study), eq(savedScenarios.revision, revision)))
          .returning({ study: savedScenarios.study });
  return written.length > 0;
}
