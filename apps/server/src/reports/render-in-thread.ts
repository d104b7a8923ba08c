import { threadAnswer } from '../thread-answer.ts';
import type { ReportTask, SimulationReportTask } from './report-task.ts';

let last: Promise<unknown> = Promise.resolve();

/**
 * Make a report in a thread of its own, so that no request waits for it but those that want it. One at a time: more at once would only
 * slow each other and add up their memory.
 * @returns the HTML file, gzipped
 */
export function renderInThread(task: ReportTask): Promise<Uint8Array> {
  return inTurn('render-report', task);
}

/** The same for the report of a simulation. */
export function renderSimulationInThread(task: SimulationReportTask): Promise<Uint8Array> {
  return inTurn('render-simulation', task);
}

function inTurn(thread: string, task: unknown): Promise<Uint8Array> {
  const file = new URL(
    import.meta.url.replace(/render-in-thread\.(ts|js)$/, `${thread}.worker.$1`),
  );
  const made = last.then(() => threadAnswer<Uint8Array>(file, task));
  last = Promise.allSettled([made]);
  return made;
}
