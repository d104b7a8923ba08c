import { RandomStream } from '@qunhai/kernel';
import { assessmentsSchema } from '@qunhai/results';
import type { SemModel } from '@qunhai/sem';
import { clusteredFirmsTheory, type Hypothesis } from '@qunhai/theory';
import { describe, expect, it } from 'vitest';
import { estimateModel } from '../../estimate-model.ts';
import { evaluateModel } from '../../evaluate/evaluate-model.ts';
import { resampleModels } from '../../resample-model.ts';
import { analysisPlan } from '../../study-schema.ts';
import type { AssessedModel } from '../assessed-model.ts';
import { assessCovariance } from './assess-covariance.ts';

const constructs = ['X', 'M', 'Y'] as const;
const model: SemModel = {
  constructs: constructs.map((id) => ({
    ...{ id, kind: 'reflective' as const, mode: 'A' as const },
    indicators: [1, 2, 3, 4].map((j) => `${id.toLowerCase()}-${j}`),
  })),
  paths: [
    { from: 'X', to: 'M' },
    { from: 'M', to: 'Y' },
  ],
};

interface Truth {
  readonly rows: number;
  readonly missing?: number;
  /** Loading of the second item of X in the second half of the rows. */
  readonly loadingOfSecondHalf?: number;
  /** Intercept of the third item of X there. */
  readonly interceptOfSecondHalf?: number;
}

/** X → M → Y with paths of .5 and loadings of .8. */
function answers(truth: Truth, seed = 3) {
  const { rows, missing = 0, loadingOfSecondHalf = 0.8, interceptOfSecondHalf = 0 } = truth;
  const stream = new RandomStream(seed, 'assess-covariance');
  const variables = model.constructs.flatMap((c) => ('indicators' in c ? c.indicators : []));
  const values = new Float64Array(rows * variables.length);
  for (let i = 0; i < rows; i++) {
    const x = stream.normal();
    const m = 0.5 * x + Math.sqrt(0.75) * stream.normal();
    const y = 0.5 * m + Math.sqrt(0.75) * stream.normal();
    [x, m, y].forEach((score, c) => {
      for (let j = 0; j < 4; j++) {
        const isSecond = c === 0 && i >= rows / 2;
        const loading = isSecond && j === 1 ? loadingOfSecondHalf : 0.8;
        const intercept = isSecond && j === 2 ? interceptOfSecondHalf : 0;
        const answer = intercept + loading * score + 0.6 * stream.normal();
        values[i * 12 + 4 * c + j] = stream.uniform() < missing ? Number.NaN : answer;
      }
    });
  }
  const firms = Array.from({ length: rows }, (_, i) => `f${i}`);
  const clusters = firms.map((_, i) => (i < rows / 2 ? 'a' : null));
  return { n: rows, p: 12, variables, values, firms, clusters, rows: firms.map((_, i) => i) };
}

const path = (from: string, to: string): Hypothesis =>
  ({
    ...{ id: `H-${from}${to}`, kind: 'path', model: 'base', from, to, sign: '+' },
    statement: { zh: '。', en: '.' },
  }) as Hypothesis;
const mediation = {
  ...{ id: 'H-XMY', kind: 'mediation', model: 'base', from: ['X'], through: ['M'], to: ['Y'] },
  statement: { zh: '。', en: '.' },
} as unknown as Hypothesis;

async function assessed(
  truth: Truth,
  settings: object = {},
  of: SemModel = model,
  parameters: readonly string[] = [],
): Promise<AssessedModel> {
  const plan = analysisPlan.parse({
    ...{ resamples: 200, interval: 'percentile', groups: { by: [] } },
    ...settings,
  });
  const theory = {
    ...clusteredFirmsTheory,
    hypotheses: [path('X', 'M'), path('M', 'Y'), mediation],
    parameters: [...parameters],
  };
  const matrix = answers(truth) as unknown as AssessedModel['wave']['matrix'];
  const estimation = estimateModel(of, matrix, plan);
  const request = { plan, seed: 1, workers: 1, control: {} };
  const resamples = await resampleModels(of, null, matrix, estimation, request);
  const sem = evaluateModel({
    ...{ theory, specified: { model: of, notes: [] }, estimation, mediation: null, resamples },
    ...{ requested: plan.resamples, level: plan.level },
  });
  return {
    ...{ theory, plan, seed: 1, workers: 1, model: of, estimation, resamples, sem },
    data: { dataset: { clusters: [], firms: [] } },
    wave: { matrix, facts: [] },
    diagnosis: { firms: [] },
    hypotheses: [],
  } as unknown as AssessedModel;
}

