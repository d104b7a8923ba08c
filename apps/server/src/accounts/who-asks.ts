import type { FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import type { Actor } from './access.ts';
import { authOf } from './auth.ts';
import { hasAccounts } from './has-accounts.ts';
import { cookieOf, type Person } from './sign-in.ts';

/** The person at this computer, when there are no accounts. */
const personal: Actor = { user: null, name: 'personal', isAdministrator: true };

/** Who sent a request; null when nobody is signed in where accounts are needed. Asked again, it looks again. */
export async function whoAsks(context: Context, request: FastifyRequest): Promise<Actor | null> {
  if (!(await hasAccounts(context.database))) return context.isLocal ? personal : null;
  const person = await signedInPerson(context, request);
  if (person === null) return null;
  return { user: person.id, name: person.name, isAdministrator: person.isAdministrator ?? false };
}

/** The account whose session the request's cookie names; null without a valid one. */
export async function signedInPerson(
  context: Context,
  request: FastifyRequest,
): Promise<Person | null> {
  if (!request.headers.cookie?.includes('qunhai.session_token=')) return null;
  const found = await authOf(context).api.getSession({ headers: cookieOf(request) });
  return found?.user ?? null;
}
