import { type RunSummary, type SimulationSummary, studyEvents, type Wave } from '@qunhai/api';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keys } from './keys.ts';
import { useAtMostEvery } from './use-at-most-every.ts';
import { useStreams } from './use-online.ts';
import { useServerEvents } from './use-server-events.ts';

/** The runs, or simulations, with one of them replaced, or put first when it is new. */
export function withRun<Run extends { readonly id: string }>(
  runs: readonly Run[] | undefined,
  run: Run,
): Run[] | undefined {
  if (runs === undefined) return undefined;
  const known = runs.some(({ id }) => id === run.id);
  return known ? runs.map((old) => (old.id === run.id ? run : old)) : [run, ...runs];
}

/** The waves with the counts of one of them as they are now. */
function withWave(waves: readonly Wave[] | undefined, wave: Wave): Wave[] | undefined {
  return waves?.map((old) => (old.number === wave.number ? wave : old));
}

/** Milliseconds between two readings of what answers change. */
const pause = 1_000;

/**
 * Keep everything cached about a study true while it is open: runs move on in place, other changes make the pages that show them
 * read again. The study's layout listens once; pages need not.
 * @param known - null listens to nothing
 */
export function useStudyEvents(known: string | null): void {
  const study = known ?? '';
  const client = useQueryClient();
  // Answers may arrive many times a second; the list of firms is long and is read again once in a while.
  const answersMoved = useAtMostEvery(pause, () => {
    void client.invalidateQueries({ queryKey: keys.ofStudy(study, 'firms') });
    void client.invalidateQueries({ queryKey: keys.study(study), exact: true });
  });
  useRenewalAfterSilence(study);
  useServerEvents(known && `/api/studies/${known}/events`, studyEvents, {
    run: (run) => {
      client.setQueryData<RunSummary[]>(keys.runs(study), (runs) => withRun(runs, run));
      client.setQueryData<RunSummary>(keys.run(run.id), run);
      if (run.endedAt !== null)
        void client.invalidateQueries({ queryKey: keys.study(study), exact: true });
    },
    simulation: (simulation) => {
      client.setQueryData<SimulationSummary[]>(keys.simulations(study), (simulations) =>
        withRun(simulations, simulation),
      );
    },
    answers: ({ wave }) => {
      client.setQueryData<Wave[]>(keys.ofStudy(study, 'waves'), (waves) => withWave(waves, wave));
      answersMoved();
    },
    changed: ({ what }) => {
      void client.invalidateQueries({
        queryKey: what === 'study' ? keys.study(study) : keys.ofStudy(study, what),
      });
      void client.invalidateQueries({ queryKey: keys.study(study), exact: true });
    },
  });
}

/** What changed while the stream was broken was not heard of: everything is read again once it flows. */
function useRenewalAfterSilence(study: string): void {
  const client = useQueryClient();
  const flowing = useStreams();
  useEffect(() => {
    if (flowing) return;
    return () => void client.invalidateQueries({ queryKey: keys.study(study) });
  }, [flowing, client, study]);
}