const assess = async (...given: Parameters<typeof assessed>) => {
  const found = await assessCovariance(await assessed(...given), {});
  return assessmentsSchema.parse({ covariance: found }).covariance!;
};

describe('a model that is true', () => {
  it('fits, and has the paths that the answers were made with', async () => {
    const { model: fitted, findings, notes } = await assess({ rows: 400 });
    expect(notes).toEqual([]);
    expect(fitted).toMatchObject({ status: 'converged', estimator: 'MLR', missing: 'complete' });
    expect(fitted!.fit!.test.df).toBe(52);
    expect(findings.find(({ id }) => id === 'fit.cfi')?.verdict).toBe('passes');
    for (const { standardized } of fitted!.paths) {
      expect(standardized.interval!.lower).toBeLessThan(0.5);
      expect(standardized.interval!.upper).toBeGreaterThan(0.5);
    }
    for (const { standardized } of fitted!.loadings)
      expect(Math.abs(standardized.estimate - 0.8)).toBeLessThan(0.1);
    expect(fitted!.rSquared.map(({ construct }) => construct)).toEqual(['M', 'Y']);
    const [indirect] = fitted!.indirect;
    expect(indirect!.path).toEqual(['X', 'M', 'Y']);
    expect(indirect!.bootstrap!.lower).toBeGreaterThan(0);
    expect(fitted!.modification.rows[0]!.left).toMatch(/^[XMYxmy]/);
  });

  it('uses all answers where some are missing', async () => {
    const { model: fitted } = await assess({ rows: 300, missing: 0.05 });
    expect(fitted).toMatchObject({ missing: 'full-information', rows: 300, status: 'converged' });
    expect(fitted!.patterns).toBeGreaterThan(10);
    expect(fitted!.loadings.map(({ indicator }) => indicator)).toContain('x-1');
  });
});

describe('misfit beside what sampling alone makes', () => {
  it('is told with the small-sample χ² and why PLS may end otherwise', async () => {
    const { model: fitted, findings } = await assess({ rows: 80 });
    const { test, corrected } = fitted!.fit!;
    expect(corrected!.statistic).toBeCloseTo(corrected!.factor * test.statistic!, 8);
    expect(corrected!.factor).toBeLessThan(0.98);
    const { text, verdict } = findings.find(({ id }) => id === 'fit.small-sample')!;
    expect(verdict).toBe(corrected!.p! < 0.05 ? 'caution' : 'passes');
    expect(text.en).toContain('With 12 items and 80 firms');
    expect(text.zh).toContain('12 个题项、80 家企业');
  });

  it('says how many residuals go beyond .10 by sampling, and their errors', async () => {
    const { model: fitted, findings } = await assess({ rows: 150 });
    const { expected, rows, large } = fitted!.residuals;
    expect(expected).toBeGreaterThan(1);
    expect(Math.abs(large - expected!)).toBeLessThan(12);
    for (const { standardError } of rows) expect(standardError).toBeGreaterThan(0);
    const { text } = findings.find(({ id }) => id === 'covariance.misfit')!;
    expect(text.en).toContain(`about ${expected!.toFixed(1)} by sampling alone`);
    const holed = await assess({ rows: 150, missing: 0.05 });
    expect(holed.model!.residuals.expected).toBeGreaterThan(expected! * 0.8);
  });
});

