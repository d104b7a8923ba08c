import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultTruth, drawnTableCsv, drawStudy } from '@qunhai/dataset';
import type { ProgressEvent } from '@qunhai/kernel';
import { type Results, resultsSchema } from '@qunhai/results';
import { clusteredFirmsTheory } from '@qunhai/theory';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runStudy, type StudyRun, serializeResults } from './index.ts';

let root: string;
let study: string;
const analysis =
  'analysis: { resamples: 80, interval: percentile, estimator: pls, assessments: [data] }\n';
const yaml = (more = analysis) => `schema: qunhai-study/1
id: drawn
title: { zh: 抽取, en: Drawn }
data: simulated
theory: clustered-firms
mapping:
  responses: { file: responses.csv }
  firms: { file: firms.csv }
seed: 3
${more}`;

function writeStudy(folder: string, studyYaml: string): void {
  const truth = defaultTruth(clusteredFirmsTheory, { firms: 90, clusters: 2, waves: 2 });
  const drawn = drawStudy(clusteredFirmsTheory, truth, { seed: 11 });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'study.yaml'), studyYaml);
  writeFileSync(join(folder, 'responses.csv'), drawnTableCsv(drawn.responses));
  writeFileSync(join(folder, 'firms.csv'), drawnTableCsv(drawn.firms));
}

/** Everyone answers 4, one firm 5, so that more than a third of the resamples hold one answer only. */
function answerAlike(folder: string, item: string): void {
  const path = join(folder, 'responses.csv');
  const [header, ...rows] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const column = header!.split(',').indexOf(item);
  const alike = rows.map((row, i) =>
    row
      .split(',')
      .with(column, i === rows.length - 1 ? '5' : '4')
      .join(','),
  );
  writeFileSync(path, [header, ...alike].join('\n'));
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'qunhai-'));
  study = join(root, 'study');
  writeStudy(study, yaml());
});
afterAll(() => rmSync(root, { recursive: true }));

const bytes = ({ results }: StudyRun) => serializeResults(results);
const rewrite = (more: string) => writeFileSync(join(study, 'study.yaml'), yaml(more));

