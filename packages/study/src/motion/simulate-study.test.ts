import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultTruth, drawnTableCsv, drawStudy } from '@qunhai/dataset';
import { canonicalJson, type ProgressEvent } from '@qunhai/kernel';
import { simulationSchema } from '@qunhai/results';
import { baseline, inThisThread, type Scenario } from '@qunhai/simulation';
import { clusteredFirmsTheory } from '@qunhai/theory';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calibrateStudy } from './calibrate-study.ts';
import { measureStudy } from './measure-study.ts';
import {
  modelToSimulate,
  type SimulationRequest,
  simulateModel,
  simulateStudy,
} from './simulate-study.ts';

const subsidy: Scenario = {
  ...baseline,
  id: 'subsidy',
  title: { zh: '补贴', en: 'Subsidy' },
  policies: [{ policy: 'subsidy', start: 0, duration: 4, size: 1 }],
};
const request: SimulationRequest = {
  scenarios: [baseline, subsidy],
  steps: 4,
  replications: 6,
  seed: 3,
  sensitivity: 'none',
  decomposition: false,
};
const here = { executor: inThisThread, workers: 1 };

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'qunhai-'));
  const truth = defaultTruth(clusteredFirmsTheory, { firms: 70, clusters: 2, waves: 2 });
  const drawn = drawStudy(clusteredFirmsTheory, truth, { seed: 4 });
  for (const table of ['responses', 'firms'] as const)
    writeFileSync(join(root, `${table}.csv`), drawnTableCsv(drawn[table]));
  writeFileSync(
    join(root, 'study.yaml'),
    `schema: qunhai-study/1
id: two-waves
title: { zh: 两轮, en: Two waves }
data: simulated
theory: clustered-firms
mapping: { responses: { file: responses.csv }, firms: { file: firms.csv } }
analysis: { estimator: pls, resamples: 60, interval: percentile, assessments: [] }
seed: 2
`,
  );
});
afterAll(() => rmSync(root, { recursive: true }));

describe('simulateStudy', { timeout: 60_000 }, () => {
  it('simulates a study: firms as measured, a sample of the estimates in every replication', async () => {
    const { results, result, model } = await simulateStudy(root, request, here);
    expect(simulationSchema.parse(results)).toEqual(results);
    expect(results.study).toEqual({
      id: 'two-waves',
      title: { zh: '两轮', en: 'Two waves' },
      data: 'simulated',
    });
    expect(results.model).toMatchObject({ population: 'measured', firms: 70, samples: 60 });
    expect(results.model.notes.length).toBeGreaterThan(10);
    expect(model.samples).toHaveLength(60);
    expect(result.shape).toMatchObject({ scenarios: 2, replications: 6, steps: 4, groups: 3 });
    const money = results.comparisons.find(
      ({ outcome, group, quarter }) =>
        outcome === 'growth-resources' && group === results.groups[0]!.id && quarter === 4,
    );
    expect(money!.difference).toBeGreaterThan(0);
  });
  it('gives the same results with threads', async () => {
    const [one, two] = [
      await simulateStudy(root, request, here),
      await simulateStudy(root, request, { workers: 2 }),
    ];
    expect(canonicalJson(two.results)).toBe(canonicalJson(one.results));
    expect(two.result.paths).toEqual(one.result.paths);
  });
  it('simulates the default model, and decomposes growth', async () => {
    const wanted = {
      ...request,
      replications: 2,
      steps: 1,
      scenarios: [baseline],
      decomposition: true,
    };
    const { results } = await simulateStudy(null, wanted, here);
    expect(results.study).toBeNull();
    expect(results.model).toMatchObject({ population: 'drawn', samples: 0 });
    expect(results.decomposition!.parts).toHaveLength(5);
    expect(results.calibration).toBeNull();
  });
  it('fits rates to the waves when asked, and draws them in every replication', async () => {
    const search = { seed: 3, particles: 40, populations: 3 };
    const made = await modelToSimulate(root, { ...here, calibration: search });
    const { results, model } = await simulateModel(made, request, here);
    expect(simulationSchema.parse(results)).toEqual(results);
    expect(results.calibration).toMatchObject({ method: 'abc-smc', waves: [1, 2] });
    expect(results.calibration!.predictive).toHaveLength(10);
    expect(results.calibration!.notes.map(({ en }) => en).join(' ')).toContain('4 quarters');
    const fitted = new Set(model.samples.map(({ parameters }) => parameters!.conversion));
    expect(fitted.size).toBeGreaterThan(20);
    // What was estimated is drawn with what was fitted.
    expect(model.samples.every(({ toAdvantage }) => toAdvantage !== undefined)).toBe(true);
  });
  it('says that one wave is too few to fit rates to', async () => {
    const measured = { ...(await measureStudy(root, { workers: 1 })), waves: [2] };
    const { fitted, notes } = await calibrateStudy(measured, { seed: 1 }, inThisThread, {});
    expect(fitted).toBeNull();
    expect(notes[0]!.en).toContain('one wave');
  });
  it('names its steps, and stops when it is told to', async () => {
    const steps: string[] = [];
    const controller = new AbortController();
    const onProgress = ({ step }: ProgressEvent) => {
      if (steps.at(-1) !== step) steps.push(step);
      if (step === 'simulate') controller.abort();
    };
    const control = { onProgress, signal: controller.signal };
    await expect(simulateStudy(root, request, { ...here, control })).rejects.toMatchObject({
      code: 'kernel.cancelled',
    });
    expect(steps).toEqual([
      'read-inputs',
      'theory',
      'dataset',
      'model',
      'estimate',
      'bootstrap',
      'evaluate',
      'diagnose',
      'simulate',
    ]);
  });
});
