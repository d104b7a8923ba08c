import { type JobControl, throwIfCancelled } from '@qunhai/kernel';

/** Milliseconds of work before events, such as a cancellation, are let through. */
const patience = 50;

/**
 * Do pieces of work 0 … total − 1 one after the other, with progress, stopping between two when cancelled.
 * @throws {QunhaiError} kernel.cancelled
 */
export async function paced(
  total: number,
  control: JobControl,
  step: string,
  work: (index: number) => void,
): Promise<void> {
  throwIfCancelled(control, step);
  let resumed = performance.now();
  for (let index = 0; index < total; index++) {
    work(index);
    if (performance.now() - resumed > patience) {
      control.onProgress?.({ step, done: index + 1, total });
      await new Promise((resume) => setTimeout(resume));
      throwIfCancelled(control, step);
      resumed = performance.now();
    }
  }
  control.onProgress?.({ step, done: total, total });
}
