import {
  type Column,
  centerWithin,
  fitMixed,
  type MixedFit,
  type MixedModel,
} from '@qunhai/levels';
import { describe, expect, it } from 'vitest';
import { hasReference, reference, referenceData } from './levels-reference.ts';

interface GoldenFit {
  REML: boolean;
  fixed: { term: string; estimate: number; se: number }[];
  varComp: {
    group: string;
    var1: string | null;
    var2: string | null;
    vcov: number;
    sdcor: number;
  }[];
  logLik: number;
  AIC: number;
  BIC: number;
  n: number;
  singular: boolean;
}

/** Beforehand: 1e-5 for fixed effects and log-likelihood, 1e-4 relative for variances and standard errors, which an optimiser leaves open. */
function expectFit(found: MixedFit, golden: GoldenFit) {
  golden.fixed.forEach(({ term, estimate, se }, k) => {
    const effect = found.fixed.effects[k]!;
    expect(Math.abs(effect.estimate - estimate), term).toBeLessThanOrEqual(1e-5);
    expect(Math.abs(effect.standardError / se - 1), `${term} se`).toBeLessThanOrEqual(1e-4);
  });
  for (const { group, var1, var2, vcov, sdcor } of golden.varComp) {
    const { effects, covariances, residual } = found.variances;
    const where = `${group} ${var1} ${var2}`;
    if (var2 !== null) {
      const one = covariances.find(
        (each) => each.names.includes(var1!) && each.names.includes(var2),
      )!;
      expect(Math.abs(one.covariance / vcov - 1), where).toBeLessThanOrEqual(1e-4);
      expect(Math.abs(one.correlation! / sdcor - 1), where).toBeLessThanOrEqual(1e-4);
    } else {
      const one = group === 'Residual' ? residual : effects.find((each) => each.name === var1)!;
      expect(Math.abs(one.variance / vcov - 1), where).toBeLessThanOrEqual(1e-4);
      expect(Math.abs(one.standardDeviation / sdcor - 1), where).toBeLessThanOrEqual(1e-4);
    }
  }
  expect(Math.abs(found.logLikelihood - golden.logLik), 'logLik').toBeLessThanOrEqual(1e-5);
  expect(Math.abs(found.aic - golden.AIC), 'AIC').toBeLessThanOrEqual(1e-4);
  expect(Math.abs(found.bic - golden.BIC), 'BIC').toBeLessThanOrEqual(1e-4);
  expect([found.n, found.singular]).toEqual([golden.n, golden.singular]);
}

type Golden = Record<string, GoldenFit>;

const fitted = (model: MixedModel, golden: GoldenFit) =>
  expectFit(fitMixed(model, { criterion: golden.REML ? 'reml' : 'ml', intervals: false }), golden);

const named = (name: string, column: Column): Column => ({ ...column, name });

describe.skipIf(!hasReference)('mixed models agree with lme4 (needs ../shared)', () => {
  it.each([
    'nullModelWBEING',
    'nullModelML',
    'contextual',
    'contextualML',
    'randomSlope',
    'leadSlope',
    'leadSlopeML',
  ])('bh1996 %s', (name) => {
    const data = referenceData('bh1996');
    const [outcome, group, hours, lead] = [
      data.column('WBEING'),
      data.group('GRP'),
      data.column('HRS'),
      data.column('LEAD'),
    ];
    const { within, between } = centerWithin(hours, group);
    const [w, g] = [named('W.HRS', within), named('G.HRS', between)];
    const models: Record<string, MixedModel> = {
      null: { outcome, group, fixed: [] },
      contextual: { outcome, group, fixed: [hours, g] },
      randomSlope: { outcome, group, fixed: [w, g], slopes: [w] },
      leadSlope: { outcome, group, fixed: [hours, lead, g], slopes: [lead] },
    };
    const model = name.startsWith('null') ? models.null! : models[name.replace('ML', '')]!;
    fitted(model, reference<Golden>('bh1996')[name]!);
  });

  it.each(['nullModel', 'level1', 'crossLevel', 'crossLevelML'])('klein2000 %s', (name) => {
    const data = referenceData('klein2000');
    const [outcome, group] = [data.column('JOBSAT'), data.group('GRPID')];
    const w = named('W.TASKSIG', centerWithin(data.column('TASKSIG'), group).within);
    const g = named('G.NEGLEAD', centerWithin(data.column('NEGLEAD'), group).between);
    const product = { name: 'W:G', values: Array.from(w.values, (x, row) => x * g.values[row]!) };
    const models: Record<string, MixedModel> = {
      nullModel: { outcome, group, fixed: [] },
      level1: { outcome, group, fixed: ['PAY', 'WLOAD', 'TASKSIG'].map((one) => data.column(one)) },
      crossLevel: { outcome, group, fixed: [w, g, product], slopes: [w] },
    };
    fitted(models[name.replace('ML', '')]!, reference<Golden>('klein2000')[name]!);
  });

  it.each(['nullModel', 'discontinuousGrowth', 'withinBetween'])('paneldat %s', (name) => {
    const data = referenceData('paneldat');
    const [outcome, group] = [data.column('roani'), data.group('companyid')];
    const independence = centerWithin(data.column('boardindprop'), group);
    const employees = centerWithin(data.column('lnemp'), group);
    const models: Record<string, MixedModel> = {
      nullModel: { outcome, group, fixed: [] },
      discontinuousGrowth: {
        outcome,
        group,
        fixed: ['time', 'trans', 'post'].map((one) => data.column(one)),
      },
      withinBetween: {
        outcome,
        group,
        fixed: [independence.within, independence.between, employees.within],
      },
    };
    fitted(models[name]!, reference<Golden>('paneldat')[name]!);
  });

  it('predictions of groups', () => {
    const data = referenceData('klein2000');
    const golden = reference<{ blupNull: { group: string[]; blup: number[] } }>(
      'klein2000',
    ).blupNull;
    const found = fitMixed({
      outcome: data.column('JOBSAT'),
      group: data.group('GRPID'),
      fixed: [],
    });
    golden.group.forEach((name, k) => {
      const one = found.groupEffects.find((each) => each.group === name)!;
      expect(Math.abs(one.effects[0]!.value - golden.blup[k]!), name).toBeLessThanOrEqual(1e-5);
    });
  });

  it('reliability of group means (multilevel gmeanrel)', () => {
    const data = referenceData('bh1996');
    const golden = reference<{
      groupMeanReliability: {
        ICC: number;
        meanRel: number;
        rel: { group: string; size: number; rel: number }[];
      };
    }>('bh1996');
    const expected = golden.groupMeanReliability;
    const found = fitMixed({ outcome: data.column('WBEING'), group: data.group('GRP'), fixed: [] });
    expect(Math.abs(found.variances.intraclass!.value - expected.ICC)).toBeLessThanOrEqual(
      1e-4 * expected.ICC,
    );
    for (const { group, size, rel } of expected.rel) {
      const one = found.groupEffects.find((each) => each.group === group)!;
      expect(one.size).toBe(size);
      expect(Math.abs(one.reliability! - rel), group).toBeLessThanOrEqual(1e-4);
    }
  });
});
