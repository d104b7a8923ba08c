import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { QunhaiError } from '@qunhai/kernel';
import type { CommonMessage } from '../jobs/perform-in-thread.ts';
import { askingExecutor } from './asking-executor.ts';
import { makeFiles } from './make-files.ts';
import type {
  GivenReplications,
  SimulationMessage,
  SimulationTask,
} from './simulation-messages.ts';

const port = parentPort!;
const task = workerData as SimulationTask;

/** Linux gives each thread a priority of its own: requests go before simulations. */
if (process.platform === 'linux') setPriority(10);

const { executor, give } = askingExecutor((asked) => tell(asked));
port.on('message', (given: GivenReplications) => give(given));

try {
  const onProgress = (progress: Extract<CommonMessage, { kind: 'progress' }>['progress']) =>
    tell({ kind: 'progress', progress });
  tell({ kind: 'done', files: await makeFiles(task, executor, { onProgress }) });
} catch (error) {
  if (error instanceof QunhaiError) tell({ kind: 'failed', reason: error.bilingual });
  else
    tell({ kind: 'broken', error: error instanceof Error ? (error.stack ?? '') : String(error) });
}
port.close();

function tell(message: SimulationMessage | CommonMessage): void {
  port.postMessage(message);
}
