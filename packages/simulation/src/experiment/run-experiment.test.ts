import { QunhaiError } from '@qunhai/kernel';
import { expect, it } from 'vitest';
import { outcomeAt } from '../outcomes/outcomes.ts';
import { runReplication } from '../run/run-replication.ts';
import { type Executor, inThisThread } from './executor.ts';
import { pathLength } from './experiment-result.ts';
import { experimentSchema } from './experiment-schema.ts';
import { runExperiment } from './run-experiment.ts';
import { backwards, smallExperiment, smallModel } from './small-experiment.fixture.ts';
import { sweepPoints } from './sweep-points.ts';

const model = smallModel();

it('holds every replication where its scenario, point and number say', async () => {
  const experiment = smallExperiment({
    replications: 3,
    sweep: { kind: 'grid', values: { credit: [0.2, 1], openness: [0, 0.5, 1] } },
  });
  const { shape, points, paths, flows } = await runExperiment(model, experiment, inThisThread);
  expect(shape).toMatchObject({ scenarios: 2, points: 6, replications: 3, steps: 10, groups: 4 });
  expect(points[3]).toEqual({ credit: 1, openness: 0.5 });
  const run = (1 * 6 + 3) * 3 + 2;
  const scenario = { ...experiment.scenarios[1]!, parameters: { credit: 1, openness: 0.5 } };
  const alone = runReplication(model, { scenario, steps: 10, seed: 7, replication: 2 });
  const length = pathLength(shape);
  expect(paths.slice(run * length, (run + 1) * length)).toEqual(alone.paths);
  expect(flows.slice(run * 25, (run + 1) * 25)).toEqual(alone.flow);
});

it('gives the same in whatever order results come', async () => {
  const experiment = smallExperiment();
  const there = await runExperiment(model, experiment, inThisThread);
  expect(await runExperiment(model, experiment, backwards(inThisThread))).toEqual(there);
});

it('lets scenarios share luck until they differ', async () => {
  const { shape, paths } = await runExperiment(model, smallExperiment(), inThisThread);
  const length = pathLength(shape);
  const quarter = shape.groups * shape.outcomes;
  const of = (scenario: number, from: number, to: number) => {
    const start = scenario * shape.replications * length;
    return paths.slice(start + from * quarter, start + to * quarter);
  };
  expect(of(1, 0, 5)).toEqual(of(0, 0, 5));
  expect(of(1, 5, 6)).not.toEqual(of(0, 5, 6));
});

it('stops adding replications when the mean is known well enough, whoever runs them', async () => {
  const stopping = { outcome: 'advantage', standardError: 0.01, every: 4 };
  const experiment = smallExperiment({ replications: 40, stopping });
  const stopped = await runExperiment(model, experiment, inThisThread);
  const { replications } = stopped.shape;
  expect(replications % 4).toBe(0);
  expect(replications).toBeLessThan(40);
  const whole = await runExperiment(model, smallExperiment({ replications }), inThisThread);
  expect(stopped).toEqual(whole);
  expect(await runExperiment(model, experiment, backwards(inThisThread))).toEqual(stopped);
  const at = outcomeAt('advantage');
  expect(stopped.paths[at]).toBe(whole.paths[at]);
});

it('runs all replications when the rule is never met', async () => {
  const stopping = { outcome: 'advantage', standardError: 1e-9, every: 5 };
  const events: number[] = [];
  const control = { onProgress: ({ done }: { done: number }) => events.push(done) };
  const experiment = smallExperiment({ stopping });
  const { shape } = await runExperiment(model, experiment, inThisThread, control);
  expect(shape.replications).toBe(12);
  expect(events).toEqual(events.toSorted((a, b) => a - b));
  expect(events.at(-1)).toBe(24);
});

it('is cancelled between two replications', async () => {
  const aborter = new AbortController();
  let runs = 0;
  const counting: Executor = (models, tasks, onResult, control) =>
    inThisThread(
      models,
      tasks,
      (task, replication) => {
        runs++;
        if (runs === 3) aborter.abort();
        onResult(task, replication);
      },
      control,
    );
  const running = runExperiment(model, smallExperiment(), counting, { signal: aborter.signal });
  await expect(running).rejects.toMatchObject({ code: 'kernel.cancelled' });
  expect(runs).toBe(3);
});

it('refuses what would not fit into memory, and what the model cannot do', async () => {
  const large = smallExperiment({ steps: 10_000, replications: 5000 });
  await expect(runExperiment(model, large, inThisThread)).rejects.toThrow(QunhaiError);
  await expect(runExperiment(model, large, inThisThread)).rejects.toMatchObject({
    code: 'simulation.experiment-too-large',
    details: { runs: 10_000 },
  });
  const outside = smallExperiment({ sweep: { kind: 'grid', values: { openness: [0, 3] } } });
  await expect(runExperiment(model, outside, inThisThread)).rejects.toMatchObject({
    code: 'simulation.parameter-out-of-range',
  });
});

it('spreads a Latin hypercube over its ranges', () => {
  const ranges = { openness: [0.2, 0.6], credit: [0, 2] };
  const sweep = { kind: 'latin-hypercube', ranges, points: 10 };
  const points = sweepPoints(smallExperiment({ sweep }));
  const strata = points.map(({ openness }) => Math.floor(((openness! - 0.2) / 0.4) * 10));
  expect(strata.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(points.every(({ credit }) => credit! >= 0 && credit! <= 2)).toBe(true);
  expect(sweepPoints(smallExperiment({ sweep }))).toEqual(points);
});

it('takes no two scenarios of one name, no range from high to low, and no sweep of nothing', () => {
  const { scenarios } = smallExperiment();
  const twice = [scenarios[0], scenarios[0]];
  expect(experimentSchema.safeParse({ ...smallExperiment(), scenarios: twice }).success).toBe(
    false,
  );
  const sweep = { kind: 'latin-hypercube', ranges: { openness: [1, 0] }, points: 3 };
  expect(experimentSchema.safeParse({ ...smallExperiment(), sweep }).success).toBe(false);
  const empty = { kind: 'grid', values: {} };
  expect(experimentSchema.safeParse({ ...smallExperiment(), sweep: empty }).success).toBe(false);
});