describe('what the theory says of parameters', () => {
  const fittedWith = (parameters: readonly string[], rows = 400) =>
    assess({ rows }, {}, model, parameters);

  it('is in the model: defined parameters have both kinds of intervals around the truth', async () => {
    const parameters = ['M ~ a*X', 'Y ~ b*M', 'ind := a * b', 'gap := a - b', 'x-1 ~~ x-2'];
    const { model: fitted, notes } = await fittedWith(parameters);
    expect(notes).toEqual([]);
    expect(fitted!.parametersUsed).toEqual(parameters);
    expect(fitted!.fit!.test.df).toBe(51);
    const [product, gap] = fitted!.defined!;
    expect(product).toMatchObject({ name: 'ind', text: 'ind := a * b' });
    expect(product!.estimate).toBeCloseTo(fitted!.indirect[0]!.estimate, 12);
    expect(product!.standardError).toBeCloseTo(fitted!.indirect[0]!.standardError!, 12);
    expect(product!.bootstrap).toEqual(fitted!.indirect[0]!.bootstrap);
    for (const { lower, upper } of [gap!.interval!, gap!.bootstrap!]) {
      expect(lower).toBeLessThan(0);
      expect(upper).toBeGreaterThan(0);
    }
  });

  it('binds: equal labels, fixed values and linear equations save parameters', async () => {
    const equal = await fittedWith(['M ~ a*X', 'Y ~ a*M']);
    const [first, second] = equal.model!.paths;
    expect(equal.model!.fit!.test.df).toBe(53);
    expect(first!.estimate).toBe(second!.estimate);
    const fixed = await fittedWith(['M ~ 0.5*X']);
    expect(fixed.model!.paths[0]).toMatchObject({ estimate: 0.5, standardError: null });
    const equation = await fittedWith(['M ~ a*X', 'Y ~ b*M', 'a == b + 0.1']);
    const [a, b] = equation.model!.paths;
    expect(a!.estimate - b!.estimate).toBeCloseTo(0.1, 8);
  });

  it('keeps the names of its labels apart from those of paths and chains', async () => {
    const { model: fitted } = await fittedWith(['M ~ b2*X', 'ind1 := b2 * 2']);
    expect(fitted!.status).toBe('converged');
    expect(fitted!.defined![0]!.estimate).toBeCloseTo(2 * fitted!.paths[0]!.estimate, 12);
    expect(fitted!.paths[0]!.estimate).not.toBe(fitted!.paths[1]!.estimate);
  });

  it('is told where the base model cannot use it, alike ones together', async () => {
    const { model: fitted, notes } = await fittedWith([
      'Y ~ c*X',
      'X ~ 1*Y',
      'Z ~~ X',
      'x-1 | t1',
      'total := c + 1',
      'M ~ a*X',
      'a > 0',
      'a == a * a',
      'M ~ c(d, e)*X',
    ]);
    expect(fitted!.parametersUsed).toEqual(['M ~ a*X']);
    expect(fitted!.defined).toBeUndefined();
    const said = notes.map(({ en }) => en);
    expect(said).toHaveLength(6);
    expect(said[0]).toContain('Y ~ c*X; X ~ 1*Y');
    expect(said.join(' ')).toContain('no Z');
    expect(said.join(' ')).toContain('a > 0; a == a * a');
  });

  it('gives way where it is what prevents the estimation', async () => {
    const { model: fitted, notes } = await fittedWith(['X =~ NA*x-1', 'X ~~ v*X']);
    expect(fitted!.status).toBe('converged');
    expect(fitted!.parametersUsed).toBeUndefined();
    expect(notes[0]!.en).toContain('without them');
  });
});

describe('estimators side by side', () => {
  it('agree on strong effects in verdict; PLS is attenuated, which is said', async () => {
    const { estimators, findings } = await assess({ rows: 400 });
    const [first, , chain] = estimators!.effects;
    expect(first).toMatchObject({ effect: ['X', 'M'], hypotheses: ['H-XM'] });
    for (const one of [first!.pls, first!.plsc, first!.ml]) expect(one!.verdict).toBe('supported');
    expect(first!.pls!.estimate).toBeLessThan(first!.plsc!.estimate);
    expect(Math.abs(first!.plsc!.estimate - first!.ml!.estimate)).toBeLessThan(0.05);
    expect(chain!.effect).toEqual(['X', 'M', 'Y']);
    expect(findings[0]).toMatchObject({ id: 'estimators.verdicts', verdict: 'passes' });
  });

  it('say so where there are no resamples', async () => {
    const { estimators, findings } = await assess({ rows: 200 }, { resamples: 0 });
    const [first] = estimators!.effects;
    expect(first!.pls!.verdict).toBe('not-tested');
    expect(first!.ml!.verdict).toBe('supported');
    expect(findings[0]).toMatchObject({ id: 'estimators.verdicts', verdict: 'open' });
    expect(findings[0]!.text.en).toContain('No effect was tested by two estimators');
  });
});

