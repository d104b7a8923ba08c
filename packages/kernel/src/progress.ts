import { defineErrors } from './qunhai-error.ts';

/** One report of how far a long job is. `done` never decreases within a `step`. */
export interface ProgressEvent {
  readonly step: string;
  readonly done: number;
  readonly total: number;
}

/** What every job over a second accepts: where to report, and a signal that cancels it. */
export interface JobControl {
  readonly onProgress?: ((event: ProgressEvent) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

const fail = defineErrors<{ cancelled: { step: string } }>('kernel', {
  cancelled: {
    en: (d) => ({
      message: `Cancelled during ${d.step}; nothing was written.`,
      fix: 'Run the command again to start over.',
    }),
    zh: (d) => ({
      message: `在“${d.step}”时取消，没有写入任何文件。`,
      fix: '重新运行命令即可重新开始。',
    }),
  },
});

/**
 * Stop here when the job was cancelled.
 * @throws {QunhaiError} kernel.cancelled
 */
export function throwIfCancelled(control: JobControl, step: string): void {
  if (control.signal?.aborted) throw fail('cancelled', { step });
}
