import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import type { Notices } from '../context.ts';
import type { Orm, Transaction } from '../database/database.ts';
import type { Claim } from './claim-run.ts';
import { fail } from './errors.ts';
import type { RunMessage } from './run-messages.ts';
import { RunRecord } from './run-record.ts';
import { startRunThread } from './start-run-thread.ts';
import { inTemporaryFolder } from './temporary-folder.ts';

/** What computing runs needs. */
export interface Performer {
  readonly orm: Orm;
  readonly notices: Notices;
  /** Threads of the bootstrap. */
  readonly workers?: number | undefined;
  /** Told of faults of the program, under the reference that the person sees. */
  readonly onFault: (reference: string, error: string) => void;
}

/** How a run may be ended from outside. */
export interface RunSignals {
  /** Aborted when this process stops: the run is given back. */
  readonly stopping: AbortSignal;
  /** Aborted when the queue has given the run to somebody else. */
  readonly taken: AbortSignal;
  /** Queue the run again, in the transaction that gives it back. */
  readonly requeue: (tx: Transaction) => Promise<void>;
}

/** All processors, but one left to the requests where there are more than two. */
export function bootstrapThreads(processors: number = availableParallelism()): number {
  return processors > 2 ? processors - 1 : processors;
}

/**
 * Compute a claimed run in a thread and write down what it tells, until it is done, fails, is cancelled, or this process
 * stops. The study's folder exists for that time only.
 */
export async function performRun(
  performer: Performer,
  claim: Claim,
  signals: RunSignals,
): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    const task = {
      snapshot: claim.snapshot,
      folder,
      workers: performer.workers ?? bootstrapThreads(),
    };
    const ending = new AbortController();
    const record = new RunRecord(claim, { ...performer, onLost: () => ending.abort() });
    let finished = false;
    const thread = startRunThread(task, (message) => {
      if (ending.signal.aborted) return;
      finished ||= hear(performer, record, message);
    });
    const unsubscribe = performer.notices.subscribe(claim.study, (notice) => {
      if (notice.event === 'run' && notice.run === claim.run && notice.cancelled) ending.abort();
    });
    const stop = () => void thread.stop();
    const anyEnd = AbortSignal.any([ending.signal, signals.taken, signals.stopping]);
    anyEnd.addEventListener('abort', stop, { once: true });
    if (anyEnd.aborted) stop();
    try {
      const broken = await thread.ended;
      if (!anyEnd.aborted && !finished) {
        if (broken?.outOfMemory) record.failed(fail('out-of-memory', {}).bilingual);
        else breakDown(performer, record, broken?.error ?? 'The thread ended.');
      }
      if (signals.stopping.aborted && !finished) record.released(signals.requeue);
      await record.settled();
    } finally {
      unsubscribe();
    }
  });
}

/** @returns whether it was the last message */
function hear(performer: Performer, record: RunRecord, message: RunMessage): boolean {
  switch (message.kind) {
    case 'progress':
      record.progress(message.progress);
      return false;
    case 'part':
      record.part(message);
      return false;
    case 'done':
      record.done(message.files);
      return true;
    case 'failed':
      record.failed(message.reason);
      return true;
    case 'broken':
      breakDown(performer, record, message.error);
      return true;
  }
}

function breakDown({ onFault }: Performer, record: RunRecord, error: string): void {
  const reference = randomBytes(4).toString('hex');
  onFault(reference, error);
  record.failed(fail('broken', { reference }).bilingual);
}
