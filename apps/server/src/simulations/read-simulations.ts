import type { SimulationSummary } from '@qunhai/api';
import { desc, eq, type SQL, sql } from 'drizzle-orm';
import type { Connection } from '../database/database.ts';
import { runs, simulations, studies } from '../database/schema.ts';
import { fail } from '../errors.ts';
import { withdrawnSince } from '../runs/withdrawn-since.ts';

const columns = {
  id: simulations.id,
  study: simulations.study,
  number: simulations.number,
  state: simulations.state,
  experiment: simulations.experiment,
  progress: simulations.progress,
  reason: simulations.reason,
  run: simulations.run,
  startedBy: simulations.startedBy,
  queuedAt: simulations.queuedAt,
  endedAt: simulations.endedAt,
  outdated: sql<boolean>`coalesce(${runs.inputRevision} <> ${studies.inputRevision}, false)`,
  withdrawnSince,
};

/** The simulations of a study, newest first. */
export async function listSimulations(
  connection: Connection,
  study: string,
): Promise<SimulationSummary[]> {
  return select(connection, eq(simulations.study, study));
}

/**
 * One simulation.
 * @throws {QunhaiError} server.not-found
 */
export async function readSimulation(
  connection: Connection,
  simulation: string,
): Promise<SimulationSummary> {
  const [found] = await select(connection, eq(simulations.id, simulation));
  if (found === undefined) throw fail('not-found', { what: 'simulation' });
  return found;
}

async function select(connection: Connection, where: SQL): Promise<SimulationSummary[]> {
  const rows = await connection
    .select(columns)
    .from(simulations)
    .innerJoin(studies, eq(studies.id, simulations.study))
    .leftJoin(runs, eq(runs.id, simulations.run))
    .where(where)
    .orderBy(desc(simulations.number));
  return rows.map((row) => ({
    ...row,
    title: row.experiment.title,
    queuedAt: row.queuedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  }));
}
