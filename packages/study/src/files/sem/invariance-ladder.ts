import type { JobControl } from '@qunhai/kernel';
import {
  type CovarianceData,
  type CovarianceOptions,
  type FitStatus,
  type InvarianceStep,
  measurementInvariance,
  type PartialInvariance,
  type PartialStep,
  partialInvariance,
} from '@qunhai/sem';
import type { Statement } from '@qunhai/syntax';
import { jobPortion } from '../../assess/job-portion.ts';

type Plain<Step extends InvarianceStep> = Omit<Step, 'fit'> & { readonly status: FitStatus };

/** Steps of measurement invariance, each against the one before. */
export type InvarianceLadder = readonly Plain<InvarianceStep>[];

/** The ladder with the fewest parameters free that let it hold, found by search. */
export type PartialLadder = Omit<PartialInvariance, 'steps'> & {
  readonly steps: readonly Plain<PartialStep>[];
};

/**
 * The ladder of measurement invariance, from the same form to equal residuals; where a step fails, a search for what may be left free for it to hold.
 * @throws {QunhaiError} sem.*, kernel.cancelled
 */
export function invarianceLadder(
  statements: readonly Statement[],
  data: CovarianceData,
  { equalOverGroups: _, ...options }: CovarianceOptions,
  control: JobControl,
): { readonly invariance: InvarianceLadder; readonly partial: PartialLadder | null } {
  const whole = jobPortion(control, 0, 0.6);
  const ladder = measurementInvariance(statements, data, options, whole);
  const partial = partialInvariance(statements, data, options, ladder, undefined, control);
  return {
    invariance: ladder.map(plain),
    partial: partial && { ...partial, steps: partial.steps.map(plain) },
  };
}

function plain<Step extends InvarianceStep>({ fit, ...step }: Step): Plain<Step> {
  return { ...step, status: fit.status };
}
