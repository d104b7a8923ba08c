import type { RunSummary } from '@qunhai/api';
import type { Connection } from '../database/database.ts';
import { threadAnswer } from '../thread-answer.ts';
import { fail } from './errors.ts';
import { readPart } from './read-parts.ts';
import { readSnapshot } from './read-snapshot.ts';
import type { ScriptsTask } from './scripts-task.ts';

/**
 * The scripts that reproduce a run, with the answers they read, as `qunhai run --scripts` writes them: zipped. Made anew each time, in a
 * thread of its own: reading the data takes a while, and no model is estimated.
 * @throws {QunhaiError} server.not-found; runs.folder-deleted after answers were withdrawn; runs.not-there-yet, runs.never-came;
 *   runs.no-scripts when the model was not estimated
 */
export async function readScripts(
  connection: Connection,
  { id, number }: Pick<RunSummary, 'id' | 'number'>,
): Promise<Uint8Array> {
  const snapshot = await readSnapshot(connection, id);
  const task: ScriptsTask = { results: await readPart(connection, id, 'results'), snapshot };
  const file = new URL(
    import.meta.url.replace(/read-scripts\.(ts|js)$/, 'write-scripts.worker.$1'),
  );
  const zip = await threadAnswer<Uint8Array | null>(file, task);
  if (zip === null) throw fail('no-scripts', { number });
  return zip;
}
