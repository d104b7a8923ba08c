import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import { authOf } from './auth.ts';
import { fail } from './errors.ts';
import { cookieOf } from './sign-in.ts';

/**
 * Change the password of whoever is signed in; every other session of the account ends, this one goes on with a new
 * cookie.
 * @throws {QunhaiError} accounts.no-accounts, accounts.wrong-current-password
 */
export async function changePassword(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  { current, password }: { readonly current: string; readonly password: string },
): Promise<void> {
  if (request.headers.cookie === undefined) throw fail('no-accounts', {});
  const answer = await authOf(context).api.changePassword({
    headers: cookieOf(request),
    body: { currentPassword: current, newPassword: password, revokeOtherSessions: true },
    asResponse: true,
  });
  if (!answer.ok) throw fail('wrong-current-password', {});
  reply.header('set-cookie', answer.headers.getSetCookie());
}
