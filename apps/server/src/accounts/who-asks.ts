import type { FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import type { Actor } from './access.ts';

/** The person at this computer, when there are no accounts. */
const personal: Actor = { user: null, name: 'personal', isAdministrator: true };

/** Who sent a request; null when nobody is signed in where accounts are needed. */
export async function whoAsks(context: Context, _request: FastifyRequest): Promise<Actor | null> {
  return context.isLocal ? personal : null;
}
