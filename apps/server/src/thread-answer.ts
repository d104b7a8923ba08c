import { Worker } from 'node:worker_threads';

/**
 * What a thread answers that says one thing and ends.
 * @param file - the thread's module
 */
export function threadAnswer<Answer>(file: URL, workerData: unknown): Promise<Answer> {
  const worker = new Worker(file, { workerData });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) =>
      reject(new Error(`The thread ended with ${code} and without its answer.`)),
    );
  });
}
