import { RandomStream } from '@qunhai/kernel';
import { correlationMatrix } from '@qunhai/numerics';
import { describe, expect, it } from 'vitest';
import { secondOrderData, secondOrderModel } from '../../golden/simulated-study.ts';
import { estimatePls, fitProgram } from '../estimate/estimate-pls.ts';
import { fitInto } from '../estimate/fit-pls.ts';
import { compileProgram } from '../estimate/pls-program.ts';
import type { PlsOptions } from '../estimate/pls-result.ts';
import { createWorkspace } from '../estimate/pls-workspace.ts';
import { prepareProgramData } from '../estimate/prepare-program-data.ts';
import {
  impliedConstructCorrelations,
  impliedIndicatorCorrelations,
} from '../evaluate/implied-correlations.ts';
import { modelFit } from '../evaluate/model-fit.ts';
import type { SemData, SemModel } from '../specify/model.ts';
import { transformToModel } from './beran-srivastava.ts';
import { exactFit } from './exact-fit.ts';
import { createFitDistances, fitDistancesInto } from './fit-distances.ts';
import { stageValues } from './stage-values.ts';

const model: SemModel = {
  constructs: ['X', 'M', 'Y'].map((id) => ({
    id,
    kind: 'reflective',
    mode: 'A',
    indicators: [1, 2, 3].map((item) => `${id}${item}`),
  })),
  paths: [
    { from: 'X', to: 'M' },
    { from: 'M', to: 'Y' },
  ],
};

/** X → M → Y; `direct`: an effect of X on Y that the model leaves out; `twin`: X1 and M1 share an error. */
function simulate(n: number, seed: number, { direct = 0, twin = 0 } = {}): SemData {
  const stream = new RandomStream(seed, 'sem.test');
  const rows = Array.from({ length: n }, () => {
    const x = stream.normal();
    const m = 0.6 * x + 0.8 * stream.normal();
    const y = direct * x + 0.6 * m + 0.6 * stream.normal();
    const items = [x, m, y].flatMap((f) => [0, 1, 2].map(() => 0.8 * f + 0.6 * stream.normal()));
    const shared = twin * stream.normal();
    items[0]! += shared;
    items[3]! += shared;
    return items;
  });
  const variables = ['X', 'M', 'Y'].flatMap((id) => [1, 2, 3].map((item) => `${id}${item}`));
  return { n, p: 9, variables, values: Float64Array.from(rows.flat()) };
}

describe('transformToModel', () => {
  it('gives rows with the correlations of the model', () => {
    const data = simulate(80, 1);
    const result = estimatePls(model, data, { consistent: true });
    const implied = impliedIndicatorCorrelations(result, impliedConstructCorrelations(result));
    const rows = transformToModel(
      stageValues(result, data),
      result.indicatorCorrelations,
      implied,
      9,
    );
    correlationMatrix(rows as Float64Array, 80, 9).forEach((r, cell) => {
      expect(r).toBeCloseTo(implied[cell]!, 10);
    });
  });

  it('says which matrix has no root', () => {
    const singular = Float64Array.of(1, 1, 1, 1);
    const identity = Float64Array.of(1, 0, 0, 1);
    const indefinite = Float64Array.of(1, 2, 2, 1);
    const rows = Float64Array.of(1, 1, -1, -1);
    expect(transformToModel(rows, singular, identity, 2)).toBe('observed');
    expect(transformToModel(rows, identity, indefinite, 2)).toBe('implied');
  });
});

