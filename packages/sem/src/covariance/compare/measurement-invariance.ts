import type { JobControl } from '@qunhai/kernel';
import { throwIfCancelled } from '@qunhai/kernel';
import type { Statement } from '@qunhai/syntax';
import { type CovarianceMeasures, covarianceMeasures } from '../evaluate/covariance-measures.ts';
import { type CovarianceFit, fitCovariance } from '../fit-covariance.ts';
import type { CovarianceData } from '../moments/read-groups.ts';
import type { CovarianceOptions } from '../options.ts';
import type { GroupEquality } from '../table/table-options.ts';
import { type DifferenceTest, differenceTest } from './difference-test.ts';

/** From the same form only, to equal loadings, intercepts and residuals; each adds to the one before. */
export const invarianceSteps = ['configural', 'metric', 'scalar', 'strict'] as const;
export type InvarianceLevel = (typeof invarianceSteps)[number];

/** What a step holds equal over groups. */
export const equalAt: Readonly<Record<InvarianceLevel, readonly GroupEquality[]>> = {
  configural: [],
  metric: ['loadings'],
  scalar: ['loadings', 'intercepts'],
  strict: ['loadings', 'intercepts', 'residuals'],
};

export interface InvarianceStep {
  readonly level: InvarianceLevel;
  readonly fit: CovarianceFit;
  readonly measures: CovarianceMeasures;
  /** Against the step before; null for the first, and where one of the two was not estimated. So are the changes. */
  readonly difference: DifferenceTest | null;
  readonly changes: { readonly cfi: number; readonly rmsea: number; readonly srmr: number } | null;
  /** Whether the step holds by the change of CFI (and, below 300 rows a group, by its stricter limit); null when a step was not estimated. */
  readonly holds: boolean | null;
}

/**
 * Largest drop of CFI that leaves a step acceptable: .01, and .005 where groups are small or unequal.
 * @see Cheung & Rensvold (2002), Structural Equation Modeling 9(2); Chen (2007), Structural Equation Modeling 14(3)
 */
export const cfiLimits = { usual: 0.01, small: 0.005, smallBelow: 300 } as const;

/**
 * The ladder of measurement invariance over groups. Every step is estimated, whether or not the one before holds, so that a reader sees all
 * figures.
 * @param statements - the measurement part; regressions are allowed and stay free
 * @throws {QunhaiError} sem.* as `fitCovariance`; kernel.cancelled
 */
export function measurementInvariance(
  statements: readonly Statement[],
  data: CovarianceData,
  options: CovarianceOptions,
  control: JobControl = {},
): InvarianceStep[] {
  const steps: InvarianceStep[] = [];
  for (const [done, level] of invarianceSteps.entries()) {
    throwIfCancelled(control, 'invariance');
    const fit = fitCovariance(statements, data, {
      ...options,
      meanStructure: true,
      equalOverGroups: equalAt[level],
    });
    steps.push(judgeStep(level, fit, steps[steps.length - 1]));
    control.onProgress?.({ step: 'invariance', done: done + 1, total: invarianceSteps.length });
  }
  return steps;
}

/** A step beside the one before. */
export function judgeStep(
  level: InvarianceLevel,
  fit: CovarianceFit,
  before?: InvarianceStep,
): InvarianceStep {
  const measures = covarianceMeasures(fit);
  const usable = fit.status === 'converged';
  if (before === undefined)
    return { level, fit, measures, difference: null, changes: null, holds: usable ? true : null };
  const earlier = before.measures;
  const comparable = usable && before.fit.status === 'converged';
  if (!comparable) return { level, fit, measures, difference: null, changes: null, holds: null };
  const changes = {
    cfi: bestCfi(measures) - bestCfi(earlier),
    rmsea: bestRmsea(measures) - bestRmsea(earlier),
    srmr: measures.srmr - earlier.srmr,
  };
  const smallest = Math.min(...fit.data.map(({ used }) => used));
  const limit = smallest < cfiLimits.smallBelow ? cfiLimits.small : cfiLimits.usual;
  return {
    level,
    fit,
    measures,
    difference: differenceTest(fit, before.fit),
    changes,
    holds: changes.cfi >= -limit,
  };
}

function bestCfi({ robust, scaled, relative }: CovarianceMeasures): number {
  return robust?.cfi ?? scaled?.relative.cfi ?? relative.cfi;
}

function bestRmsea({ robust, scaled, rmsea }: CovarianceMeasures): number {
  return (robust?.rmsea ?? scaled?.rmsea ?? rmsea).rmsea;
}
