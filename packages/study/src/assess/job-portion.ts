import type { JobControl } from '@qunhai/kernel';

const steps = 1000;

/**
 * Control of a part of a longer job: what the part reports becomes progress of the whole between two shares of it, and never goes
 * back, whatever the part counts.
 */
export function jobPortion(
  { signal, onProgress }: JobControl,
  from: number,
  upTo: number,
): JobControl {
  let furthest = Math.round(steps * from);
  return {
    signal,
    onProgress:
      onProgress &&
      (({ done, total, ...event }) => {
        const share = from + ((upTo - from) * done) / Math.max(1, total);
        furthest = Math.max(furthest, Math.round(steps * share));
        onProgress({ ...event, done: furthest, total: steps });
      }),
  };
}
