import type { Role } from '@qunhai/api';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { memberships, studies } from '../database/schema.ts';
import type { Actor } from './access.ts';

/** The role of an actor in a study; null when it has none or there is no such study. */
export async function roleIn(
  { database }: Context,
  { user }: Actor,
  study: string,
): Promise<Role | null> {
  if (user === null) {
    const [found] = await database
      .select({ id: studies.id })
      .from(studies)
      .where(eq(studies.id, study));
    return found === undefined ? null : 'owner';
  }
  const [membership] = await database
    .select({ role: memberships.role })
    .from(memberships)
    .where(and(eq(memberships.study, study), eq(memberships.user, user)));
  return membership?.role ?? null;
}
