import { Worker } from 'node:worker_threads';
import type { ChunkAnswer, ChunkTask } from './chunk-messages.ts';

/** Milliseconds that a thread waits for another chunk before it ends. */
const patience = 30_000;

/** What a chunk is computed from. */
export interface ChunkInput {
  /** Digest of its models. */
  readonly digest: string;
  readonly tasks: Uint8Array;
  /** Its models; read only when the thread does not have them. */
  readonly readModels: () => Promise<Uint8Array>;
}

/** A thread that computes one chunk after another. It keeps the models of the last, and ends by itself when there are no more. */
export class ChunkThread {
  #worker: Worker | null = null;
  /** Digest of the models it has. */
  #models: string | null = null;
  #idle: NodeJS.Timeout | undefined;

  /**
   * Compute a chunk.
   * @param signal - ends the thread now
   * @returns null when that came first
   */
  async compute(
    { digest, tasks, readModels }: ChunkInput,
    signal: AbortSignal,
  ): Promise<ChunkAnswer | null> {
    clearTimeout(this.#idle);
    const models = this.#worker !== null && this.#models === digest ? null : await readModels();
    if (signal.aborted) return null;
    const answer = await this.#ask({ models, tasks }, signal);
    this.#models = answer?.kind === 'done' ? digest : null;
    this.#idle = setTimeout(() => void this.end(), patience).unref();
    return answer;
  }

  /** End the thread; the next chunk starts another. */
  async end(): Promise<void> {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = null;
    this.#models = null;
    await worker?.terminate();
  }

  async #ask(task: ChunkTask, signal: AbortSignal): Promise<ChunkAnswer | null> {
    const worker = this.#worker ?? this.#start();
    const { promise, resolve } = Promise.withResolvers<ChunkAnswer | null>();
    const onError = (error: unknown) => resolve({ kind: 'broken', error: stackOf(error) });
    const onExit = (code: number) =>
      resolve({ kind: 'broken', error: `The thread ended with ${code} and without its answer.` });
    const onAbort = () => resolve(null);
    worker.on('message', resolve).on('error', onError).on('exit', onExit);
    signal.addEventListener('abort', onAbort);
    worker.postMessage(task);
    const answer = await promise;
    worker.off('message', resolve).off('error', onError).off('exit', onExit);
    signal.removeEventListener('abort', onAbort);
    if (answer === null || answer.kind === 'broken') await this.end();
    return answer;
  }

  #start(): Worker {
    const file = new URL(
      import.meta.url.replace(/chunk-thread\.(ts|js)$/, 'compute-chunks.worker.$1'),
    );
    this.#worker = new Worker(file);
    return this.#worker;
  }
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
