import { eq } from 'drizzle-orm';
import { fail } from './accounts/errors.ts';
import { newPasswordLink } from './accounts/password-links.ts';
import { recordDeed } from './audit.ts';
import { users } from './database/schema.ts';
import type { RunningServer } from './start-server.ts';

/**
 * A link for whoever runs the server to hand to somebody who forgot the password, the last administrator included.
 * @throws {QunhaiError} accounts.no-such-account
 */
export async function passwordLinkFor(
  { context }: Pick<RunningServer, 'context'>,
  email: string,
): Promise<string> {
  const { database } = context;
  const [person] = await database
    .select({ id: users.id })
    .from(users)
    .where(eq(users.email, email.toLowerCase()));
  if (person === undefined) throw fail('no-such-account', { email });
  const deed = { action: 'password-link.issue', subject: email.toLowerCase() };
  await recordDeed(database, { study: null, actor: 'terminal', ...deed });
  return (await newPasswordLink(context, person.id)).url;
}
