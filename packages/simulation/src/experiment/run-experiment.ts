import { type JobControl, throwIfCancelled } from '@qunhai/kernel';
import type { Model } from '../model/model.ts';
import type { Replication } from '../run/run-replication.ts';
import type { Executor } from './executor.ts';
import { type ExperimentResult, flowLength, pathLength } from './experiment-result.ts';
import type { Experiment } from './experiment-schema.ts';
import { type ExperimentPlan, planExperiment, runOf, tasksOf } from './plan-experiment.ts';
import { isKnownWellEnough } from './stopping.ts';

/**
 * Run all replications of all scenarios. The result does not depend on the executor.
 * @throws {QunhaiError} simulation.experiment-too-large; as `checkScenario`; kernel.cancelled
 */
export async function runExperiment(
  model: Model,
  experiment: Experiment,
  executor: Executor,
  control: JobControl = {},
): Promise<ExperimentResult> {
  return runPlan(
    planExperiment(model, experiment),
    async (plan, batch, keep, within) => {
      await executor(
        [model],
        tasksOf(plan, batch),
        (task, replication) => keep(runOf(plan, batch, task), replication),
        within,
      );
    },
    control,
  );
}

/** Runs one batch of a plan and hands over every run by its position in the result. */
export type BatchRunner = (
  plan: ExperimentPlan,
  batch: ExperimentPlan['batches'][number],
  keep: (run: number, replication: Pick<Replication, 'paths' | 'flow'>) => void,
  control: JobControl,
) => Promise<void>;

/** Run the batches of a plan until there are none left or its rule says that it is enough. */
export async function runPlan(
  plan: ExperimentPlan,
  runBatch: BatchRunner,
  control: JobControl,
): Promise<ExperimentResult> {
  const { shape, experiment } = plan;
  const runs = plan.scenarios.length * shape.replications;
  const length = pathLength(shape);
  const paths = new Float64Array(runs * length);
  const flows = new Float64Array(runs * flowLength);
  const keep = (run: number, replication: Pick<Replication, 'paths' | 'flow'>) => {
    paths.set(replication.paths, run * length);
    flows.set(replication.flow, run * flowLength);
  };
  let replications = 0;
  for (const batch of plan.batches) {
    await runBatch(plan, batch, keep, withinWhole(control, plan, batch.from));
    throwIfCancelled(control, 'simulate');
    replications = batch.to;
    if (
      experiment.stopping &&
      isKnownWellEnough(experiment.stopping, { shape, paths }, replications)
    )
      break;
  }
  control.onProgress?.({ step: 'simulate', done: runs, total: runs });
  return {
    shape: { ...shape, replications },
    points: plan.points,
    paths: firstReplications(paths, length, shape.replications, replications),
    flows: firstReplications(flows, flowLength, shape.replications, replications),
  };
}

/** Reports of a batch as parts of the whole. */
function withinWhole(
  { onProgress, signal }: JobControl,
  { scenarios, shape }: ExperimentPlan,
  before: number,
): JobControl {
  const done = before * scenarios.length;
  const total = shape.replications * scenarios.length;
  return {
    signal,
    onProgress: onProgress && ((event) => onProgress({ ...event, done: done + event.done, total })),
  };
}

/** Close the gaps of replications that were not run. */
function firstReplications(
  values: Float64Array,
  length: number,
  room: number,
  kept: number,
): Float64Array {
  if (kept === room) return values;
  const blocks = values.length / (room * length);
  for (let b = 1; b < blocks; b++)
    values.copyWithin(b * kept * length, b * room * length, (b * room + kept) * length);
  return values.slice(0, blocks * kept * length);
}
