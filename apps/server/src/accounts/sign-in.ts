import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import { fail as failSafely } from '../security/errors.ts';
import { authOf, authRequest } from './auth.ts';
import { fail } from './errors.ts';

/** Who signs in, and from where. */
export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** Somebody with an account, as better-auth gives it. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly isAdministrator?: boolean | null | undefined;
}

/**
 * Begin a session: the reply gets its cookie.
 * @throws {QunhaiError} accounts.wrong-password, security.too-many
 */
export async function signIn(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  { email, password }: Credentials,
): Promise<Person> {
  const auth = authOf(context);
  const asked = authRequest(context, '/sign-in/email', request.ip, { email, password });
  const answer = await auth.handler(asked);
  if (answer.status === 429) {
    const seconds = Number(answer.headers.get('x-retry-after')) || 60;
    throw failSafely('too-many', { seconds });
  }
  if (!answer.ok) throw fail('wrong-password', {});
  reply.header('set-cookie', answer.headers.getSetCookie());
  const { user } = (await answer.json()) as { readonly user: Person };
  return user;
}

/** End the session of a request and have the browser forget its cookie. */
export async function signOut(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const answer = await authOf(context).api.signOut({
    headers: cookieOf(request),
    asResponse: true,
  });
  reply.header('set-cookie', answer.headers.getSetCookie());
}

/** The one header of a request that better-auth may see. */
export function cookieOf({ headers }: FastifyRequest): Headers {
  return new Headers(headers.cookie === undefined ? {} : { cookie: headers.cookie });
}
