import { QunhaiError } from '@qunhai/kernel';
import { inThisThread, runExperiment, summarise } from '@qunhai/simulation';
import { recordFrames } from '../network/record-frames.ts';
import type { PlainError, WorkerAnswer, WorkerRequest } from './run-messages.ts';

/** Runs the same engine as the server, beside the page. */
async function answer(request: WorkerRequest): Promise<WorkerAnswer> {
  if (request.kind === 'watch') return { kind: 'frames', frames: recordFrames(request) };
  const { model, experiment, context } = request;
  const result = await runExperiment(model, experiment, inThisThread, {
    onProgress: throttled(({ done, total }) => say({ kind: 'progress', done, total })),
  });
  return { kind: 'results', results: await summarise(model, experiment, result, context) };
}

/** At most ten reports a second, and the last. */
function throttled(tell: (event: { done: number; total: number }) => void): typeof tell {
  let last = 0;
  return (event) => {
    const now = performance.now();
    if (now - last < 100 && event.done < event.total) return;
    last = now;
    tell(event);
  };
}

function plain(error: unknown): PlainError {
  if (error instanceof QunhaiError)
    return { code: error.code, text: error.text, message: error.message };
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'unknown', text: null, message };
}

function say(said: WorkerAnswer): void {
  postMessage(said);
}

addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  answer(data).then(say, (error: unknown) => say({ kind: 'failed', error: plain(error) }));
});
