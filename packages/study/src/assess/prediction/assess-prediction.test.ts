import type { AnalysisMatrix } from '@qunhai/dataset';
import { type JobControl, type ProgressEvent, RandomStream } from '@qunhai/kernel';
import { type Assessments, assessmentsSchema } from '@qunhai/results';
import type { SemModel } from '@qunhai/sem';
import { clusteredFirmsTheory, type Theory } from '@qunhai/theory';
import { describe, expect, it } from 'vitest';
import { estimateModel } from '../../estimate-model.ts';
import { analysisPlan } from '../../study-schema.ts';
import type { AssessedModel } from '../assessed-model.ts';
import { assessPrediction } from './assess-prediction.ts';

type Prediction = NonNullable<Assessments['prediction']>;

const ids = ['X', 'M', 'Y', 'Z'] as const;
const itemsOf = (id: string, items: number) =>
  Array.from({ length: items }, (_, item) => `${id}${item + 1}`);

/** What is true: effects of X on M, M on Y, X on Y and Z on Y, and of X on the first item of M beside M itself. */
interface Truth {
  readonly xm: number;
  readonly my: number;
  readonly xy?: number;
  readonly zy?: number;
  readonly crossLoading?: number;
}

function draw(n: number, truth: Truth, items = 3): AnalysisMatrix {
  const { xm, my, xy = 0, zy = 0, crossLoading = 0 } = truth;
  const stream = new RandomStream(7, 'study.test');
  const rows = Array.from({ length: n }, () => {
    const [x, z, e, d] = [0, 1, 2, 3].map(() => stream.normal()) as [
      number,
      number,
      number,
      number,
    ];
    const m = xm * x + Math.sqrt(1 - xm ** 2) * e;
    const y = my * m + xy * x + zy * z + 0.7 * d;
    return [x, m, y, z].flatMap((factor, at) =>
      Array.from({ length: items }, (_, item) => {
        const more = at === 1 && item === 0 ? crossLoading * x : 0;
        return 0.8 * factor + more + 0.6 * stream.normal();
      }),
    );
  });
  return {
    ...{ n, p: 4 * items, variables: ids.flatMap((id) => itemsOf(id, items)) },
    values: Float64Array.from(rows.flat()),
    firms: rows.map((_, i) => `f${i}`),
    rows: rows.map((_, i) => i),
  } as unknown as AnalysisMatrix;
}

const name = { zh: '名', en: 'Name' };
const theoryWith = (hypotheses: readonly object[], items = 3): Theory =>
  ({
    ...clusteredFirmsTheory,
    constructs: ids.map((id) => ({ id, name, measurement: { kind: 'reflective' } })),
    items: ids.flatMap((construct) => itemsOf(construct, items).map((id) => ({ id, construct }))),
    hypotheses,
  }) as unknown as Theory;
const mediation = {
  ...{ id: 'H1', kind: 'mediation', model: 'base', statement: name, sign: '+' },
  ...{ from: ['X'], through: ['M'], to: ['Y'] },
};
const furtherCause = { id: 'H2', kind: 'path', model: 'full', from: 'Z', to: 'Y', sign: '+' };

const modelWith = (items = 3): SemModel => ({
  constructs: ['X', 'M', 'Y'].map((id) => ({
    ...{ id, kind: 'reflective' as const, mode: 'A' as const, indicators: itemsOf(id, items) },
  })),
  paths: [
    { from: 'X', to: 'M' },
    { from: 'M', to: 'Y' },
  ],
});

interface Setting {
  readonly plan?: object;
  readonly theory?: Theory;
  readonly model?: SemModel;
  readonly extensions?: readonly object[];
}

function assessed(matrix: AnalysisMatrix, setting: Setting = {}): AssessedModel {
  const { theory = theoryWith([mediation]), model = modelWith(), extensions } = setting;
  const plan = analysisPlan.parse({ interval: 'percentile', ...setting.plan });
  return {
    ...{ theory, model, plan, seed: 3, wave: { matrix } },
    estimation: estimateModel(model, matrix, plan),
    sem: extensions ? { extensions } : {},
  } as unknown as AssessedModel;
}

async function assess(
  matrix: AnalysisMatrix,
  setting: Setting = {},
  control: JobControl = {},
): Promise<Prediction> {
  const found = await assessPrediction(assessed(matrix, setting), control);
  expect(assessmentsSchema.parse({ prediction: found }).prediction).toEqual(found);
  return found;
}

const verdicts = ({ findings }: Prediction) =>
  Object.fromEntries(findings.map(({ id, verdict }) => [id, verdict]));
const mediated = { xm: 0.6, my: 0.6 };

