import { fileURLToPath } from 'node:url';
import { and, eq, sql } from 'drizzle-orm';
import type { Actor } from '../accounts/access.ts';
import type { Context } from '../context.ts';
import type { Transaction } from '../database/database.ts';
import { memberships, studies } from '../database/schema.ts';
import { requireAdministrator } from './add-study.ts';
import { addFolderStudy, readFolderStudy } from './archive/import-folder.ts';

const example = fileURLToPath(
  new URL('../../../../examples/clustered-firms-simulated', import.meta.url),
);

/** Any number: who holds it makes the example, the others wait and find it. */
const exampleLock = 20140503;

/**
 * The simulated example as a study of the one who asks: made at the first call, the same one ever after, also when two
 * calls come at once.
 * @returns its identifier
 * @throws {QunhaiError} studies.needs-administrator when there is none yet
 */
export async function openExample(
  { database }: Pick<Context, 'database'>,
  actor: Actor,
): Promise<string> {
  return database.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${exampleLock})`);
    const known = await knownExample(tx, actor);
    if (known !== null) return known;
    requireAdministrator(actor);
    const { row, ...rest } = readFolderStudy(example);
    return addFolderStudy(tx, actor, { ...rest, row: { ...row, example: true } }, 'study.example');
  });
}

async function knownExample(tx: Transaction, { user }: Actor): Promise<string | null> {
  const isExample = eq(studies.example, true);
  const [found] =
    user === null
      ? await tx.select({ id: studies.id }).from(studies).where(isExample)
      : await tx
          .select({ id: studies.id })
          .from(studies)
          .innerJoin(memberships, eq(memberships.study, studies.id))
          .where(and(isExample, eq(memberships.user, user)));
  return found?.id ?? null;
}
