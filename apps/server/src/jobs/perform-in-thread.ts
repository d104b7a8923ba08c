import { randomBytes } from 'node:crypto';
import type { RunProgress } from '@qunhai/api';
import type { Transaction } from '../database/database.ts';
import type { JobReason, JobRecord } from './job-record.ts';
import { type RunningThread, startThread } from './start-thread.ts';

/** What every thread of a job tells. `failed`, or what its kind of job ends with, comes last; one that ends without has broken down. */
export type CommonMessage =
  | { readonly kind: 'progress'; readonly progress: RunProgress }
  | { readonly kind: 'failed'; readonly reason: JobReason }
  | { readonly kind: 'broken'; readonly error: string };

/** How a job may be ended from outside. */
export interface JobSignals {
  /** Aborted when this process stops: the job is given back. */
  readonly stopping: AbortSignal;
  /** Aborted when the queue has given the job to somebody else. */
  readonly taken: AbortSignal;
  /** Queue the job again, in the transaction that gives it back. */
  readonly requeue: (tx: Transaction) => Promise<void>;
}

/** A claimed job, and the thread that does it. */
export interface ThreadedJob<Message, Told> {
  /** The thread's module. */
  readonly file: URL;
  readonly workerData: unknown;
  readonly record: JobRecord;
  readonly signals: JobSignals;
  /** Aborted when the job is no longer ours. */
  readonly ending: AbortSignal;
  /** Told what only this kind of job tells. Gives whether it was the last message. */
  readonly hear: (message: Message, thread: RunningThread<Told>) => boolean;
  readonly outOfMemory: () => JobReason;
  /** A fault of the program, under the reference that the person sees. */
  readonly broken: (reference: string) => JobReason;
  readonly onFault: (reference: string, error: string) => void;
  /** Write the end of a job that failed. */
  readonly fail: (reason: JobReason) => void;
}

/** Do a job in its thread and write down what it tells, until it is done, fails, is cancelled, or this process stops. */
export async function performInThread<Message extends { readonly kind: string }, Told = never>(
  job: ThreadedJob<Message, Told>,
): Promise<void> {
  const { record, signals, ending, fail } = job;
  let finished = false;
  const breakDown = (error: string) => {
    const reference = randomBytes(4).toString('hex');
    job.onFault(reference, error);
    fail(job.broken(reference));
  };
  const thread = startThread<Message | CommonMessage, Told>(job.file, job.workerData, (message) => {
    if (ending.aborted) return;
    finished ||= hear(message);
  });
  const hear = (message: Message | CommonMessage): boolean => {
    if (isProgress(message)) {
      record.progress(message.progress);
      return false;
    }
    if (isFailure(message)) {
      if (message.kind === 'failed') fail(message.reason);
      else breakDown(message.error);
      return true;
    }
    return job.hear(message as Message, thread);
  };
  const stop = () => void thread.stop();
  const anyEnd = AbortSignal.any([ending, signals.taken, signals.stopping]);
  anyEnd.addEventListener('abort', stop, { once: true });
  if (anyEnd.aborted) stop();
  const broken = await thread.ended;
  if (!anyEnd.aborted && !finished) {
    if (broken?.outOfMemory) fail(job.outOfMemory());
    else breakDown(broken?.error ?? 'The thread ended.');
  }
  if (signals.stopping.aborted && !finished) record.released(signals.requeue);
  await record.settled();
}

function isProgress(message: {
  readonly kind: string;
}): message is Extract<CommonMessage, { readonly kind: 'progress' }> {
  return message.kind === 'progress';
}

function isFailure(message: {
  readonly kind: string;
}): message is Extract<CommonMessage, { readonly kind: 'failed' | 'broken' }> {
  return message.kind === 'failed' || message.kind === 'broken';
}
