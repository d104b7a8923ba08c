import { and, asc, eq } from 'drizzle-orm';
import type { Connection } from '../database/database.ts';
import { simulationFiles } from '../database/schema.ts';
import { fail } from './errors.ts';
import { readSimulation } from './read-simulations.ts';
import type { SimulationFile } from './simulation-messages.ts';

/**
 * A file of a finished simulation as it is kept, of one moment.
 * @throws {QunhaiError} simulations.not-there-yet, simulations.never-came, server.not-found
 */
export async function readFile(
  connection: Connection,
  simulation: string,
  file: SimulationFile,
): Promise<Uint8Array> {
  return (await readFileIfKept(connection, simulation, file)) ?? absent(connection, simulation);
}

/** The same; null when there is none. */
export async function readFileIfKept(
  connection: Connection,
  simulation: string,
  file: SimulationFile,
): Promise<Uint8Array | null> {
  const pieces = await connection
    .select({ content: simulationFiles.content })
    .from(simulationFiles)
    .where(isFile(simulation, file))
    .orderBy(asc(simulationFiles.piece));
  return pieces.length === 0 ? null : Buffer.concat(pieces.map(({ content }) => content));
}

/**
 * The paths of a finished simulation, piece by piece: they may be large, and nothing changes them.
 * @throws {QunhaiError} (before the first piece) simulations.not-there-yet, simulations.never-came, server.not-found
 */
export async function* readPaths(
  connection: Connection,
  simulation: string,
): AsyncGenerator<Uint8Array> {
  for (let piece = 0; ; piece++) {
    const [found] = await connection
      .select({ content: simulationFiles.content })
      .from(simulationFiles)
      .where(and(isFile(simulation, 'paths'), eq(simulationFiles.piece, piece)));
    if (found === undefined && piece === 0) await absent(connection, simulation);
    if (found === undefined) return;
    yield found.content;
  }
}

function isFile(simulation: string, file: SimulationFile) {
  return and(eq(simulationFiles.simulation, simulation), eq(simulationFiles.file, file));
}

async function absent(connection: Connection, simulation: string): Promise<never> {
  const { number, state } = await readSimulation(connection, simulation);
  throw state === 'queued' || state === 'running'
    ? fail('not-there-yet', { number })
    : fail('never-came', { number });
}
