import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { defaultTruth, drawnTableCsv, drawStudy } from '@qunhai/dataset';
import type { AssessmentFamily, Finding, Results } from '@qunhai/results';
import { clusteredFirmsTheory, type Theory, theoryToYaml } from '@qunhai/theory';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  checkStudy,
  readScriptedRun,
  reproductionScripts,
  runStudy,
  serializeResults,
} from '../index.ts';

const weightFact: Theory['facts'][number] = {
  ...clusteredFirmsTheory.facts.find(({ id }) => id === 'rd_share')!,
  ...{ id: 'sampling_weight', kind: 'number' },
};
const theory: Theory = {
  ...clusteredFirmsTheory,
  facts: [...clusteredFirmsTheory.facts, weightFact],
};

const yaml = (analysis: string) => `schema: qunhai-study/1
id: weighed
title: { zh: 加权, en: Weighed }
data: simulated
theory: theory.yaml
mapping:
  responses: { file: responses.csv }
  firms: { file: firms.csv }
seed: 3
analysis: { estimator: pls, interval: percentile, tolerance: 1.0e-12, ${analysis} }
`;

interface Rows {
  readonly head: string;
  readonly rows: readonly string[];
}

function rowsOf(csv: string): Rows {
  const [head, ...rows] = csv.trimEnd().split('\n');
  return { head: head!, rows };
}

const truth = defaultTruth(theory, { firms: 120, clusters: 2, waves: 1 });
const drawn = drawStudy(theory, truth, { seed: 11 });
const responses = rowsOf(drawnTableCsv(drawn.responses));
const firms = rowsOf(drawnTableCsv(drawn.firms));
const firmOf = (row: string) => row.slice(0, row.indexOf(','));
/** 0, 1, 2 or 3, whatever the order of rows. */
const wholeWeight = (firm: string) => Number(firm.replace(/\D/g, '')) % 4;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'qunhai-'));
  writeFileSync(join(folder, 'theory.yaml'), theoryToYaml(theory));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Firms with a weight each; `weightOf` gives the cell. */
function writeWeighed(weightOf: (firm: string) => number | string): void {
  writeFileSync(join(folder, 'responses.csv'), [responses.head, ...responses.rows].join('\n'));
  const weighed = firms.rows.map((row) => `${row},${weightOf(firmOf(row))}`);
  writeFileSync(
    join(folder, 'firms.csv'),
    [`${firms.head},sampling_weight`, ...weighed].join('\n'),
  );
}

/** Every row as often as its weight says, by firms of names of their own. */
function writeRepeated(): void {
  const repeat = ({ head, rows }: Rows) =>
    [
      head,
      ...rows.flatMap((row) =>
        Array.from(
          { length: wholeWeight(firmOf(row)) },
          (_, copy) => `${firmOf(row)}-${copy}${row.slice(row.indexOf(','))}`,
        ),
      ),
    ].join('\n');
  writeFileSync(join(folder, 'responses.csv'), repeat(responses));
  writeFileSync(join(folder, 'firms.csv'), repeat(firms));
}

async function run(analysis: string): Promise<Results> {
  writeFileSync(join(folder, 'study.yaml'), yaml(analysis));
  return (await runStudy(folder, { workers: 1 })).results;
}

const figures = (rows: readonly object[]): string[] =>
  rows.map((row) =>
    JSON.stringify(row, (key, value: unknown) =>
      key === 'adjusted' || key === 'notes' || key === 'note'
        ? undefined
        : typeof value === 'number'
          ? value.toFixed(7).replace(/^-(0\.0+)$/, '$1')
          : value,
    ),
  );