describe('measurement invariance', () => {
  const groups = { groups: { by: ['clustered'] } };

  it('reaches the last step where groups answer alike', async () => {
    const { invariance } = await assess({ rows: 800 }, groups);
    const [x] = invariance[0]!.constructs;
    expect(x).toMatchObject({ construct: 'X', reached: 'strict' });
    expect(invariance[0]!.constructs.map(({ steps }) => steps.length)).toEqual([4, 4, 4]);
  });

  it('stops at the structure where a loading differs, and at loadings where an intercept does', async () => {
    const loading = await assess({ rows: 800, loadingOfSecondHalf: 0.2 }, groups);
    expect(loading.invariance[0]!.constructs[0]!.reached).toBe('configural');
    const told = loading.findings.filter(({ id }) => id.startsWith('invariance'));
    expect(told.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['invariance.clustered', 'fails'],
      ['invariance.clustered.partial', 'caution'],
    ]);
    const intercept = await assess({ rows: 800, interceptOfSecondHalf: 1 }, groups);
    expect(intercept.invariance[0]!.constructs[0]!.reached).toBe('metric');
    expect(intercept.invariance[0]!.constructs[1]!.reached).toBe('strict');
  });

  it('finds by search which loading and which intercept differ, and says that it searched', async () => {
    const truth = { rows: 800, loadingOfSecondHalf: 0.2, interceptOfSecondHalf: 1 };
    const { invariance, findings } = await assess(truth, groups);
    const [x, m] = invariance[0]!.constructs;
    expect(x!.partial).toMatchObject({
      ...{ reached: 'strict', comparesPaths: true, comparesMeans: true },
    });
    const freed = x!.partial!.steps.flatMap((step) => step.freed);
    expect(freed.map(({ kind, item }) => [kind, item])).toEqual([
      ['loading', 'x-2'],
      ['intercept', 'x-3'],
    ]);
    for (const { statistic, expectedChange, interval } of freed) {
      expect(statistic).toBeGreaterThan(50);
      expect(interval!.lower * interval!.upper).toBeGreaterThan(0);
      expect(Math.abs(expectedChange)).toBeGreaterThan(0.4);
    }
    const { item, group } = freed[0]!;
    expect(x!.partial!.steps[1]!.along).toEqual([{ kind: 'intercept', item, group }]);
    expect(m!.partial).toBeUndefined();
    const text = findings.find(({ id }) => id.endsWith('.partial'))!.text;
    expect(text.en).toContain('loading of x-2');
    expect(text.en).toContain('This is a search');
    expect(text.zh).toContain('这是搜索');
  });

  it('says why it asks for caution', async () => {
    const { findings } = await assess({ rows: 800, interceptOfSecondHalf: 1 }, groups);
    const { verdict, text } = findings.find(({ id }) => id === 'invariance.clustered')!;
    expect(verdict).toBe('caution');
    expect(text.en).toMatch(/With caution, because X: loadings are alike but intercepts are not/);
    expect(text.zh).toContain('需要留意的原因：X 的载荷等值而截距不等值');
  });

  it('is not tested in small groups, and says how small they are', async () => {
    const { invariance, findings } = await assess({ rows: 90 }, groups);
    expect(invariance[0]!.constructs).toEqual([]);
    expect(invariance[0]!.obstacle!.en).toContain('45');
    expect(findings.at(-1)).toMatchObject({ verdict: 'open' });
  });
});

describe('other models', () => {
  it('have second-order constructs as factors of their components', async () => {
    const [x, m, y] = model.constructs.map((c) => ('indicators' in c ? c.indicators : []));
    const first = (id: string, indicators: readonly string[]) => ({
      ...{ id, kind: 'reflective' as const, mode: 'A' as const, indicators },
    });
    const { model: fitted, estimators } = await assess(
      { rows: 300 },
      {},
      {
        constructs: [
          first('A', x!),
          first('B', m!),
          {
            ...{ id: 'X', kind: 'second-order', mode: 'A', approach: 'two-stage' },
            components: ['A', 'B'],
          },
          first('M', y!),
        ],
        paths: [{ from: 'X', to: 'M' }],
      },
    );
    expect(fitted!.status).toBe('converged');
    expect(fitted!.loadings.map(({ indicator }) => indicator)).toContain('B');
    expect(estimators!.effects.map(({ effect }) => effect)).toEqual([['X', 'M']]);
    expect(estimators!.effects[0]!.plsc).not.toBeNull();
  });

  it('have composites, which are said to be taken as common factors', async () => {
    const { model: fitted } = await assess(
      { rows: 200 },
      {},
      {
        ...model,
        constructs: model.constructs.map((c) =>
          c.id === 'X' && 'indicators' in c ? { ...c, kind: 'composite', mode: 'B' } : c,
        ),
      },
    );
    expect(fitted!.composites).toEqual(['X']);
  });
});

describe('what cannot be estimated', () => {
  it('is said: no paths, too few firms, single items', async () => {
    const unconnected = await assess({ rows: 100 }, {}, { ...model, paths: [] });
    expect(unconnected).toMatchObject({ model: null, estimators: null });
    expect(unconnected.notes).toHaveLength(1);
    const few = await assess({ rows: 12 });
    expect(few.model).toBeNull();
    expect(few.notes[0]!.en).toContain('covariance-based');
    const single = await assess(
      { rows: 200 },
      { groups: { by: ['clustered'] } },
      {
        ...model,
        constructs: model.constructs.map((c) =>
          c.id === 'Y' && 'indicators' in c ? { ...c, indicators: ['y-1'] } : c,
        ),
      },
    );
    expect(single.model).toMatchObject({ status: 'converged', singleItems: ['Y'] });
    expect(single.invariance[0]!.constructs[2]!.obstacle!.en).toContain('needs 3 items');
  });
});
