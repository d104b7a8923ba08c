import type { RunProgress } from '@qunhai/api';
import type { Words } from '../app/use-words.ts';
import type { runWords } from './messages.ts';

type RunKey = Parameters<Words<Parameters<typeof runWords>[1]>['t']>[0];

/** Steps of a run as it reports them, in order, with the share of its time that each usually takes. */
const steps = [
  ['read-inputs', 1],
  ['theory', 1],
  ['dataset', 4],
  ['quality', 2],
  ['model', 1],
  ['estimate', 2],
  ['bootstrap', 35],
  ['evaluate', 4],
  ['moderation', 35],
  ['diagnose', 10],
  ['groups', 15],
  ['hypotheses', 1],
  ['assess-prediction', 12],
  ['assess-robustness', 12],
  ['assess-data', 8],
  ['assess-covariance', 12],
  ['assess-necessity', 6],
  ['assess-configurations', 6],
  ['assess-network', 6],
  ['assess-levels', 2],
  ['assess-location', 2],
  ['assess-comparison', 2],
  ['results', 2],
  ['report', 2],
] as const satisfies readonly (readonly [string, number])[];

/** Where a run is. */
export interface RunPosition {
  /** Counts from 1; 0 while it is queued. */
  readonly position: number;
  readonly steps: number;
  readonly name: RunKey;
  /** Of the whole run, 0…1. */
  readonly share: number;
  /** Whether the step counts something worth telling. */
  readonly counts: boolean;
}

/** Where a run is, from what it reported last; the share of the whole is by the usual time of its steps. */
export function runPosition(progress: RunProgress | null): RunPosition {
  const index = steps.findIndex(([step]) => step === progress?.step);
  if (progress === null || index < 0)
    return { position: 0, steps: steps.length, name: 'step.queued', share: 0, counts: false };
  const whole = steps.reduce((sum, [, time]) => sum + time, 0);
  const before = steps.slice(0, index).reduce((sum, [, time]) => sum + time, 0);
  const [step, time] = steps[index]!;
  const within = progress.total > 0 ? Math.min(1, progress.done / progress.total) : 0;
  return {
    position: index + 1,
    steps: steps.length,
    name: `step.${step}`,
    share: (before + within * time) / whole,
    counts: progress.total > 1,
  };
}
