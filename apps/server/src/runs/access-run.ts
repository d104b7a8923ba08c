import type { Role, RunSummary } from '@qunhai/api';
import type { FastifyRequest } from 'fastify';
import { access, type StudyActor, signedIn } from '../accounts/access.ts';
import type { Context } from '../context.ts';
import { readRun } from './read-runs.ts';

/**
 * A run, and who asks for it with at least this role in its study.
 * @throws {QunhaiError} server.not-signed-in, server.not-found, server.not-allowed
 */
export async function accessRun(
  context: Context,
  request: FastifyRequest,
  id: string,
  needed: Role,
): Promise<{ readonly actor: StudyActor; readonly run: RunSummary }> {
  await signedIn(context, request);
  const run = await readRun(context.database, id);
  return { actor: await access(context, request, run.study, needed), run };
}
