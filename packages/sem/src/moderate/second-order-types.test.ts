import { describe, expect, it } from 'vitest';
import { secondOrderData, secondOrderModel, takeRows } from '../../golden/simulated-study.ts';
import { estimatePls, type PlsResult } from '../estimate/estimate-pls.ts';
import { type CaseScores, scores } from '../estimate/scores.ts';
import { effects } from '../evaluate/effects.ts';
import { bootstrapPls } from '../resample/bootstrap-pls.ts';
import type {
  Mode,
  SecondOrderConstruct,
  SemConstruct,
  SemData,
  SemModel,
} from '../specify/model.ts';
import { modelStages } from '../specify/model-stages.ts';
import { validateModel } from '../specify/validate-model.ts';

type Approach = SecondOrderConstruct['approach'];
const data = secondOrderData(150);

/** A → H → B with components of one mode and a second-order construct of another. */
function typed(approach: Approach, components: Mode, higher: Mode): SemModel {
  const { constructs, paths } = secondOrderModel('two-stage');
  return {
    paths,
    constructs: constructs.map((c) => {
      if (c.kind === 'second-order') return { ...c, mode: higher, approach };
      if (!c.id.startsWith('H')) return c;
      return { ...c, mode: components, kind: components === 'A' ? 'reflective' : 'composite' };
    }),
  };
}
const types = [
  ['reflective-reflective', 'A', 'A'],
  ['reflective-formative', 'A', 'B'],
  ['formative-reflective', 'B', 'A'],
  ['formative-formative', 'B', 'B'],
] as const;

const path = (result: PlsResult, from: string, to: string): number => {
  const ids = result.constructs.map((c) => c.id);
  return result.pathCoefficients[ids.indexOf(from) * ids.length + ids.indexOf(to)]!;
};

/** The data with scores of a first stage as further variables. */
function withScores({ n, constructs, values }: CaseScores): SemData {
  const p = data.p + constructs.length;
  const all = new Float64Array(n * p);
  for (let i = 0; i < n; i++) {
    all.set(data.values.subarray(i * data.p, (i + 1) * data.p), i * p);
    all.set(values.subarray(i * constructs.length, (i + 1) * constructs.length), i * p + data.p);
  }
  return { n, p, variables: [...data.variables, ...constructs], values: all };
}

/** Repeated indicators under names of their own, so that a model without second-order constructs can have them. */
function copied(construct: SemConstruct): SemConstruct {
  if (construct.id !== 'H') return construct;
  return { ...construct, indicators: construct.indicators.map((name) => `${name} again`) };
}

function copies(): SemData {
  const values = new Float64Array(2 * data.values.length);
  for (let i = 0; i < data.n; i++) {
    const row = data.values.subarray(i * data.p, (i + 1) * data.p);
    values.set(row, 2 * i * data.p);
    values.set(row, (2 * i + 1) * data.p);
  }
  const variables = [...data.variables, ...data.variables.map((name) => `${name} again`)];
  return { n: data.n, p: 2 * data.p, variables, values };
}

describe.each(types)('%s', (_, components, higher) => {
  it.each(['two-stage', 'embedded-two-stage'] as const)(
    '%s equals estimating twice, with the scores of the first stage as indicators',
    (approach) => {
      const model = typed(approach, components, higher);
      const result = estimatePls(model, data);
      const stage = modelStages(model).first!;
      const first = estimatePls({ ...stage, constructs: stage.constructs.map(copied) }, copies());
      const isEmbedded = approach === 'embedded-two-stage';
      const single = (id: string) =>
        ({ id, kind: 'composite', mode: 'unit', indicators: [id] }) as const;
      const outer = model.constructs.flatMap((c) =>
        c.kind !== 'second-order' && !c.id.startsWith('H') ? [isEmbedded ? single(c.id) : c] : [],
      );
      const byHand = estimatePls(
        {
          constructs: [
            ...outer,
            { id: 'H', kind: 'composite', mode: higher, indicators: ['H1', 'H2', 'H3'] },
          ],
          paths: model.paths,
        },
        withScores(scores(first, copies())),
      );
      for (const { from, to } of model.paths)
        expect(path(result, from, to), `${from} → ${to}`).toBeCloseTo(path(byHand, from, to), 9);
      const own = scores(result, data);
      expect(own.constructs).toEqual(result.constructs.map((c) => c.id));
    },
  );

  it('repeated indicators estimate it where they are defined', () => {
    const approach = higher === 'A' ? 'repeated-indicators' : 'extended-repeated-indicators';
    const result = estimatePls(typed(approach, components, higher), data);
    expect(result.status).toBe('converged');
    expect(result.constructs.find((c) => c.id === 'H')!.indicators).toHaveLength(8);
  });

  it('resamples of the embedded approach are estimates of their own rows', async () => {
    const model = typed('embedded-two-stage', components, higher);
    const rows = Array.from({ length: data.n }, (_row, i) => (i * i * 5 + 3 * i) % data.n);
    const options = { tolerance: 1e-12 };
    const { draws } = await bootstrapPls(model, data, options, {
      resamples: 1,
      seed: 1,
      indices: Int32Array.from(rows),
    });
    const alone = estimatePls(model, takeRows(data, rows), options);
    draws.pathLabels.forEach(({ from, to }, k) => {
      expect(draws.paths[k], `${from} → ${to}`).toBeCloseTo(path(alone, from, to), 8);
    });
  });
});

