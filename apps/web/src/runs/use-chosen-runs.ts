import type { RunSummary } from '@qunhai/api';
import { useQuery } from '@tanstack/react-query';
import { runsQuery } from '../api/study-queries.ts';
import { useUrlText } from '../app/use-url-state.ts';
import { type ChosenRuns, chooseRuns } from './run-choice.ts';

export interface RunChoice extends ChosenRuns {
  readonly query: { data: RunSummary[] | undefined; error: Error | null; refetch: () => unknown };
  readonly runs: readonly RunSummary[];
  readonly choose: (run: string | null) => void;
  readonly compare: (other: string | null) => void;
}

/** The run that the address names (`?run=`), the one it is compared with (`?compare=`), and how to choose others. */
export function useChosenRuns(study: string): RunChoice {
  const query = useQuery(runsQuery(study));
  const [wanted, choose] = useUrlText('run');
  const [compared, compare] = useUrlText('compare');
  const runs = query.data ?? [];
  return { query, runs, choose, compare, ...chooseRuns(runs, wanted, compared) };
}
