import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { QunhaiError } from '@qunhai/kernel';
import { runStudy } from '@qunhai/study';
import type { CommonMessage } from '../jobs/perform-in-thread.ts';
import type { RunMessage, RunTask } from './run-messages.ts';
import { unpackSnapshot } from './snapshot.ts';
import { storedFiles, storedPart } from './stored-parts.ts';

const port = parentPort!;
const { snapshot, folder, workers } = workerData as RunTask;

/** Linux gives each thread a priority of its own, and new threads that of their maker: requests go before the bootstrap. */
if (process.platform === 'linux') setPriority(10);

try {
  unpackSnapshot(snapshot, folder);
  const run = await runStudy(folder, {
    workers,
    control: { onProgress: (progress) => tell({ kind: 'progress', progress }) },
    onPart: (told) => {
      const stored = storedPart(told);
      if (stored) tell({ kind: 'part', ...stored });
    },
  });
  tell({ kind: 'progress', progress: { step: 'report', done: 0, total: 1 } });
  tell({ kind: 'done', files: await storedFiles(run) });
} catch (error) {
  if (error instanceof QunhaiError) tell({ kind: 'failed', reason: error.bilingual });
  else
    tell({ kind: 'broken', error: error instanceof Error ? (error.stack ?? '') : String(error) });
}

function tell(message: RunMessage | CommonMessage): void {
  port.postMessage(message);
}