describe('runStudy', { timeout: 120_000 }, () => {
  let results: Results;
  beforeAll(async () => {
    ({ results } = await runStudy(study, { cache: null, workers: 1 }));
  });

  it('fills every list of results.json', () => {
    expect(resultsSchema.parse(results)).toEqual(results);
    const { sem, diagnosis } = results;
    expect(sem.status).toBe('converged');
    expect(sem.paths).toHaveLength(14);
    for (const list of [sem.loadings, sem.weights, sem.reliability, sem.htmt, sem.indirect])
      expect(list.length).toBeGreaterThan(5);
    for (const list of [sem.rSquared, sem.fSquared, sem.total, sem.mediation, diagnosis.clusters])
      expect(list.length).toBeGreaterThan(1);
    expect(diagnosis.firms).toHaveLength(90);
    expect(results.hypotheses.map(({ id }) => id)).toEqual(
      clusteredFirmsTheory.hypotheses.map(({ id }) => id),
    );
  });

  it('gives every estimate an interval that holds it, as far as one exists', () => {
    const { sem } = results;
    for (const { from, to, estimate, interval, standardError } of sem.paths) {
      expect(standardError, `${from} → ${to}`).toBeGreaterThan(0);
      expect(interval!.lower).toBeLessThan(interval!.upper);
      expect(Math.abs(estimate - (interval!.lower + interval!.upper) / 2)).toBeLessThan(0.3);
    }
    for (const row of sem.reliability.filter(({ ave }) => ave !== null))
      for (const interval of Object.values(row.intervals))
        expect(interval, row.construct).not.toBe(null);
    for (const row of [...sem.rSquared, ...sem.fSquared]) expect(row.interval).not.toBe(null);
  });

  it('tests mediation in a model with direct paths', () => {
    const { mediation, paths } = results.sem;
    const row = mediation.find(({ from, to }) => from === 'DL' && to === 'GR')!;
    expect(row.directModelled).toBe(true);
    expect(row.direct!.estimate).toBeTypeOf('number');
    expect(paths.some(({ from, to }) => from === 'DL' && to === 'GR')).toBe(false);
    expect(row.indirect!.estimate).toBeTypeOf('number');
    const h5 = results.hypotheses.find(({ id }) => id === 'H5')!;
    const chain = [row.from, ...row.through, row.to].join();
    const evidence = h5.evidence.find(({ effect }) => effect.join() === chain)!;
    expect(evidence).toMatchObject({
      estimate: row.indirect!.estimate,
      interval: row.indirect!.interval,
    });
    const unclaimed = mediation.find(({ from, to }) => from === 'GR' && to === 'MK')!;
    expect(unclaimed.directModelled).toBe(false);
    expect(unclaimed.direct).toBe(undefined);
    expect(unclaimed.indirect).toBe(undefined);
  });

  it('counts the paths it adds to the specified model', () => {
    expect(results.sem.notes.map(({ en }) => en).join()).toContain('with 9 direct paths added');
  });

  it('infers nothing when more than a tenth of the resamples failed, and says why', async () => {
    const folder = join(root, 'improper');
    writeStudy(folder, yaml());
    answerAlike(folder, 'CA1');
    const { sem, hypotheses, diagnosis } = (await runStudy(folder)).results;
    expect(sem.status).toBe('converged');
    expect(sem.resamples.withheld).toBe(true);
    expect(sem.resamples.used).toBeLessThan(72);
    const rows = [...sem.paths, ...sem.loadings, ...sem.weights, ...sem.total, ...sem.indirect];
    for (const row of rows) expect(row).toMatchObject({ standardError: null, interval: null });
    for (const row of [...sem.paths, ...sem.total, ...sem.indirect]) expect(row.p).toBe(null);
    expect(sem.mediation).toEqual([]);
    expect(new Set(hypotheses.map(({ verdict }) => verdict))).toEqual(new Set(['not-tested']));
    expect(hypotheses[0]!.evidence[0]!.text.en).toContain('of 80 resamples failed');
    for (const { points } of diagnosis.importancePerformance)
      for (const { importance } of points) expect(importance.interval).toBe(null);
    const notes = sem.notes.map(({ en }) => en).join('\n');
    expect(notes).toMatch(
      /\d+ of 80 resamples gave no estimates.*: \d+ with one answer from everyone to an item \(CA1\)/,
    );
    expect(notes).toContain('More than 10 % of the resamples failed');
  });

  it('says what was run, on what, without times and paths', () => {
    const { run } = results;
    expect(run.seed).toBe(3);
    expect(run.analysis).toMatchObject({ resamples: 80, wave: 2, estimator: 'pls' });
    expect(run.inputs.map(({ file, role }) => [file, role])).toEqual([
      ['study.yaml', 'study'],
      ['responses.csv', 'responses'],
      ['firms.csv', 'firms'],
    ]);
    expect(serializeResults(results)).not.toContain(root);
  });

  it('gives the same bytes with several workers, with a cold and with a warm cache', async () => {
    const expected = serializeResults(results);
    expect(bytes(await runStudy(study, { cache: null, workers: 3 }))).toBe(expected);
    const cache = join(root, 'warmed');
    expect(bytes(await runStudy(study, { cache }))).toBe(expected);
    expect(bytes(await runStudy(study, { cache }))).toBe(expected);
  });

  it('takes unchanged steps from the cache and recomputes damaged ones', async () => {
    const cache = join(root, 'cache');
    const expected = bytes(await runStudy(study, { cache }));
    const resampled: ProgressEvent[] = [];
    const onProgress = (event: ProgressEvent) => {
      if (event.step === 'bootstrap' && event.done > 0) resampled.push(event);
    };
    await runStudy(study, { cache, control: { onProgress } });
    expect(resampled).toEqual([]);
    for (const name of readdirSync(cache).filter((file) => file.endsWith('.bin')))
      truncateSync(join(cache, name), 50);
    expect(bytes(await runStudy(study, { cache, control: { onProgress } }))).toBe(expected);
    expect(resampled).not.toEqual([]);
  });

  it('changes with the seed and the plan, cached or not', async () => {
    const before = serializeResults(results);
    const options = { cache: join(root, 'plans') };
    rewrite(
      'analysis: { resamples: 80, interval: bca, level: 0.9, estimator: pls, assessments: [data] }\n',
    );
    const accelerated = (await runStudy(study, options)).results;
    expect(accelerated.sem.paths[0]!.interval).toMatchObject({ method: 'bca', level: 0.9 });
    expect(accelerated.sem.paths[0]!.estimate).toBe(results.sem.paths[0]!.estimate);
    rewrite(
      'analysis: { resamples: 80, wave: 1, missing: listwise, estimator: pls, assessments: [data] }\n',
    );
    const first = (await runStudy(study, options)).results;
    expect(first.run.analysis.wave).toBe(1);
    expect(first.sem.paths[0]!.estimate).not.toBe(results.sem.paths[0]!.estimate);
    rewrite(analysis);
    expect(bytes(await runStudy(study, options))).toBe(before);
  });

  it('without resamples estimates, but tests nothing', async () => {
    const { sem, hypotheses } = (await runStudy(study, { resamples: 0, cache: null })).results;
    expect(sem.paths[0]).toMatchObject({ standardError: null, p: null, interval: null });
    expect(sem.resamples).toEqual({ requested: 0, used: 0 });
    expect(new Set(hypotheses.map(({ verdict }) => verdict))).toEqual(new Set(['not-tested']));
  });

  it('confines itself to some constructs', async () => {
    rewrite(`${analysis}constructs: [DL, CA, GR]\n`);
    const { sem, hypotheses } = (await runStudy(study)).results;
    expect(sem.paths.map(({ from, to }) => `${from} ${to}`)).toEqual(['DL CA', 'CA GR']);
    expect(hypotheses.find(({ id }) => id === 'H1b')!.verdict).toBe('not-tested');
    rewrite(`${analysis}constructs: [DL, XX]\n`);
    await expect(runStudy(study)).rejects.toMatchObject({ code: 'study.unknown-construct' });
    rewrite(analysis);
  });

  it('lists rows that listwise deletion leaves out', async () => {
    const folder = join(root, 'gaps');
    writeStudy(folder, yaml('analysis: { resamples: 0, missing: listwise }\n'));
    const path = join(folder, 'responses.csv');
    const [header, ...rows] = readFileSync(path, 'utf8').trimEnd().split('\n');
    const column = header!.split(',').indexOf('CA1');
    const gap = rows.findIndex((row) => row.split(',')[1] === '2');
    const cells = rows[gap]!.split(',');
    rows[gap] = cells.with(column, '').join(',');
    writeFileSync(path, [header, ...rows].join('\n'));
    const { exclusions, sem } = (await runStudy(folder, { cache: null })).results;
    expect(exclusions.filter(({ code }) => code === 'listwise')).toMatchObject([
      { scope: 'row', file: 'responses.csv', row: gap + 2, firm: cells[0] },
    ]);
    expect(sem.observations).toBe(89);
    const few = [header, ...rows.filter((_, i) => i === gap || i % 9 === 0)];
    writeFileSync(path, few.join('\n'));
    const unestimated = (await runStudy(folder, { cache: null })).results;
    expect(unestimated.sem.status).toBe('not-estimated');
    expect(unestimated.exclusions.filter(({ code }) => code === 'listwise')).toMatchObject([
      { firm: cells[0] },
    ]);
  });

  it('takes tables of clusters and ties without rows as not given, and says so', async () => {
    const folder = join(root, 'empty-tables');
    const tables = '  clusters: { file: clusters.csv }\n  ties: { file: ties.csv }\n';
    writeStudy(folder, yaml().replace('seed: 3', `${tables}seed: 3`));
    writeFileSync(join(folder, 'clusters.csv'), 'cluster,name_zh,name_en\n');
    writeFileSync(join(folder, 'ties.csv'), 'from,to,kind,wave,country,local\n');
    const { quality, diagnosis, sem } = (await runStudy(folder)).results;
    expect(sem.status).toBe('converged');
    expect(diagnosis.clusters).toEqual(results.diagnosis.clusters);
    const told = quality.notes.map(({ en }) => en).filter((note) => note.includes('no data rows'));
    expect(told).toHaveLength(2);
    for (const table of ['responses', 'firms']) {
      const path = join(folder, `${table}.csv`);
      const text = readFileSync(path, 'utf8');
      writeFileSync(path, text.slice(0, text.indexOf('\n') + 1));
      await expect(runStudy(folder)).rejects.toMatchObject({ code: 'dataset.no-rows' });
      writeFileSync(path, text);
    }
  });

  it('keeps nothing in the study folder, whoever it came from', async () => {
    const before = readdirSync(study).sort();
    await runStudy(study, { cache: join(root, 'elsewhere'), resamples: 0 });
    await runStudy(study, { resamples: 0 });
    expect(readdirSync(study).sort()).toEqual(before);
  });

  it('runs without a cache that cannot be written, and says so once', async () => {
    const told: string[] = [];
    const run = await runStudy(study, {
      cache: join(study, 'study.yaml', 'cache'),
      onCacheUnusable: ({ code }) => told.push(code),
    });
    expect(bytes(run)).toBe(serializeResults(results));
    expect(told).toEqual(['study.cache-unusable']);
  });

  it('stops when cancelled and keeps no partial result', async () => {
    const controller = new AbortController();
    const control = {
      signal: controller.signal,
      onProgress: ({ step }: ProgressEvent) => {
        if (step === 'bootstrap') controller.abort();
      },
    };
    const cache = join(root, 'cancelled');
    await expect(runStudy(study, { control, cache })).rejects.toMatchObject({
      code: 'kernel.cancelled',
    });
    expect(readdirSync(cache).filter((name) => /^bootstrap|partial/.test(name))).toEqual([]);
  });
});
