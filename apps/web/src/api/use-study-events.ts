import { type RunSummary, studyEvents } from '@qunhai/api';
import { useQueryClient } from '@tanstack/react-query';
import { keys } from './keys.ts';
import { useServerEvents } from './use-server-events.ts';

/** The runs with one of them replaced, or put first when it is new. */
export function withRun(
  runs: readonly RunSummary[] | undefined,
  run: RunSummary,
): RunSummary[] | undefined {
  if (runs === undefined) return undefined;
  const known = runs.some(({ id }) => id === run.id);
  return known ? runs.map((old) => (old.id === run.id ? run : old)) : [run, ...runs];
}

/**
 * Keep everything cached about a study true while it is open: runs move on in place, other changes make the pages that show them
 * read again. The study's layout listens once; pages need not.
 */
export function useStudyEvents(study: string): void {
  const client = useQueryClient();
  useServerEvents(`/api/studies/${study}/events`, studyEvents, {
    run: (run) => {
      client.setQueryData<RunSummary[]>(keys.runs(study), (runs) => withRun(runs, run));
      client.setQueryData<RunSummary>(keys.run(run.id), run);
      if (run.endedAt !== null)
        void client.invalidateQueries({ queryKey: keys.study(study), exact: true });
    },
    answers: () => {
      void client.invalidateQueries({ queryKey: keys.ofStudy(study, 'waves') });
      void client.invalidateQueries({ queryKey: keys.ofStudy(study, 'firms') });
      void client.invalidateQueries({ queryKey: keys.study(study), exact: true });
    },
    changed: ({ what }) => {
      void client.invalidateQueries({
        queryKey: what === 'study' ? keys.study(study) : keys.ofStudy(study, what),
      });
      void client.invalidateQueries({ queryKey: keys.study(study), exact: true });
    },
  });
}
