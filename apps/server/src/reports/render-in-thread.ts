import { threadAnswer } from '../thread-answer.ts';
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
  return threadAnswer(file, task);
}