describe('whole weights', { timeout: 240_000 }, () => {
  let weighed: Results;
  let repeated: Results;
  beforeAll(async () => {
    writeWeighed(wholeWeight);
    weighed = await run('resamples: 0, assessments: [], weights: sampling_weight');
    writeRepeated();
    repeated = await run('resamples: 0, assessments: []');
  }, 240_000);

  it.each([
    'paths',
    'loadings',
    'weights',
    'crossLoadings',
    'reliability',
    'htmt',
    'fornellLarcker',
    'rSquared',
    'fSquared',
    'indirect',
    'totalIndirect',
    'total',
  ] as const)('give the %s of rows that are there as often', (part) => {
    expect(weighed.sem[part].length).toBeGreaterThan(0);
    expect(figures(weighed.sem[part])).toEqual(figures(repeated.sem[part]));
  });

  it('give the same fit', () => {
    expect(figures([weighed.sem.fit])).toEqual(figures([repeated.sem.fit]));
  });

  it('give the same paths of extended models, and interactions but for their divisor n − 1', () => {
    const paths = ({ sem }: Results) => sem.extensions!.flatMap((one) => figures(one.paths));
    expect(paths(weighed).length).toBeGreaterThan(0);
    expect(paths(weighed)).toEqual(paths(repeated));
    weighed.sem.moderation!.forEach(({ estimate }, i) => {
      expect(estimate).toBeCloseTo(repeated.sem.moderation![i]!.estimate, 2);
    });
  });

  it('give the same importance and mean performance', () => {
    const points = ({ diagnosis }: Results) =>
      diagnosis.importancePerformance.flatMap((map) =>
        map.points.map(({ construct, importance, performance }) => ({
          ...{ construct, importance: importance.estimate, performance: performance.estimate },
        })),
      );
    const [ours, theirs] = [points(weighed), points(repeated)];
    expect(ours.length).toBeGreaterThan(0);
    ours.forEach((point, i) => {
      expect(point.construct).toBe(theirs[i]!.construct);
      expect(point.importance!).toBeCloseTo(theirs[i]!.importance!, 2);
      expect(point.performance!).toBeCloseTo(theirs[i]!.performance!, 6);
    });
  });

  it('tell what they cost, and list firms of weight 0', () => {
    const { weighting, observations, notes } = weighed.sem;
    const weights = firms.rows.map(firmOf).map(wholeWeight);
    const sum = weights.reduce((a, b) => a + b, 0);
    const squares = weights.reduce((a, b) => a + b * b, 0);
    expect(weighting).toMatchObject({ fact: 'sampling_weight', withoutWeight: 30, firms: 90 });
    expect(observations).toBe(90);
    expect(weighting!.effective).toBeCloseTo(sum ** 2 / squares, 8);
    expect(weighting!.designEffect).toBeCloseTo(90 / weighting!.effective, 8);
    expect([weighting!.least, weighting!.most]).toEqual([expect.closeTo(0.5), expect.closeTo(1.5)]);
    expect(notes[0]!.en + notes.map(({ en }) => en).join()).toContain(
      'weighted by sampling_weight',
    );
    expect(weighed.exclusions.filter(({ code }) => code === 'zero-weight')).toHaveLength(30);
    expect(weighed.run.analysis.weights).toBe('sampling_weight');
  });
});

describe('scripts of a weighted study', { timeout: 240_000 }, () => {
  it('reproduce its paths and its results', async () => {
    writeWeighed((firm) => 0.5 + wholeWeight(firm));
    const results = await run('resamples: 0, assessments: [], weights: sampling_weight');
    const scripts = join(folder, 'scripts');
    mkdirSync(scripts);
    const modules = fileURLToPath(new URL('../../../../node_modules', import.meta.url));
    symlinkSync(modules, join(folder, 'node_modules'));
    const files = reproductionScripts(await readScriptedRun(folder, results));
    for (const { name, text } of files) writeFileSync(join(scripts, name), text);
    const again = await promisify(execFile)(process.execPath, ['reproduce.ts', folder], {
      cwd: scripts,
    });
    expect(again.stdout.match(/│ true +│/g)).toHaveLength(results.sem.paths.length);
    expect(again.stdout).toMatch(/results\.json: (\w+) = \1/);
    const text = new Map(files.map(({ name, text: own }) => [name, own]));
    expect(text.get('reproduce.sh')).toContain(' --weights sampling_weight');
    expect(text.get('answers.csv')).toMatch(/,case-weight\n/);
    expect(text.get('seminr.R')).toContain('Neither seminr nor cSEM has case weights');
    expect(text.get('lavaan.R')).toContain('sampling.weights = "case.weight"');
  });
});

