import type { JobControl } from '@qunhai/kernel';
import type { Executor, Task } from '../experiment/executor.ts';
import type { Model } from '../model/model.ts';
import type { OutcomeId } from '../outcomes/outcomes.ts';
import type { Scenario } from '../scenario/scenario-schema.ts';
import type { Design, Evaluate } from './design.ts';
import { type ParameterSpace, parametersAt } from './parameter-space.ts';
import { valueOfPoint } from './value-of-point.ts';

/** Which runs of the model give the value of a point. */
export interface PointPlan {
  readonly scenario: Scenario;
  readonly space: ParameterSpace;
  /** See `valueOfPoint`. */
  readonly outcomes: readonly OutcomeId[];
  readonly steps: number;
  readonly seed: number;
  readonly replications: number;
}

/**
 * The model as a function of points: what a point sets is stronger than what the scenario sets. Points that share their luck are run with the
 * same replications.
 * @param step - by which progress is reported
 */
export function evaluateModel(
  model: Model,
  plan: PointPlan,
  executor: Executor,
  step: 'morris' | 'sobol',
): Evaluate {
  return async (design, control) => {
    const { replications, outcomes, steps } = plan;
    const values = new Float64Array(design.luck.length * replications * outcomes.length);
    await executor(
      [model],
      tasksOf(design, plan),
      (task, { paths }) => {
        outcomes.forEach((outcome, o) => {
          values[task * outcomes.length + o] = valueOfPoint(paths, steps, outcome);
        });
      },
      asStep(control, step),
    );
    return { values, replications, outcomes: outcomes.length };
  };
}

/** Replications of a point follow one another. */
function tasksOf({ points, dimensions, luck }: Design, plan: PointPlan): Task[] {
  const { scenario, space, steps, seed, replications } = plan;
  return [...luck].flatMap((number, p) => {
    const parameters = parametersAt(space, points.subarray(p * dimensions, (p + 1) * dimensions));
    const here = { ...scenario, parameters: { ...scenario.parameters, ...parameters } };
    return Array.from({ length: replications }, (_, r) => ({
      model: 0,
      scenario: here,
      steps,
      seed,
      replication: number * replications + r,
    }));
  });
}

/** Reports go by the name of what the runs are for. */
function asStep({ onProgress, signal }: JobControl, step: string): JobControl {
  return { signal, onProgress: onProgress && ((event) => onProgress({ ...event, step })) };
}
