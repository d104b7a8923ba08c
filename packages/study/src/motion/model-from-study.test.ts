import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultTruth, drawnTableCsv, drawStudy } from '@qunhai/dataset';
import { canonicalJson } from '@qunhai/kernel';
import type { Results } from '@qunhai/results';
import {
  baseline,
  type MeasuredPopulation,
  type Model,
  outcomeAt,
  runReplication,
} from '@qunhai/simulation';
import { clusteredFirmsTheory } from '@qunhai/theory';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runStudy } from '../run-study.ts';
import { modelFromStudy, type StudyModel } from './model-from-study.ts';

const example = fileURLToPath(
  new URL('../../../../examples/clustered-firms-simulated', import.meta.url),
);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const populationOf = ({ population }: Model) => population as MeasuredPopulation;
const english = ({ notes }: StudyModel) => notes.map(({ en }) => en).join('\n');

/** Rows of a table without quotes. */
function readTable(file: string): Record<string, string>[] {
  const [header, ...lines] = readFileSync(join(example, 'data', file), 'utf8')
    .trimEnd()
    .split('\n');
  const columns = header!.split(',');
  return lines.map((line) =>
    Object.fromEntries(line.split(',').map((cell, c) => [columns[c]!, cell])),
  );
}

describe('the model of the example', { timeout: 60_000 }, () => {
  let made: StudyModel;
  let results: Results;
  let answers: Map<string, Record<string, string>>;
  beforeAll(async () => {
    made = await modelFromStudy(example, { workers: 2 });
    ({ results } = await runStudy(example, { workers: 2, resamples: 50, assessments: [] }));
    const rows = readTable('responses.csv').filter(({ wave }) => wave === '2');
    answers = new Map(rows.map((row) => [row.firm!, row]));
  }, 60_000);

  it('has every firm that answered, with the scores that the study gives it', () => {
    const { firms } = populationOf(made.model);
    expect(firms.map(({ id }) => id)).toEqual(results.diagnosis.firms.map(({ firm }) => firm));
    const variables = {
      AQ: 'acquisition',
      TR: 'transfer',
      IN: 'integration',
      CA: 'advantage',
      DC: 'capability',
    } as const;
    let compared = 0;
    firms.forEach((firm, row) => {
      for (const { construct, score } of results.diagnosis.firms[row]!.scores) {
        const variable = variables[construct as keyof typeof variables];
        if (variable === undefined || score === null) continue;
        expect(firm[variable]).toBeCloseTo((score - 1) / 6, 12);
        compared++;
      }
    });
    expect(compared).toBeGreaterThan(4.9 * firms.length);
  });
  it('begins in quarter 0 as it was measured', () => {
    const { firms } = populationOf(made.model);
    const plan = { scenario: baseline, steps: 1, seed: 1, replication: 0 };
    const { paths } = runReplication(made.model, plan);
    const mean = (values: readonly number[]) => sum(values) / values.length;
    expect(paths[outcomeAt('firms')]).toBe(firms.length);
    for (const [outcome, values] of [
      ['advantage', firms.map(({ advantage }) => advantage)],
      ['capability', firms.map(({ capability }) => capability)],
      ['markets', firms.map(({ markets }) => markets.length)],
      ['learning', firms.map(({ stage }) => (stage === 1 ? 1 : 0))],
      ['cooperating', firms.map(({ stage }) => (stage === 3 ? 1 : 0))],
    ] as const)
      expect(paths[outcomeAt(outcome)]).toBeCloseTo(mean(values), 12);
  });
  it('exports in the first quarter, luck aside, what firms say they export', () => {
    const scenario = { ...baseline, parameters: { luck: 0, cycleSpread: 0 } };
    const plan = { scenario, steps: 1, seed: 8, replication: 3 };
    const { paths } = runReplication({ ...made.model, samples: [] }, plan);
    const told = [...answers.values()].flatMap(({ export_share: share }) =>
      share === '' || share === undefined ? [] : Number(share) / 100,
    );
    const reported = sum(told) / told.length;
    const exported = paths[paths.length / 2 + outcomeAt('exports')]!;
    expect(Math.abs(exported / reported - 1)).toBeLessThan(0.05);
  });
  it('has firms in as many markets as they say, and stages that fit', () => {
    const { setting } = made.model;
    expect(setting.markets.length).toBeGreaterThan(10);
    let told = 0;
    for (const { id, markets, stage } of populationOf(made.model).firms) {
      expect(stage > 0).toBe(markets.length > 0);
      const count = answers.get(id)!.foreign_markets;
      if (!count) continue;
      told++;
      expect(markets).toHaveLength(Math.min(Number(count), setting.markets.length));
    }
    expect(told).toBeGreaterThan(250);
  });
  it('has the stages of the diagnosis where they fit the markets', () => {
    const { firms } = populationOf(made.model);
    const same = firms.filter(({ stage }, row) => {
      const names = ['domestic', 'learning', 'competing', 'cooperating'];
      return results.diagnosis.firms[row]!.stage === names[stage];
    });
    const adjusted = Number(
      /at odds with its foreign markets \((\d+) firms/.exec(english(made))![1],
    );
    expect(same.length).toBe(firms.length - adjusted);
  });
  it('has the ties that firms named, each once', () => {
    const { firms, ties } = populationOf(made.model);
    const here = new Set(firms.map(({ id }) => id));
    const named = readTable('ties.csv')
      .filter(
        ({ wave, local, from, to }) =>
          wave === '2' && local === 'yes' && here.has(from!) && here.has(to!),
      )
      .map(({ from, to }) => [from!, to!].toSorted().join(' '));
    const found = ties.map(([a, b]) => [firms[a]!.id, firms[b]!.id].toSorted().join(' '));
    expect(new Set(found).size).toBe(found.length);
    expect(new Set(found)).toEqual(new Set(named));
    expect(ties.every(([a, b]) => firms[a]!.cluster === firms[b]!.cluster)).toBe(true);
  });
  it('has the stocks that firms of each cluster see', () => {
    const { setting, population } = made.model;
    const { endowment } = population as MeasuredPopulation;
    expect(setting.clusters.map(({ id }) => id)).toEqual(['hardware', 'textile', 'ceramics']);
    const image = setting.resources.findIndex(({ id }) => id === 'cluster-image');
    expect(setting.imageAt).toContain(image);
    const seen = [...answers.values()].flatMap(({ firm, CN2 }) => {
      const answer = Number(CN2);
      return firm!.startsWith('textile') && CN2 !== '' && answer <= 7 ? (answer - 1) / 6 : [];
    });
    expect(endowment[1]![image]).toBeCloseTo(sum(seen) / seen.length, 12);
  });
  it('has weights of conversion from the estimates, and a sample from every resample', () => {
    const { setting, samples } = made.model;
    expect(samples).toHaveLength(500);
    for (const { toAdvantage, toCapability } of [
      {
        toAdvantage: setting.resources.map((resource) => resource.toAdvantage),
        toCapability: setting.resources.map((resource) => resource.toCapability),
      },
      ...samples,
    ]) {
      expect(sum(toAdvantage!)).toBeCloseTo(1, 9);
      expect(sum(toCapability!)).toBeCloseTo(1, 9);
      expect([...toAdvantage!, ...toCapability!].every((share) => share >= 0)).toBe(true);
    }
    // The path DL → CA is far stronger in the data than DL → DC.
    const [division] = setting.resources;
    expect(division!.toAdvantage).toBeGreaterThan(3 * division!.toCapability);
    const spread = new Set(samples.map(({ parameters }) => parameters!.experienceRate));
    expect(spread.size).toBeGreaterThan(100);
  });
  it('is the same with other workers, and with the results of a run', async () => {
    const again = await modelFromStudy(example, { workers: 1, results });
    expect(canonicalJson(again)).toBe(canonicalJson(made));
  });
  it('says what was assumed', () => {
    const notes = english(made);
    for (const words of [
      '298 firms',
      'not in the model (22)',
      'psychic distance',
      'Rivals abroad',
      'resamples',
      'compare scenarios',
    ])
      expect(notes.toLowerCase()).toContain(words.toLowerCase());
  });
});

describe('the model of a study that lacks much', { timeout: 60_000 }, () => {
  let root: string;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'qunhai-'));
  });
  afterAll(() => rmSync(root, { recursive: true }));

  const write = (name: string, more: string, firms = 60, clusters = 2) => {
    const truth = defaultTruth(clusteredFirmsTheory, { firms, clusters, missing: 0.05 });
    const drawn = drawStudy(clusteredFirmsTheory, truth, { seed: 4 });
    const folder = join(root, name);
    mkdirSync(folder);
    writeFileSync(join(folder, 'responses.csv'), drawnTableCsv(drawn.responses));
    writeFileSync(join(folder, 'firms.csv'), drawnTableCsv(drawn.firms));
    writeFileSync(
      join(folder, 'study.yaml'),
      `schema: qunhai-study/1\nid: lacks-much\ntitle: { zh: 缺, en: Lacks much }\ndata: simulated\ntheory: clustered-firms\nmapping:\n  responses: { file: responses.csv }\nseed: 2\n${more}`,
    );
    return folder;
  };

  it('without facts, ties, clusters and resamples runs on what is said to be assumed', async () => {
    const made = await modelFromStudy(
      write('bare', 'analysis: { resamples: 0, estimator: pls, assessments: [] }\n'),
      {
        workers: 1,
      },
    );
    const { model } = made;
    expect(model.samples).toEqual([]);
    expect(model.setting.clusters).toHaveLength(1);
    expect(model.setting.markets).toHaveLength(8);
    const { firms, ties } = populationOf(model);
    expect((2 * ties.length) / firms.length).toBeGreaterThan(4);
    const values = firms.flatMap(({ acquisition, advantage, capability, value, knowledge }) => [
      acquisition,
      advantage,
      capability,
      value,
      ...knowledge,
    ]);
    expect(values.every((value) => value >= 0 && value <= 1)).toBe(true);
    for (const words of ['names no clusters', 'ties drawn', 'default model', 'no resamples'])
      expect(english(made)).toContain(words);
  });
  it('without an estimate has the default weights', async () => {
    const made = await modelFromStudy(write('few', '', 12), { workers: 1 });
    expect(english(made)).toContain('not estimated');
    const { resources } = made.model.setting;
    expect(sum(resources.map(({ toAdvantage }) => toAdvantage))).toBeCloseTo(1, 9);
    expect(made.model.samples).toEqual([]);
  });
  it('without advantage or capability is refused with what to do', async () => {
    const folder = write('no-drivers', 'constructs: [DL, IE, CN, CA, GR, GE, MK]\n');
    const path = join(folder, 'responses.csv');
    const [header, ...rows] = readFileSync(path, 'utf8').trimEnd().split('\n');
    const kept = header!.split(',').flatMap((column, at) => (/^DC\d/.test(column) ? [] : [at]));
    const without = [header!, ...rows].map((row) => {
      const cells = row.split(',');
      return kept.map((at) => cells[at]).join(',');
    });
    writeFileSync(path, without.join('\n'));
    await expect(modelFromStudy(folder, { workers: 1 })).rejects.toMatchObject({
      code: 'study.not-simulable',
      message: expect.stringContaining('construct DC'),
    });
  });
});
