import { Worker } from 'node:worker_threads';

/** How a thread ended that told nothing: what broke it, and whether it was the lack of memory. */
interface Breakdown {
  readonly outOfMemory: boolean;
  readonly error: string;
}

/** A thread that does long work. */
export interface RunningThread<Told> {
  /** Settles when the thread has ended, however it ended; with what broke it. */
  readonly ended: Promise<Breakdown | null>;
  /** Tell it something. */
  tell(message: Told): void;
  /** End it and the threads it started now. */
  stop(): Promise<void>;
}

/**
 * Start long work in a thread; `hear` is told in order what the thread tells.
 * @param file - the thread's module
 */
export function startThread<Message, Told = never>(
  file: URL,
  workerData: unknown,
  hear: (message: Message) => void,
): RunningThread<Told> {
  const worker = new Worker(file, { workerData });
  let broken: Breakdown | null = null;
  worker.on('message', hear);
  worker.on('error', (error) => {
    const outOfMemory = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
    broken = { outOfMemory, error: error instanceof Error ? String(error.stack) : String(error) };
  });
  return {
    ended: new Promise((resolve) => worker.once('exit', () => resolve(broken))),
    tell: (message) => worker.postMessage(message),
    stop: async () => {
      await worker.terminate();
    },
  };
}
