import { fail } from '../errors.ts';
import type { Model } from '../model/model.ts';
import { groupsOf } from '../outcomes/observe.ts';
import { outcomes } from '../outcomes/outcomes.ts';
import { checkScenario } from '../scenario/check-scenario.ts';
import type { Scenario } from '../scenario/scenario-schema.ts';
import type { Task } from './executor.ts';
import { pathLength, type ResultShape, type SweepPoint } from './experiment-result.ts';
import type { Experiment } from './experiment-schema.ts';
import { countPoints, sweepPoints } from './sweep-points.ts';

/** Numbers an experiment may hold: 1 GiB of them. */
const mostNumbers = 2 ** 27;

/** What has to be run, checked. */
export interface ExperimentPlan {
  readonly experiment: Experiment;
  /** `replications` are the most that may be run. */
  readonly shape: ResultShape;
  readonly points: readonly SweepPoint[];
  /** Every scenario at every point, [scenarios × points]. */
  readonly scenarios: readonly Scenario[];
  /** Replications from … to − 1 that are run before it is asked whether to stop. */
  readonly batches: readonly { readonly from: number; readonly to: number }[];
}

/**
 * Check an experiment against its model, and say what has to be run.
 * @throws {QunhaiError} simulation.experiment-too-large, and as `checkScenario`
 */
export function planExperiment(model: Model, experiment: Experiment): ExperimentPlan {
  const shape: ResultShape = {
    scenarios: experiment.scenarios.length,
    points: countPoints(experiment),
    replications: experiment.replications,
    steps: experiment.steps,
    groups: groupsOf(model.setting.clusters.length),
    outcomes: outcomes.length,
  };
  const runs = shape.scenarios * shape.points * shape.replications;
  const most = Math.floor(mostNumbers / pathLength(shape));
  if (runs > most) throw fail('experiment-too-large', { runs, most, steps: shape.steps });
  const points = sweepPoints(experiment);
  const scenarios = experiment.scenarios.flatMap((scenario) =>
    points.map((point) => ({ ...scenario, parameters: { ...scenario.parameters, ...point } })),
  );
  for (const scenario of scenarios) checkScenario(scenario, model.setting);
  return { experiment, shape, points, scenarios, batches: batchesOf(experiment) };
}

/** Tasks of a batch: scenario by scenario, point by point, replication by replication. */
export function tasksOf(
  { experiment, scenarios }: ExperimentPlan,
  { from, to }: ExperimentPlan['batches'][number],
): Task[] {
  const { steps, seed } = experiment;
  return scenarios.flatMap((scenario) =>
    Array.from({ length: to - from }, (_, r) => ({
      model: 0,
      scenario,
      steps,
      seed,
      replication: from + r,
    })),
  );
}

/** Which run of the result a task of a batch is; runs are counted as the arrays of the result are. */
export function runOf(
  { shape }: ExperimentPlan,
  { from, to }: ExperimentPlan['batches'][number],
  task: number,
): number {
  const count = to - from;
  return Math.floor(task / count) * shape.replications + from + (task % count);
}

function batchesOf({ replications, stopping }: Experiment): { from: number; to: number }[] {
  const every = stopping?.every ?? replications;
  return Array.from({ length: Math.ceil(replications / every) }, (_, b) => ({
    from: b * every,
    to: Math.min((b + 1) * every, replications),
  }));
}
