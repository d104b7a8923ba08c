import { type AnalysisPlan, type RunOptions, runOptions } from '@qunhai/api';
import { canonicalJson } from '@qunhai/kernel';

/** What of `value` differs from the study's own plan: only that is sent, and only that a run notes. */
export function chosenOptions(plan: AnalysisPlan, value: AnalysisPlan): RunOptions {
  const names = Object.keys(runOptions.shape) as (keyof RunOptions)[];
  return Object.fromEntries(
    names
      .filter((name) => canonicalJson(plan[name]) !== canonicalJson(value[name]))
      .map((name) => [name, value[name]]),
  );
}

/** Whether a run can be started with this value of an option. */
export function isAllowed<Name extends keyof RunOptions>(
  name: Name,
  value: AnalysisPlan[Name],
): boolean {
  return runOptions.shape[name].safeParse(value).success;
}

/** Whether interactions can be estimated with the chosen estimator: PLSc has no correction for products of items. */
export function goesWithEstimator(
  value: Pick<AnalysisPlan, 'estimator' | 'moderation' | 'moderationApproach'>,
): boolean {
  return !value.moderation || value.moderationApproach === 'two-stage' || value.estimator === 'pls';
}

/** Whether a run can be started as chosen. */
export function areAllowed(value: AnalysisPlan): boolean {
  const names = Object.keys(runOptions.shape) as (keyof RunOptions)[];
  return goesWithEstimator(value) && names.every((name) => isAllowed(name, value[name]));
}
