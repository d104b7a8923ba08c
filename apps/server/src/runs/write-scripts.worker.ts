import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { resultsSchema } from '@qunhai/results';
import { readScriptedRun, reproductionScripts } from '@qunhai/study';
import type { ScriptsTask } from './scripts-task.ts';
import { packSnapshot, unpackSnapshot } from './snapshot.ts';
import { unpackPart } from './stored-parts.ts';
import { inTemporaryFolder } from './temporary-folder.ts';

const { results: packed, snapshot } = workerData as ScriptsTask;

/** Linux gives each thread a priority of its own: requests go before this. */
if (process.platform === 'linux') setPriority(10);

const results = resultsSchema.parse(unpackPart(packed));
const scripts = await inTemporaryFolder(async (folder) => {
  unpackSnapshot(snapshot, folder);
  return reproductionScripts(await readScriptedRun(folder, results, { cache: null }));
});
const files = scripts.map(({ name, text }) => [name, new TextEncoder().encode(text)] as const);
parentPort!.postMessage(files.length === 0 ? null : packSnapshot(Object.fromEntries(files)).zip);
