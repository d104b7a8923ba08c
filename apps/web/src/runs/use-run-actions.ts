import { type RunOptions, type RunSummary, runSummary } from '@qunhai/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from '../api/keys.ts';
import { request } from '../api/request.ts';
import { useSingleMutation } from '../api/use-single-mutation.ts';
import { withRun } from '../api/use-study-events.ts';

/** Start a run; `started` gets it as soon as it is queued. */
export function useStartRun(study: string, started: (run: RunSummary) => void) {
  const client = useQueryClient();
  return useSingleMutation({
    mutationFn: (options: RunOptions) =>
      request(runSummary, 'POST', `/api/studies/${study}/runs`, options),
    onSuccess: (run) => {
      client.setQueryData<RunSummary[]>(keys.runs(study), (runs) => withRun(runs, run));
      started(run);
    },
  });
}

/** Cancel a run that is queued or under way. */
export function useCancelRun(study: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (run: string) => request(runSummary, 'POST', `/api/runs/${run}/cancel`),
    onSuccess: (run) => {
      client.setQueryData<RunSummary[]>(keys.runs(study), (runs) => withRun(runs, run));
    },
  });
}
