import type { JobControl } from '@qunhai/kernel';
import type { Executor, Task } from '../experiment/executor.ts';
import { buildWorld } from '../model/build-world.ts';
import type { Model } from '../model/model.ts';
import { fail } from '../sensitivity/errors.ts';
import type { DecompositionPlan } from './decomposition-plan.ts';
import { equalise, type MeasuredModel } from './equalise.ts';
import { growthOf } from './growth-outcomes.ts';
import { measuredFromWorld } from './measured-from-world.ts';
import { coalitionsAtStart, parts } from './parts.ts';
import { spreadOfGrowth } from './spread-of-growth.ts';

export interface Worth {
  /** Spread of growth for every coalition of parts, [replications][2^5]; bits in the order of `parts`. */
  readonly worth: readonly Float64Array[];
  /** Firms of clusters, and outside, at the start. */
  readonly compared: number;
  readonly outside: number;
}

/** Firms that models made at once may have together: all are in memory, in every thread. */
const firmsAtOnce = 50_000;

/**
 * Run the model for every coalition of what firms start with, several times with different luck, the same for all coalitions. A
 * replication begins with the firms, and the sample of the estimates, that an experiment's replication of that number begins with.
 * @throws {QunhaiError} sensitivity.nobody-to-compare; kernel.cancelled
 */
export async function worthOfCoalitions(
  model: Model,
  plan: DecompositionPlan,
  executor: Executor,
  control: JobControl,
): Promise<Worth> {
  const { replications, scenario, seed } = plan;
  const start = (r: number) =>
    measuredFromWorld(buildWorld(model, seed, r, scenario)) as MeasuredModel;
  const { firms } = start(0).population;
  const compared = firms.flatMap(({ cluster }, i) => (cluster >= 0 ? [i] : []));
  if (compared.length < 2) throw fail('nobody-to-compare', { firms: compared.length });
  const atOnce = Math.max(1, Math.floor(firmsAtOnce / (firms.length * coalitionsAtStart)));
  const worth: Float64Array[] = [];
  while (worth.length < replications) {
    const from = worth.length;
    const to = Math.min(replications, from + atOnce);
    const starts = Array.from({ length: to - from }, (_, r) => start(from + r));
    worth.push(
      ...(await runStarts(
        starts,
        compared,
        plan,
        from,
        executor,
        withinWhole(plan, from, control),
      )),
    );
  }
  return { worth, compared: compared.length, outside: firms.length - compared.length };
}

/** The worth of coalitions in some of the replications, from the one numbered `from` on. */
async function runStarts(
  starts: readonly MeasuredModel[],
  compared: readonly number[],
  plan: DecompositionPlan,
  from: number,
  executor: Executor,
  control: JobControl,
): Promise<Float64Array[]> {
  const { luckDraws, outcome, seed } = plan;
  const models = starts.flatMap((start) =>
    Array.from({ length: coalitionsAtStart }, (_, coalition) => equalise(start, coalition, seed)),
  );
  const growth = models.map(() => new Array<Float64Array>(luckDraws));
  const left = models.map(() => luckDraws);
  const worth = starts.map(() => new Float64Array(2 ** parts.length));
  const keep = (cell: number) => {
    const { expected, withLuck } = spreadOfGrowth(growth[cell]!);
    const coalition = cell % coalitionsAtStart;
    const ofReplication = worth[Math.floor(cell / coalitionsAtStart)]!;
    ofReplication[coalition] = expected;
    ofReplication[coalition + coalitionsAtStart] = withLuck;
    growth[cell] = [];
  };
  await executor(
    models,
    tasksOf(models.length, plan, from),
    (task, { firms }) => {
      const cell = Math.floor(task / luckDraws);
      growth[cell]![task % luckDraws] = growthOf(outcome, firms!, compared);
      if (--left[cell]! === 0) keep(cell);
    },
    control,
  );
  return worth;
}

/** Draws of luck follow one another; every coalition of a replication has the same. What the scenario sets stands in the models. */
function tasksOf(
  models: number,
  { scenario, steps, seed, luckDraws }: DecompositionPlan,
  from: number,
): Task[] {
  return Array.from({ length: models * luckDraws }, (_, task) => {
    const model = Math.floor(task / luckDraws);
    const replication = from + Math.floor(model / coalitionsAtStart);
    return {
      model,
      scenario,
      steps,
      seed,
      replication: replication * luckDraws + (task % luckDraws),
      withFirms: true,
    };
  });
}

/** Reports of some replications as parts of the whole. */
function withinWhole(
  { replications, luckDraws }: DecompositionPlan,
  from: number,
  { onProgress, signal }: JobControl,
): JobControl {
  const each = coalitionsAtStart * luckDraws;
  return {
    signal,
    onProgress:
      onProgress &&
      (({ done }) =>
        onProgress({ step: 'decompose', done: from * each + done, total: replications * each })),
  };
}