describe('fitDistancesInto', () => {
  const study = secondOrderData(150, 3);
  it.each([
    ['factors', model, simulate(90, 4), { consistent: true }],
    ['composites', model, simulate(90, 5), {}],
    ['two stages', secondOrderModel('two-stage'), study, {}],
    ['repeated indicators', secondOrderModel('repeated-indicators'), study, {}],
  ] as [string, SemModel, SemData, PlsOptions][])(
    'agrees with modelFit: %s',
    (_, m, data, options) => {
      const program = compileProgram(m, options);
      const { result, finalWeights } = fitProgram(
        program,
        prepareProgramData(program, data, options),
      );
      const expected = modelFit(result);
      const work = createWorkspace(program.final.plan);
      const { variableOf, variables } = program.final.slots;
      const P = variableOf.length;
      for (let s = 0; s < P; s++)
        for (let t = 0; t < P; t++)
          work.correlations[s * P + t] =
            result.indicatorCorrelations[variableOf[s]! * variables.length + variableOf[t]!]!;
      fitInto(program.final.plan, finalWeights.slice(), work);
      for (const kind of ['saturated', 'estimated'] as const) {
        const distances = createFitDistances(program.final, kind);
        fitDistancesInto(distances, work);
        expect(distances.out[0]).toBeCloseTo(expected[kind].srmr!, 8);
        expect(distances.out[1]).toBeCloseTo(expected[kind].dUls!, 8);
        if (expected[kind].dG === null) expect(distances.out[2]).toBeNaN();
        else expect(distances.out[2]).toBeCloseTo(expected[kind].dG, 8);
      }
    },
  );
});

describe('exactFit', () => {
  const options = { consistent: true };

  it('takes the distances of modelFit and draws around them when the model is true', async () => {
    const data = simulate(300, 6);
    const found = await exactFit(model, data, options, { resamples: 499, seed: 1 });
    const expected = modelFit(estimatePls(model, data, options));
    for (const kind of ['saturated', 'estimated'] as const)
      for (const measure of ['srmr', 'dUls', 'dG'] as const) {
        const { value, hi95, hi99, p } = found[kind][measure];
        expect(value).toBe(expected[kind][measure]);
        expect(hi99!).toBeGreaterThan(hi95!);
        expect(p!).toBeGreaterThan(0.01);
      }
  });

  it('rejects a model without a path of the data, in the structural part only', async () => {
    const data = simulate(300, 7, { direct: 0.5 });
    const { saturated, estimated } = await exactFit(model, data, options, {
      resamples: 499,
      seed: 1,
    });
    expect(estimated.srmr.p).toBe(1 / (estimated.srmr.used + 1));
    expect(estimated.srmr.value!).toBeGreaterThan(estimated.srmr.hi99!);
    expect(saturated.srmr.p!).toBeGreaterThan(0.05);
  });

  it('rejects a model whose factors do not hold together', async () => {
    const data = simulate(300, 8, { twin: 0.9 });
    const { saturated } = await exactFit(model, data, options, { resamples: 199, seed: 1 });
    expect(saturated.dUls.p!).toBeLessThan(0.01);
  });

  it('rejects a true model in about 5 % of samples', async () => {
    let rejected = 0;
    const studies = 120;
    for (let study = 0; study < studies; study++) {
      const data = simulate(200, 100 + study);
      const { estimated } = await exactFit(model, data, options, { resamples: 99, seed: study });
      if (estimated.dG.p! <= 0.05) rejected++;
    }
    // 6 expected, standard deviation 2.4.
    expect(rejected).toBeLessThanOrEqual(13);
  });

  it('gives no bound from too few resamples and says why', async () => {
    const data = simulate(100, 9);
    const few = await exactFit(model, data, options, { resamples: 9, seed: 1 });
    expect(few.saturated.srmr).toMatchObject({ hi95: null, p: null, reason: 'too-few-draws' });
    const some = await exactFit(model, data, options, { resamples: 50, seed: 1 });
    expect(some.saturated.srmr.hi95).not.toBeNull();
    expect(some.saturated.srmr.hi99).toBeNull();
  });

  it('refuses interactions', async () => {
    const moderated: SemModel = {
      ...model,
      paths: [...model.paths, { from: 'X', to: 'Y' }],
      interactions: [{ id: 'XM', predictor: 'X', moderator: 'M', to: ['Y'] }],
    };
    await expect(exactFit(moderated, simulate(60, 1), {}, { seed: 1 })).rejects.toMatchObject({
      code: 'sem.terms-not-assessed',
      details: { term: 'XM' },
    });
  });
});
