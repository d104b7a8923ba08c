import type { Actor } from '../accounts/access.ts';
import { recordDeed } from '../audit.ts';
import type { Transaction } from '../database/database.ts';
import { memberships, studies } from '../database/schema.ts';
import { newId } from '../new-id.ts';
import { fail } from './errors.ts';

/** The values of a new study's row. */
export type NewStudy = Omit<typeof studies.$inferInsert, 'id'>;

/**
 * Add a study whose owner is the one who adds it, and write the deed down.
 * @param action - `study.create`, `study.import` …
 * @returns its identifier
 */
export async function addStudy(
  tx: Transaction,
  actor: Actor,
  row: NewStudy,
  action: string,
): Promise<string> {
  const id = newId();
  await tx.insert(studies).values({ ...row, id });
  if (actor.user !== null)
    await tx.insert(memberships).values({ study: id, user: actor.user, role: 'owner' });
  await recordDeed(tx, { study: id, actor: actor.name, action, subject: row.title.en });
  return id;
}

/**
 * Only administrators add studies; in personal mode everybody is one.
 * @throws {QunhaiError} studies.needs-administrator
 */
export function requireAdministrator({ isAdministrator }: Actor): void {
  if (!isAdministrator) throw fail('needs-administrator', {});
}

/** The `id` of study.yaml for a title: its letters a–z and digits, joined by hyphens. */
export function slugOf(title: string): string {
  const words =
    title
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return words.join('-').slice(0, 64).replace(/-$/, '') || 'study';
}
