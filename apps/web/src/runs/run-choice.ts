import type { RunSummary } from '@qunhai/api';

/** The run a page shows and the one it holds it against, from what the address says. */
export interface ChosenRuns {
  /** Null before the first run. */
  readonly run: RunSummary | null;
  readonly other: RunSummary | null;
  /** Whether the address names a run that the study does not have. */
  readonly unknown: boolean;
}

/**
 * What `?run=` and `?compare=` mean. Without `run`: the newest run with results, else the newest of all.
 * A run is never compared with itself.
 * @param runs - newest first
 */
export function chooseRuns(
  runs: readonly RunSummary[],
  wanted: string | null,
  compared: string | null,
): ChosenRuns {
  const find = (id: string | null) => runs.find((run) => run.id === id) ?? null;
  const newest = runs.find(({ state }) => state === 'done') ?? runs[0] ?? null;
  const named = find(wanted);
  const run = wanted === null ? newest : named;
  const other = find(compared);
  return {
    run,
    other: other?.id === run?.id || run === null ? null : other,
    unknown: wanted !== null && named === null,
  };
}

/** Runs that can be held against another one: those with estimates. */
export function comparableRuns(runs: readonly RunSummary[], run: RunSummary): RunSummary[] {
  return runs.filter(({ id, parts }) => id !== run.id && parts.includes('sem'));
}
