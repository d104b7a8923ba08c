import type { SimulationResults } from '@qunhai/results';
import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type AskedWorker, askWorker, type LocalProgress } from './ask-worker.ts';
import type { WorkerRequest } from './run-messages.ts';

type ExperimentRequest = Extract<WorkerRequest, { kind: 'experiment' }>;

/** What was simulated in this browser: results with what they came from. */
export interface LocalResults {
  readonly results: SimulationResults;
  readonly model: 'study' | 'default';
}

export interface LocalRun {
  /** Null when nothing runs. */
  readonly progress: LocalProgress | null;
  readonly error: Error | null;
  readonly wasCancelled: boolean;
  /** Of the newest run that ended, kept while the window is open. */
  readonly results: LocalResults | null;
  readonly start: (
    prepare: () => Promise<Omit<ExperimentRequest, 'kind'>>,
    model: LocalResults['model'],
    /** Called once there are results, not when it failed or was cancelled. */
    ended: () => void,
  ) => void;
  readonly cancel: () => void;
}

/** Runs in this browser, one at a time. Leaving the page ends what is under way; results stay while the window is open. */
export function useLocalRun(study: string): LocalRun {
  const client = useQueryClient();
  // Apart from what hangs on the study: nothing the server says makes it read again.
  const queryKey = ['simulated-here', study];
  const kept = useQuery<LocalResults>({
    queryKey,
    queryFn: skipToken,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  const [progress, setProgress] = useState<LocalProgress | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const [wasCancelled, setCancelled] = useState(false);
  const asked = useRef<AskedWorker<unknown> | null>(null);
  /** Counts up with each start and each end, so that what is said of an older run is not heard. */
  const turn = useRef(0);
  const end = useCallback(() => {
    turn.current++;
    asked.current?.cancel();
    asked.current = null;
    setProgress(null);
  }, []);
  useEffect(() => end, [end]);
  const start: LocalRun['start'] = (prepare, model, ended) => {
    end();
    const mine = turn.current;
    const isMine = () => turn.current === mine;
    setError(null);
    setCancelled(false);
    setProgress({ done: 0, total: 0 });
    const run = async () => {
      const request = await prepare();
      if (!isMine()) return;
      const worker = askWorker(
        { kind: 'experiment', ...request } satisfies ExperimentRequest,
        (now) => {
          if (isMine()) setProgress(now);
        },
      );
      asked.current = worker;
      const { results } = await worker.answer;
      if (!isMine()) return;
      client.setQueryData<LocalResults>(queryKey, { results, model });
      setProgress(null);
      ended();
    };
    run().catch((cause: unknown) => {
      if (!isMine()) return;
      setProgress(null);
      setError(cause instanceof Error ? cause : new Error(String(cause)));
    });
  };
  const cancel = () => {
    end();
    setCancelled(true);
  };
  return { progress, error, wasCancelled, results: kept.data ?? null, start, cancel };
}
