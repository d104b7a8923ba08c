import { defaultModel } from '../model/default-model.ts';
import type { Model } from '../model/model.ts';
import { defaultPopulation } from '../state/draw-population.ts';
import type { Executor, Task } from './executor.ts';
import { type ExperimentResult, pathLength } from './experiment-result.ts';
import { type Experiment, experimentSchema } from './experiment-schema.ts';
import { planExperiment } from './plan-experiment.ts';

/** The default model with few firms, for tests. */
export function smallModel(): Model {
  const plan = { ...defaultPopulation, firms: [12, 12, 6] };
  return { ...defaultModel(), population: { kind: 'drawn', plan } };
}

const title = (text: string) => ({ zh: text, en: text });

/** As it is, and a subsidy in the second year. */
export function smallExperiment(
  change: Partial<Record<keyof Experiment, unknown>> = {},
): Experiment {
  return experimentSchema.parse({
    scenarios: [
      { id: 'baseline', title: title('As it is') },
      {
        id: 'subsidy',
        title: title('Subsidy'),
        policies: [{ policy: 'subsidy', start: 4, duration: 4, size: 0.5 }],
      },
    ],
    steps: 10,
    replications: 12,
    seed: 7,
    ...change,
  });
}

/** A result with values of the test's choosing in place of simulated ones. */
export function resultOf(
  model: Model,
  experiment: Experiment,
  value: (at: {
    readonly scenario: number;
    readonly point: number;
    readonly replication: number;
    readonly quarter: number;
    readonly group: number;
    readonly outcome: number;
  }) => number,
): ExperimentResult {
  const { shape, points } = planExperiment(model, experiment);
  const { outcomes, groups, steps, replications } = shape;
  const runs = shape.scenarios * shape.points * replications;
  const length = pathLength(shape);
  const paths = Float64Array.from({ length: runs * length }, (_, at) => {
    const run = Math.floor(at / length);
    return value({
      scenario: Math.floor(run / (shape.points * replications)),
      point: Math.floor(run / replications) % shape.points,
      replication: run % replications,
      quarter: Math.floor(at / (groups * outcomes)) % (steps + 1),
      group: Math.floor(at / outcomes) % groups,
      outcome: at % outcomes,
    });
  });
  return {
    shape,
    points,
    paths,
    flows: new Float64Array(runs * 25).map((_, at) => at % 25),
  };
}

/** Runs the tasks of another executor in the opposite order, as threads might. */
export function backwards(executor: Executor): Executor {
  return (models, tasks, onResult, control) => {
    const last = tasks.length - 1;
    const turned: Task[] = tasks.toReversed();
    return executor(models, turned, (task, result) => onResult(last - task, result), control);
  };
}