describe('equal weights', { timeout: 240_000 }, () => {
  it('give the same bytes as none, except for the settings', async () => {
    writeWeighed(() => 1);
    const asked = 'resamples: 60, assessments: [data], moderation: false';
    const plain = await run(asked);
    const { weights, ...analysis } = (await run(`${asked}, weights: sampling_weight`)).run.analysis;
    const equal = await run(`${asked}, weights: sampling_weight`);
    expect(weights).toBe('sampling_weight');
    const settings = { ...equal.run, analysis, inputs: plain.run.inputs };
    expect(serializeResults({ ...equal, run: settings })).toBe(serializeResults(plain));
  });
});

describe('weights that are none', { timeout: 120_000 }, () => {
  const refused = (code: string, text: string) =>
    expect.objectContaining({
      code: `study.${code}`,
      message: expect.stringContaining(text) as string,
    });
  it.each([
    ['weight-missing', () => (firm: string) => (firm === second ? '' : 1), 'responses.csv, row 3'],
    ['weight-missing', () => (firm: string) => (firm === second ? 'x' : 1), 'A firm has no weight'],
    ['weight-missing', () => (firm: string) => (wholeWeight(firm) > 0 ? '' : 1), '85 more'],
    ['weight-negative', () => (firm: string) => (firm === second ? -2 : 1), 'below 0'],
    ['weights-zero', () => () => 0, 'all 120'],
    ['weights-absent', () => () => '', 'None of the 120 firms'],
  ])('are refused: %s', async (code, weights, text) => {
    writeWeighed(weights());
    const asked = 'resamples: 0, assessments: [], weights: sampling_weight';
    await expect(run(asked)).rejects.toThrow(refused(code, text));
    const { problems } = await checkStudy(folder);
    expect(problems.map((problem) => problem.code)).toContain(`study.${code}`);
  });
  const second = firmOf(responses.rows[1]!);

  it.each(['colour', 'gvc_function', 'latitude'])('are refused: %s is no number', async (fact) => {
    writeWeighed(() => 1);
    await expect(run(`weights: ${fact}`)).rejects.toThrow(
      refused('unknown-weights', `weights firms by ${fact}`),
    );
  });
});

describe('what weights leave out', { timeout: 120_000 }, () => {
  const warnings = async (analysis: string) => {
    writeFileSync(join(folder, 'study.yaml'), yaml(analysis));
    return (await checkStudy(folder)).warnings.filter(({ en }) => /weight/.test(en));
  };
  const uneven = () => writeWeighed((firm) => 1 + wholeWeight(firm));

  it('is said at the check, in one sentence, with settings that have no effect', async () => {
    uneven();
    const plan = 'weights: sampling_weight, covariance: { estimator: ML, scores: true }';
    const [leftOut, idle, ...others] = await warnings(plan);
    for (const part of [
      ...['by sampling_weight', 'PLSpredict', 'CVPAT', 'comparison of models', 'RESET', 'copulas'],
      ...['FIMIX-PLS', 'CTA-PLS', 'covariance-based model', 'interactions and factor scores'],
      ...['comparison of estimators', 'measurement invariance', 'levels', 'groups (with MICOM)'],
    ])
      expect(leftOut!.en).toContain(part);
    expect(leftOut!.zh).toContain('多层次分析；分组比较（含 MICOM）');
    expect(idle!.en).toBe(
      'These settings have no effect together with analysis.weights: analysis.covariance.estimator, analysis.covariance.scores.',
    );
    expect(others).toEqual([]);
  });

  it('is only what the study asks for', async () => {
    uneven();
    const asked = 'weights: sampling_weight, covariance: { scores: true }, groups: { by: [] }';
    const [leftOut, ...others] = await warnings(`${asked}, assessments: [prediction, network]`);
    expect(leftOut!.en).toContain('no weights: prediction (PLSpredict, CVPAT) and the comparison');
    expect(leftOut!.en).not.toMatch(/RESET|covariance|groups/);
    expect(others).toEqual([]);
    expect(await warnings(`${asked}, assessments: [network]`)).toEqual([]);
  });

  it('is nothing where firms count alike, with weights or without', async () => {
    writeWeighed(() => 2);
    expect(await warnings('weights: sampling_weight, covariance: { scores: true }')).toEqual([]);
    expect(await warnings('covariance: { scores: true }')).toEqual([]);
  });

  it('is said before a run that weighs by its own choice, and not after', async () => {
    uneven();
    writeFileSync(join(folder, 'study.yaml'), yaml('resamples: 0, assessments: [levels]'));
    const told: string[] = [];
    const { results } = await runStudy(folder, {
      ...{ workers: 1, weights: 'sampling_weight' },
      onWarnings: (all) => told.push(...all.map(({ en }) => en)),
    });
    expect(told[0]).toContain('the analysis of levels; the comparison of groups');
    expect(results.assessments!.levels!.notes[0]!.en).toContain('Levels were left out');
  });
});

