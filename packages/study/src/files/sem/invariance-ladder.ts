import type { JobControl } from '@qunhai/kernel';
import {
  type CovarianceData,
  type CovarianceOptions,
  type FitStatus,
  type InvarianceStep,
  measurementInvariance,
} from '@qunhai/sem';
import type { Statement } from '@qunhai/syntax';

/** Steps of measurement invariance, each against the one before. */
export type InvarianceLadder = readonly (Omit<InvarianceStep, 'fit'> & {
  readonly status: FitStatus;
})[];

/**
 * The ladder of measurement invariance, from the same form to equal residuals.
 * @throws {QunhaiError} sem.*, kernel.cancelled
 */
export function invarianceLadder(
  statements: readonly Statement[],
  data: CovarianceData,
  { equalOverGroups: _, ...options }: CovarianceOptions,
  control: JobControl,
): InvarianceLadder {
  return measurementInvariance(statements, data, options, control).map(({ fit, ...step }) => ({
    ...step,
    status: fit.status,
  }));
}