describe('assessPrediction', { timeout: 120_000 }, () => {
  it('finds nothing wrong with a model that is true', async () => {
    const found = await assess(draw(400, mediated));
    expect(verdicts(found)).toEqual({
      'predict.q2': 'passes',
      'predict.earliest': 'passes',
      'predict.power': 'passes',
      'predict.symmetry': 'passes',
      'cvpat.average': 'passes',
      'cvpat.linear': expect.stringMatching(/passes|caution/),
      'fit.saturated': 'passes',
      'fit.estimated': 'passes',
      'compare.Y': 'passes',
    });
    const [direct, earliest] = found.prediction!.approaches;
    const q2 = (approach: typeof direct, construct: string) =>
      approach!.constructs.find((one) => one.construct === construct)!.q2!.estimate;
    expect(q2(direct, 'Y')).toBeGreaterThan(q2(earliest, 'Y'));
    expect(q2(direct, 'M')).toBe(q2(earliest, 'M'));
    for (const { q2: one } of direct!.indicators) {
      expect(one!.interval!.lower).toBeLessThan(one!.estimate);
      expect(one!.interval!.upper).toBeGreaterThan(one!.estimate);
    }
    const [equations] = found.comparison!.constructs;
    expect(equations!.equations.map(({ models }) => models)).toEqual([
      ['base'],
      ['direct'],
      ['unmediated'],
    ]);
    expect(equations!.equations.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
    const unmediated = equations!.equations[2]!.cvpat!;
    expect(unmediated.difference.estimate).toBeLessThan(0);
    expect(unmediated.adjustedP).toBeLessThan(0.05);
  });

  it('finds a path that the model lacks: by BIC, by prediction, and by the fit of its structure', async () => {
    const found = await assess(draw(400, { xm: 0.4, my: 0.3, xy: 0.5 }));
    expect(verdicts(found)).toMatchObject({
      ...{ 'compare.Y': 'fails', 'fit.estimated': 'fails', 'fit.saturated': 'passes' },
    });
    const text = found.findings.find(({ id }) => id === 'compare.Y')!.text.en;
    expect(text).toMatch(/“With direct paths” has a BIC smaller by \d+\.\d/);
    expect(text).toContain('predicted significantly better by “With direct paths”');
  });

  it('finds an item that belongs to two constructs in the fit of the measurement', async () => {
    const found = await assess(draw(400, { ...mediated, crossLoading: -0.5 }));
    expect(verdicts(found)['fit.saturated']).toBe('fails');
  });

  it('says so when nothing can be predicted', async () => {
    const found = await assess(draw(300, { xm: 0.5, my: 0 }));
    expect(verdicts(found)).toMatchObject({ 'cvpat.average': 'caution' });
    expect(found.findings.find(({ id }) => id === 'cvpat.average')!.text.en).toContain(
      'no significant difference for Y',
    );
    expect(verdicts(found)['predict.q2']).toBe('caution');
  });

  it('compares extended models that have estimates, on the firms that all can use', async () => {
    const theory = theoryWith([mediation, furtherCause]);
    const added = { constructs: ['Z'], paths: [{ from: 'Z', to: 'Y' }], interactions: [] };
    const extensions = [{ id: 'H2', status: 'converged', added }];
    const matrix = draw(300, { ...mediated, zy: 0.5 });
    const lacking = (rows: number): AnalysisMatrix => ({
      ...matrix,
      values: matrix.values.map((value, at) =>
        at % matrix.p === matrix.p - 1 && at / matrix.p < rows ? Number.NaN : value,
      ),
    });
    const whole = await assess(matrix, { theory, extensions });
    expect(verdicts(whole)['compare.Y']).toBe('fails');
    const plan = { missing: 'listwise' };
    const some = await assess(lacking(20), { theory, extensions, plan });
    expect(some.comparison).toMatchObject({ rows: 280 });
    expect(some.comparison!.notes[0]!.en).toContain('280 firms');
    const many = await assess(lacking(100), { theory, extensions, plan });
    expect(many.comparison!.rows).toBe(300);
    const left = many.comparison!.models.find(({ id }) => id === 'H2')!;
    expect(left.cvpat).toBeNull();
    expect(left.note!.en).toContain('Only 200 firms');
  });

  it('offers direct paths where the theory has no mediation, and says when there is nothing to compare', async () => {
    const matrix = draw(200, mediated);
    const unclaimed = await assess(matrix, { theory: theoryWith([]) });
    expect(unclaimed.comparison!.models.map(({ id }) => id)).toEqual(['base', 'direct']);
    const model = { ...modelWith(), paths: [...modelWith().paths, { from: 'X', to: 'Y' }] };
    const saturated = await assess(matrix, { theory: theoryWith([]), model });
    expect(saturated.comparison).toBeNull();
    expect(verdicts(saturated)['compare.none']).toBe('open');
  });

  it('computes nothing without an estimate, and no exact fit without resamples', async () => {
    const none = await assess(draw(8, mediated));
    expect(none).toMatchObject({ prediction: null, cvpat: null, exactFit: null, comparison: null });
    expect(verdicts(none)).toEqual({ 'predict.none': 'open' });
    const plain = await assess(draw(100, mediated), { plan: { resamples: 0 } });
    expect(verdicts(plain)['fit.none']).toBe('open');
    expect(plain.prediction).not.toBeNull();
  });

  it('takes few firms, single items, constant folds and PLS', async () => {
    const few = await assess(draw(14, mediated), { plan: { estimator: 'pls' } });
    expect(few.prediction!.rows).toBe(14);
    const single = { model: modelWith(1), theory: theoryWith([mediation], 1) };
    const one = await assess(draw(60, mediated, 1), { ...single, plan: { estimator: 'pls' } });
    expect(one.exactFit!.notes[0]!.en).toContain('PLSc');
    const matrix = draw(60, mediated);
    const alike = matrix.values.map((value, at) =>
      at % matrix.p === 0 ? Number(at === 0) : value,
    );
    const held = await assess({ ...matrix, values: alike });
    expect(held.prediction).toBeNull();
    expect(verdicts(held)).toMatchObject({
      ...{ 'predict.none': 'open', 'cvpat.none': 'open', 'compare.none': 'open' },
    });
  });

  it('reports progress that never goes back, and can be cancelled', async () => {
    const events: ProgressEvent[] = [];
    await assess(draw(100, mediated), {}, { onProgress: (event) => events.push(event) });
    const done = events.map((event) => event.done);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(events.at(-1)).toMatchObject({ done: 1000, total: 1000 });
    const cancelled = assess(draw(100, mediated), {}, { signal: AbortSignal.abort() });
    await expect(cancelled).rejects.toMatchObject({ code: 'kernel.cancelled' });
  });
});
