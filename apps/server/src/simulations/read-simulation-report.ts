import type { SimulationSummary } from '@qunhai/api';
import type { Language } from '@qunhai/kernel';
import { eq } from 'drizzle-orm';
import type { Orm } from '../database/database.ts';
import { simulations } from '../database/schema.ts';
import { renderSimulationInThread } from '../reports/render-in-thread.ts';
import { readFile, readFileIfKept } from './read-files.ts';
import { readSimulation } from './read-simulations.ts';
import type { SimulationFile } from './simulation-messages.ts';
import { writeFiles } from './write-files.ts';

const underWay = new Map<string, Promise<Uint8Array>>();

/**
 * The report of a finished simulation as one HTML file, gzipped: made once for each language, then kept with the simulation. Who asks
 * while it is being made waits for the same.
 * @param language - shown first; the reader's own when omitted
 * @throws {QunhaiError} simulations.not-there-yet, simulations.never-came, server.not-found
 */
export async function readSimulationReport(
  database: Orm,
  { id }: Pick<SimulationSummary, 'id'>,
  language?: Language,
): Promise<Uint8Array> {
  const file: SimulationFile = language === undefined ? 'report' : `report-${language}`;
  const kept = await readFileIfKept(database, id, file);
  if (kept !== null) return kept;
  const key = `${id} ${file}`;
  const making = underWay.get(key) ?? makeReport(database, id, file, language ?? null);
  underWay.set(key, making);
  try {
    return await making;
  } finally {
    underWay.delete(key);
  }
}

/** Made anew when answers were withdrawn meanwhile: what was made may show whose they were. */
async function makeReport(
  database: Orm,
  id: string,
  file: SimulationFile,
  language: Language | null,
): Promise<Uint8Array> {
  for (;;) {
    const { withdrawnSince } = await readSimulation(database, id);
    const results = await readFile(database, id, 'results');
    const content = await renderSimulationInThread({ results, language });
    const isKept = await database.transaction(async (tx) => {
      // A withdrawal waits for this, or this for it; what it changed is seen by the statement after.
      await tx
        .select({ id: simulations.id })
        .from(simulations)
        .where(eq(simulations.id, id))
        .for('share');
      if ((await readSimulation(tx, id)).withdrawnSince !== withdrawnSince) return false;
      await writeFiles(tx, id, [{ file, content }]);
      return true;
    });
    if (isKept) return content;
  }
}