describe('extended repeated indicators', () => {
  const result = estimatePls(typed('extended-repeated-indicators', 'A', 'B'), data);

  it('give the causes of a formed construct paths to its components, and it a total effect', () => {
    for (const component of ['H1', 'H2', 'H3'])
      expect(path(result, 'A', component)).toBeGreaterThan(0.2);
    expect(Math.abs(path(result, 'A', 'H'))).toBeLessThan(0.05);
    const total = effects(result).total.find(({ from, to }) => from === 'A' && to === 'H')!;
    const twoStage = estimatePls(typed('two-stage', 'A', 'B'), data);
    expect(total.estimate).toBeCloseTo(path(twoStage, 'A', 'H'), 1);
  });

  it('explain the construct by its components', () => {
    const at = result.constructs.findIndex((c) => c.id === 'H');
    expect(result.rSquared[at]).toBeGreaterThan(0.98);
  });
});

describe('validateModel on second-order constructs', () => {
  const code = (name: string) => expect.objectContaining({ code: `sem.${name}` });

  it('refuses to extend what causes its components', () => {
    expect(() => validateModel(typed('extended-repeated-indicators', 'A', 'A'), false)).toThrow(
      code('extended-reflective'),
    );
  });

  it('refuses PLSc where indicators are repeated, also in a first stage', () => {
    expect(() => validateModel(typed('embedded-two-stage', 'A', 'B'), true)).toThrow(
      code('repeated-consistent'),
    );
  });

  it('refuses two kinds of stages in one model', () => {
    const { constructs, paths } = typed('embedded-two-stage', 'A', 'A');
    const mixed: SemModel = {
      constructs: [
        ...constructs.map((c) =>
          c.kind === 'second-order' ? { ...c, components: ['H1', 'H2'] } : c,
        ),
        { id: 'G', kind: 'second-order', mode: 'A', approach: 'two-stage', components: ['H3'] },
      ],
      paths: [...paths, { from: 'G', to: 'B' }],
    };
    expect(() => validateModel(mixed, false)).toThrow(
      expect.objectContaining({
        code: 'sem.second-order-mixed',
        details: { constructs: ['G', 'H'] },
      }),
    );
  });
});

describe.each(['two-stage', 'embedded-two-stage'] as const)(
  '%s with an interaction',
  (approach) => {
    const model: SemModel = {
      ...typed(approach, 'A', 'A'),
      interactions: [{ id: 'AH', predictor: 'A', moderator: 'H', to: ['B'] }],
    };

    it('has three stages, each the first stage of the next', () => {
      const result = estimatePls(model, data);
      expect(result.constructs.map((c) => c.id)).toEqual(['A', 'H', 'B', 'AH']);
      expect(result.firstStage!.constructs.map((c) => c.id)).toEqual(['A', 'H', 'B']);
      expect(result.firstStage!.firstStage!.constructs.map((c) => c.id)).toContain('H2');
      const own = scores(result, data);
      const at = own.constructs.indexOf('AH');
      const squares = own.values.reduce((sum, v, cell) => sum + (cell % 4 === at ? v * v : 0), 0);
      expect(squares / (data.n - 1)).toBeCloseTo(1, 10);
    });

    it('resamples all three', async () => {
      const rows = Array.from({ length: data.n }, (_, i) => (i * i * 11 + 7 * i) % data.n);
      const options = { tolerance: 1e-12 };
      const boot = await bootstrapPls(model, data, options, {
        resamples: 1,
        seed: 1,
        indices: Int32Array.from(rows),
      });
      const alone = estimatePls(model, takeRows(data, rows), options);
      boot.draws.pathLabels.forEach(({ from, to }, k) => {
        expect(boot.draws.paths[k], `${from} → ${to}`).toBeCloseTo(path(alone, from, to), 8);
      });
      expect(boot.firstStageDraws!.constructs).toEqual(['A', 'H', 'B']);
      expect(boot.componentDraws!.constructs).toContain('H1');
    });
  },
);
