import { Worker } from 'node:worker_threads';
import type { ReportTask } from './report-task.ts';

let last: Promise<unknown> = Promise.resolve();

/**
 * Make a report in a thread of its own, so that no request waits for it but those that want it. One at a time: more at once would only
 * slow each other and add up their memory.
 * @returns the HTML file, gzipped
 */
export function renderInThread(task: ReportTask): Promise<Uint8Array> {
  const made = last.then(() => render(task));
  last = Promise.allSettled([made]);
  return made;
}

function render(task: ReportTask): Promise<Uint8Array> {
  const file = new URL(
    import.meta.url.replace(/render-in-thread\.(ts|js)$/, 'render-report.worker.$1'),
  );
  const worker = new Worker(file, { workerData: task });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) =>
      reject(new Error(`The thread of a report ended with ${code} and without the report.`)),
    );
  });
}
