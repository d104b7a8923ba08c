import { randomBytes } from 'node:crypto';
import { QunhaiError } from '@qunhai/kernel';
import type { Notices } from '../context.ts';
import type { Orm } from '../database/database.ts';
import type { JobReason } from '../jobs/job-record.ts';
import { type JobSignals, performInThread } from '../jobs/perform-in-thread.ts';
import type { RunningThread } from '../jobs/start-thread.ts';
import { inTemporaryFolder } from '../runs/temporary-folder.ts';
import { Asking, type AskingOptions } from './ask-workers.ts';
import type { SimulationClaim } from './claim-simulation.ts';
import { dropWork } from './end-simulation.ts';
import { fail } from './errors.ts';
import { packedModelOf, readModelSource } from './read-model.ts';
import type {
  GivenReplications,
  SimulationMessage,
  SimulationTask,
  StoredFile,
} from './simulation-messages.ts';
import { simulationRecord } from './simulation-record.ts';
import { writeFiles } from './write-files.ts';

/** What seeing a simulation through needs. */
export interface SimulationPerformer extends Pick<AskingOptions, 'live' | 'send'> {
  readonly orm: Orm;
  readonly notices: Notices;
  /** Told of faults of the program, under the reference that the person sees. */
  readonly onFault: (reference: string, error: unknown) => void;
}

/**
 * See a claimed simulation through: a thread says which replications it needs and makes the files of what they give; all workers on the
 * database compute them. Ends when it is done, fails, is cancelled, or this process stops.
 */
export async function performSimulation(
  performer: SimulationPerformer,
  claim: SimulationClaim,
  signals: JobSignals,
): Promise<void> {
  const { orm, notices, onFault } = performer;
  const { simulation, study, experiment } = claim;
  const ending = new AbortController();
  const onLost = () => ending.abort();
  const record = simulationRecord(claim, { orm, notices, onLost });
  const unsubscribe = notices.subscribe(study, (notice) => {
    if (notice.event === 'simulation' && notice.simulation === simulation && notice.cancelled)
      ending.abort();
  });
  const endWith = (reason: JobReason) => record.failed(reason, (tx) => dropWork(tx, simulation));
  const finish = (files: readonly StoredFile[]) =>
    record.finished(async (tx) => {
      await writeFiles(tx, simulation, files);
      await dropWork(tx, simulation);
    });
  const workers = askOnce(performer, claim, onLost);
  try {
    const model = await packedModelOf(orm, claim.run);
    const isFitted = claim.run !== null && experiment.calibration === true;
    const source = isFitted ? await readModelSource(orm, claim.run) : null;
    await inTemporaryFolder((folder) =>
      performInThread<SimulationMessage, GivenReplications>({
        file: new URL(
          import.meta.url.replace(/perform-simulation\.(ts|js)$/, 'simulation-job.worker.$1'),
        ),
        workerData: { experiment, model, source, folder } satisfies SimulationTask,
        ...{ record, signals, onFault, ending: ending.signal, fail: endWith },
        hear: (message, thread) => {
          if (message.kind === 'done') finish(message.files);
          else workers.of(thread).ask(message);
          return message.kind === 'done';
        },
        outOfMemory: () => fail('out-of-memory', {}).bilingual,
        broken: (reference) => fail('broken', { reference }).bilingual,
      }),
    );
  } catch (error) {
    // What keeps the run's study from becoming a model.
    if (!(error instanceof QunhaiError)) throw error;
    endWith(error.bilingual);
    await record.settled();
  } finally {
    workers.close();
    unsubscribe();
  }
}

/** The workers, for the thread that first asks them for something. */
function askOnce(
  { orm, notices, onFault, live, send }: SimulationPerformer,
  claim: SimulationClaim,
  onLost: () => void,
) {
  let asking: Asking | undefined;
  return {
    of: (thread: RunningThread<GivenReplications>): Asking => {
      asking ??= new Asking(claim, {
        ...{ orm, notices, live, send, onLost },
        give: (given) => thread.tell(given),
        onError: (error) => onFault(randomBytes(4).toString('hex'), error),
      });
      return asking;
    },
    close: () => asking?.close(),
  };
}
