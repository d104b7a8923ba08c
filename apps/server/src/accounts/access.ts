import type { Role } from '@qunhai/api';
import type { FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import { fail } from '../errors.ts';
import { roleIn } from './role-in.ts';
import { whoAsks } from './who-asks.ts';

/** Who asks. In personal mode there is no account: `user` is null and whoever sits at the computer is the owner. */
export interface Actor {
  readonly user: string | null;
  /** For the audit log and "made by". */
  readonly name: string;
  readonly isAdministrator: boolean;
}

/** An actor with the role it has in the study that is asked for. */
export interface StudyActor extends Actor {
  readonly study: string;
  readonly role: Role;
}

const rank: Readonly<Record<Role, number>> = { viewer: 0, analyst: 1, owner: 2 };

/**
 * Who asks, signed in or in personal mode.
 * @throws {QunhaiError} server.not-signed-in
 */
export async function signedIn(context: Context, request: FastifyRequest): Promise<Actor> {
  const actor = await whoAsks(context, request);
  if (actor === null) throw fail('not-signed-in', {});
  return actor;
}

/**
 * Who asks, with at least this role in a study. A study in which somebody has no role does not exist for them.
 * @throws {QunhaiError} server.not-signed-in, server.not-found, server.not-allowed
 */
export async function access(
  context: Context,
  request: FastifyRequest,
  study: string,
  needed: Role,
): Promise<StudyActor> {
  const actor = await signedIn(context, request);
  const role = await roleIn(context, actor, study);
  if (role === null) throw fail('not-found', { what: 'study' });
  if (rank[role] < rank[needed]) throw fail('not-allowed', { needed });
  return { ...actor, study, role };
}
