import {
  type RunSummary,
  runEvents,
  type SimulationSummary,
  type StudyEventName,
  studyEvents,
  type Wave,
} from '@qunhai/api';
import { QunhaiError } from '@qunhai/kernel';
import type { z } from 'zod';
import { readWave, readWaves } from '../collect/read-waves.ts';
import type { Context } from '../context.ts';
import { listRuns, readRun } from '../runs/read-runs.ts';
import { listSimulations, readSimulation } from '../simulations/read-simulations.ts';
import type { EventStream } from './event-stream.ts';
import { newestOnly } from './newest-only.ts';
import { sharedReads } from './shared-reads.ts';

/** Readings of runs, simulations and waves that all streams of one server share. */
export interface SharedState {
  readonly run: (run: string) => Promise<RunSummary>;
  readonly simulation: (simulation: string) => Promise<SimulationSummary>;
  readonly wave: (study: string, wave: number) => Promise<Wave>;
}

/** Readings for the streams of a server. */
export function shareState({ database }: Pick<Context, 'database'>): SharedState {
  const wave = sharedReads((key: string) => {
    const [study = '', number] = key.split(' ');
    return readWave(database, study, Number(number));
  });
  return {
    run: sharedReads((run: string) => readRun(database, run)),
    simulation: sharedReads((simulation: string) => readSimulation(database, simulation)),
    wave: (study, number) => wave(`${study} ${number}`),
  };
}

/** A stream being fed; `first` settles when the current state has been sent. */
export interface Feed {
  readonly first: Promise<void>;
  stop(): void;
}

/** Feed a stream with what happens in a study, after its runs, simulations and waves as they are. */
export function streamStudy(
  { database, notices }: Context,
  shared: SharedState,
  study: string,
  stream: EventStream,
): Feed {
  const send = <Name extends StudyEventName>(
    event: Name,
    data: z.infer<(typeof studyEvents)[Name]>,
  ) => stream.send(event, studyEvents[event].parse(data));
  // A page whose stream ends connects again, and gets the current state.
  const giveUp = () => stream.end();
  const sendRun = newestOnly(
    (run: string) => orGone(async () => send('run', await shared.run(run))),
    giveUp,
  );
  const sendSimulation = newestOnly(
    (id: string) => orGone(async () => send('simulation', await shared.simulation(id))),
    giveUp,
  );
  const firms = new Map<number, string | null>();
  const sendAnswers = newestOnly(
    (number: number) =>
      orGone(async () => {
        const firm = firms.get(number) ?? null;
        firms.delete(number);
        send('answers', { wave: await shared.wave(study, number), firm });
      }),
    giveUp,
  );
  const stop = notices.subscribe(
    study,
    (notice) => {
      if (notice.event === 'run') sendRun(notice.run);
      if (notice.event === 'simulation' && notice.chunk === undefined)
        sendSimulation(notice.simulation);
      if (notice.event === 'changed') send('changed', { what: notice.what });
      if (notice.event === 'answers') {
        // Several firms at once are told without naming one.
        firms.set(notice.wave, firms.has(notice.wave) ? null : (notice.firm ?? null));
        sendAnswers(notice.wave);
      }
    },
    giveUp,
  );
  return { first: sendState(), stop };

  async function sendState(): Promise<void> {
    for (const run of (await listRuns(database, study)).reverse()) send('run', run);
    for (const simulation of (await listSimulations(database, study)).reverse())
      send('simulation', simulation);
    for (const wave of await readWaves(database, study)) send('answers', { wave, firm: null });
  }
}

/** Feed a stream with what happens to one run, after the run as it is. */
export function streamRun(
  { notices }: Context,
  shared: SharedState,
  { id, study }: { readonly id: string; readonly study: string },
  stream: EventStream,
): Feed {
  const read = async () => stream.send('run', runEvents.run.parse(await shared.run(id)));
  const giveUp = () => stream.end();
  const sendRun = newestOnly(() => orGone(read), giveUp);
  const stop = notices.subscribe(
    study,
    (notice) => {
      if (notice.event === 'run' && notice.run === id) sendRun(id);
    },
    giveUp,
  );
  return { first: read(), stop };
}

/** What was deleted between the notice and the reading of it needs no event: its own notice follows. */
async function orGone(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof QunhaiError)) throw error;
  }
}
