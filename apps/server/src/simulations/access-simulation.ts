import type { Role, SimulationSummary } from '@qunhai/api';
import type { FastifyRequest } from 'fastify';
import { access, type StudyActor, signedIn } from '../accounts/access.ts';
import type { Context } from '../context.ts';
import { readSimulation } from './read-simulations.ts';

/**
 * A simulation, and who asks for it with at least this role in its study.
 * @throws {QunhaiError} server.not-signed-in, server.not-found, server.not-allowed
 */
export async function accessSimulation(
  context: Context,
  request: FastifyRequest,
  id: string,
  needed: Role,
): Promise<{ readonly actor: StudyActor; readonly simulation: SimulationSummary }> {
  await signedIn(context, request);
  const simulation = await readSimulation(context.database, id);
  return { actor: await access(context, request, simulation.study, needed), simulation };
}
