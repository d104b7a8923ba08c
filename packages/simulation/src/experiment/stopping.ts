import { outcomeAt } from '../outcomes/outcomes.ts';
import { type ExperimentResult, pathLength } from './experiment-result.ts';
import type { Experiment } from './experiment-schema.ts';
import { meanAndError } from './run-values.ts';

/**
 * Whether the first replications are enough by a rule: in every scenario at every point the standard error of the outcome's mean at the
 * last quarter is no larger than the target. Looked at after fixed numbers of replications, so that the answer is the same whoever runs
 * them. Looking several times makes the error at the stop a little too small on average.
 * @param replications - how many of the replications to look at; all of them when omitted
 * @see Law (2015), Simulation modeling and analysis, §9.4.1 (sequential procedure)
 */
export function isKnownWellEnough(
  { outcome, standardError }: NonNullable<Experiment['stopping']>,
  { shape, paths }: Pick<ExperimentResult, 'shape' | 'paths'>,
  replications: number = shape.replications,
): boolean {
  const length = pathLength(shape);
  const at = shape.steps * shape.groups * shape.outcomes + outcomeAt(outcome);
  const values = new Float64Array(replications);
  for (let s = 0; s < shape.scenarios * shape.points; s++) {
    for (let r = 0; r < replications; r++)
      values[r] = paths[(s * shape.replications + r) * length + at]!;
    if (!(meanAndError(values).standardError <= standardError)) return false;
  }
  return true;
}
