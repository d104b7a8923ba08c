import { availableParallelism } from 'node:os';
import type { Notices } from '../context.ts';
import type { Orm } from '../database/database.ts';
import { type JobSignals, performInThread } from '../jobs/perform-in-thread.ts';
import type { Claim } from './claim-run.ts';
import { fail } from './errors.ts';
import type { RunMessage, RunTask } from './run-messages.ts';
import { RunRecord } from './run-record.ts';
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
  signals: JobSignals,
): Promise<void> {
  const { notices, onFault, workers = bootstrapThreads() } = performer;
  await inTemporaryFolder(async (folder) => {
    const ending = new AbortController();
    const record = new RunRecord(claim, { ...performer, onLost: () => ending.abort() });
    const unsubscribe = notices.subscribe(claim.study, (notice) => {
      if (notice.event === 'run' && notice.run === claim.run && notice.cancelled) ending.abort();
    });
    const workerData: RunTask = { snapshot: claim.snapshot, folder, workers };
    try {
      await performInThread<RunMessage>({
        file: new URL(import.meta.url.replace(/perform-run\.(ts|js)$/, 'run-job.worker.$1')),
        ...{ workerData, record, signals, onFault, ending: ending.signal },
        hear: (message) => hear(record, message),
        outOfMemory: () => fail('out-of-memory', {}).bilingual,
        broken: (reference) => fail('broken', { reference }).bilingual,
        fail: (reason) => record.failed(reason),
      });
    } finally {
      unsubscribe();
    }
  });
}

/** @returns whether it was the last message */
function hear(record: RunRecord, message: RunMessage): boolean {
  if (message.kind === 'done') record.done(message.files);
  else record.part(message);
  return message.kind === 'done';
}
