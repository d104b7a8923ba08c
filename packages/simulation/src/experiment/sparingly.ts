import type { JobControl } from '@qunhai/kernel';

/** Milliseconds between two reports of a job: more often than this nobody sees, and reports cost. */
const pause = 100;

/** Reports how far a step is, at most ten times a second; the end is always reported. */
export function sparingly(
  { onProgress }: JobControl,
  step: string,
  total: number,
): (done: number) => void {
  let reported = performance.now();
  return (done) => {
    const now = performance.now();
    if (onProgress === undefined || (done < total && now - reported < pause)) return;
    reported = now;
    onProgress({ step, done, total });
  };
}
