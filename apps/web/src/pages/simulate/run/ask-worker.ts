import { QunhaiError } from '@qunhai/kernel';
import { fail } from './errors.ts';
import type { PlainError, WorkerAnswer, WorkerRequest } from './run-messages.ts';

/** How far a run in the browser is. */
export interface LocalProgress {
  readonly done: number;
  readonly total: number;
}

export interface AskedWorker<Answer> {
  readonly answer: Promise<Answer>;
  /** End it at once; the answer then never comes. */
  readonly cancel: () => void;
}

type AnswerTo<Request extends WorkerRequest> = Extract<
  WorkerAnswer,
  { kind: Request['kind'] extends 'watch' ? 'frames' : 'results' }
>;

/** Ask a worker of its own and wait for what it says. */
export function askWorker<Request extends WorkerRequest>(
  request: Request,
  onProgress: (progress: LocalProgress) => void = () => {},
): AskedWorker<AnswerTo<Request>> {
  const worker = new Worker(new URL('./simulation.worker.ts', import.meta.url), {
    type: 'module',
    name: 'qunhai-simulation',
  });
  const answer = new Promise<AnswerTo<Request>>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => {
      if (data.kind === 'progress') {
        onProgress(data);
        return;
      }
      worker.terminate();
      if (data.kind === 'failed') reject(asError(data.error));
      else resolve(data as AnswerTo<Request>);
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      worker.terminate();
      reject(fail('worker-broke', { reason: event.message || 'worker' }));
    });
  });
  worker.postMessage(request);
  return { answer, cancel: () => worker.terminate() };
}

function asError({ code, text, message }: PlainError): Error {
  return text === null
    ? fail('worker-broke', { reason: message })
    : new QunhaiError(code, text, {});
}
