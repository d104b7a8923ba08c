import { type JobControl, throwIfCancelled } from './progress.ts';

/** Milliseconds to work before events, such as a cancellation, are let through. */
const patience = 50;

/**
 * Do something `total` times on the calling thread, reporting progress and stopping when cancelled.
 * @param step - name of the work in progress events, e.g. `network.qap`
 * @throws {QunhaiError} kernel.cancelled
 */
export async function runPatiently(
  total: number,
  step: string,
  control: JobControl,
  body: (index: number) => void,
): Promise<void> {
  throwIfCancelled(control, step);
  let resumed = performance.now();
  for (let index = 0; index < total; index++) {
    body(index);
    if (performance.now() - resumed <= patience) continue;
    control.onProgress?.({ step, done: index + 1, total });
    await new Promise((resume) => setTimeout(resume));
    throwIfCancelled(control, step);
    resumed = performance.now();
  }
  control.onProgress?.({ step, done: total, total });
}
