import { parentPort } from 'node:worker_threads';
import { runReplication } from '../../run/run-replication.ts';
import { carryError } from './carried-error.ts';
import { takeTask } from './task-ledger.ts';
import type { TaskResult, ThreadJob, ThreadMessage } from './thread-message.ts';

/** Milliseconds of work whose results travel together: small worlds are done faster than messages are sent. */
const parcel = 20;

/** Runs jobs, one after another; each until none of its tasks is left. */
parentPort?.on('message', (job: ThreadJob) => {
  try {
    work(job);
    send({ kind: 'finished' });
  } catch (error) {
    send({ kind: 'failed', error: carryError(error) });
  }
});

function work({ models, tasks, ledger }: ThreadJob): void {
  let results: TaskResult[] = [];
  let sent = performance.now();
  for (let task = takeTask(ledger); task >= 0; task = takeTask(ledger)) {
    const plan = tasks[task]!;
    results.push({ task, replication: runReplication(models[plan.model]!, plan) });
    if (performance.now() - sent < parcel) continue;
    send({ kind: 'results', results });
    results = [];
    sent = performance.now();
  }
  if (results.length > 0) send({ kind: 'results', results });
}

/** Paths, the bulk of what is said, change hands instead of being copied. */
function send(message: ThreadMessage): void {
  const paths =
    message.kind === 'results'
      ? message.results.map(({ replication }) => replication.paths.buffer as ArrayBuffer)
      : [];
  parentPort?.postMessage(message, paths);
}
