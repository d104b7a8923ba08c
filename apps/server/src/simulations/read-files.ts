import type { SimulationSummary } from '@qunhai/api';
import { and, eq } from 'drizzle-orm';
import type { Connection } from '../database/database.ts';
import { simulationFiles, simulations } from '../database/schema.ts';
import { fail as failServer } from '../errors.ts';
import { fail } from './errors.ts';
import type { SimulationFile } from './simulation-messages.ts';

/**
 * A file of a finished simulation as it is kept.
 * @throws {QunhaiError} simulations.not-there-yet, simulations.never-came, server.not-found
 */
export async function readFile(
  connection: Connection,
  simulation: string,
  file: SimulationFile,
): Promise<Uint8Array> {
  const [found] = await connection
    .select({
      number: simulations.number,
      state: simulations.state,
      content: simulationFiles.content,
    })
    .from(simulations)
    .leftJoin(
      simulationFiles,
      and(eq(simulationFiles.simulation, simulations.id), eq(simulationFiles.file, file)),
    )
    .where(eq(simulations.id, simulation));
  if (found === undefined) throw failServer('not-found', { what: 'simulation' });
  if (found.content !== null) return found.content;
  throw absence(found);
}

/** Why a simulation has no files. */
export function absence({ number, state }: Pick<SimulationSummary, 'number' | 'state'>): Error {
  return state === 'queued' || state === 'running'
    ? fail('not-there-yet', { number })
    : fail('never-came', { number });
}