describe('families of a weighted study', { timeout: 240_000 }, () => {
  let results: Results;
  beforeAll(async () => {
    writeWeighed((firm) => 1 + wholeWeight(firm));
    results = await run('resamples: 60, moderation: false, weights: sampling_weight');
  }, 240_000);
  const open = (findings: readonly Finding[], id: string) =>
    findings.find((finding) => finding.id === id);

  it.each([
    ['prediction', 'predict.none'],
    ['prediction', 'cvpat.none'],
    ['prediction', 'compare.none'],
    ['robustness', 'reset'],
    ['robustness', 'copula'],
    ['robustness', 'segments'],
    ['robustness', 'tetrads'],
    ['covariance', 'covariance.weights'],
  ] as const)('%s leaves %s out and says why', (family, id) => {
    const finding = open(results.assessments![family]!.findings, id);
    expect(finding).toMatchObject({ verdict: 'open' });
    expect(finding!.text.en).toContain('without analysis.weights');
  });

  it('levels and groups are left out', () => {
    expect(results.assessments!.levels!.analysis).toBeNull();
    expect(results.assessments!.levels!.notes[0]!.zh).toContain('analysis.weights');
    const obstacles = results.sem.groups!.map(({ obstacle }) => obstacle?.en ?? '');
    expect(obstacles.some((why) => why.includes('without analysis.weights'))).toBe(true);
    const grouped = results.hypotheses.find(({ id }) => id === 'H13');
    expect(grouped!.verdict).toBe('not-tested');
  });

  it.each<[AssessmentFamily, string]>([
    ['data', 'they are not weighted'],
    ['necessity', 'not weighted'],
    ['configurations', 'without weights'],
    ['location', 'without weights'],
    ['comparison', 'Net effects are weighted'],
  ])('%s says what is not weighted', (family, text) => {
    const { notes } = results.assessments![family]!;
    expect(notes.map(({ en }) => en).join('\n')).toContain(text);
  });

  it('exact fit, squares and what the sample can find are weighted', () => {
    const { prediction, robustness, data } = results.assessments!;
    expect(prediction!.exactFit!.distances[0]!.p).not.toBeNull();
    expect(robustness!.nonlinearity!.reset).toEqual([]);
    expect(robustness!.nonlinearity!.quadratic).not.toBeNull();
    const { sampleSize } = data!;
    expect(sampleSize!.effective).toBe(results.sem.weighting!.effective);
    expect(sampleSize!.detectable).toBeGreaterThan(2.486 / Math.sqrt(sampleSize!.observations));
  });

  it('diagnosis and quality say what is not weighted', () => {
    const told = ({ notes }: { readonly notes: readonly { readonly en: string }[] }) =>
      notes.map(({ en }) => en).join('\n');
    expect(told(results.diagnosis)).toContain('clusters are described as they answered');
    expect(told(results.quality)).toContain('without weights');
  });
});
