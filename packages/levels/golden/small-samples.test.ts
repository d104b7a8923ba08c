import { readFileSync } from 'node:fs';
import { clusterRobust, fitMixed, wildClusterBootstrap } from '@qunhai/levels';
import { describe, expect, it } from 'vitest';

type Data = Record<'y' | 'x' | 'z' | 'g', number[]>;

interface Golden {
  mixed: {
    slope: boolean;
    data: Data;
    logLikReml: number;
    logLikMl: number;
    estimate: number[];
    standardError: number[];
    adjusted: number[];
    df: number[];
    singular: boolean;
    components: number[];
    jointF: { f: number; df: number; scaling: number };
  }[];
  clustered: {
    data: Data;
    cr1: number[];
    cr2: number[];
    df: number[];
    p: number[];
    wildX: number;
  }[];
}

const golden: Golden = JSON.parse(
  readFileSync(new URL('small-samples.json', import.meta.url), 'utf8'),
);
const column = (data: Data, name: keyof Data) => ({ name, values: data[name] });

function expectRelative(found: number, expected: number, within: number, where: string) {
  expect(Math.abs(found / expected - 1), where).toBeLessThanOrEqual(within);
}

describe('few small groups agree with lme4, pbkrtest and clubSandwich', () => {
  it.each(golden.mixed.map((one, k) => [k, one] as const))('mixed model %i', (_, one) => {
    const [x, z] = [column(one.data, 'x'), column(one.data, 'z')];
    const model = {
      outcome: column(one.data, 'y'),
      fixed: [x, z],
      group: column(one.data, 'g'),
      slopes: one.slope ? [x] : [],
    };
    const found = fitMixed(model, { joint: [['x', 'z']] });
    expect(Math.abs(found.logLikelihood - one.logLikReml)).toBeLessThanOrEqual(1e-5);
    const ml = fitMixed(model, { criterion: 'ml', intervals: false });
    expect(Math.abs(ml.logLikelihood - one.logLikMl)).toBeLessThanOrEqual(1e-5);
    found.fixed.effects.forEach((effect, k) => {
      expectRelative(effect.estimate, one.estimate[k]!, 1e-5, `${effect.name} estimate`);
      expectRelative(effect.standardError, one.standardError[k]!, 1e-5, `${effect.name} error`);
      expectRelative(
        effect.adjustedStandardError!,
        one.adjusted[k]!,
        1e-5,
        `${effect.name} adjusted`,
      );
      expectRelative(effect.df!, one.df[k]!, 1e-5, `${effect.name} df`);
    });
    const { effects, covariances, residual } = found.variances;
    const components = [
      ...effects.map((e) => e.variance),
      ...covariances.map((e) => e.covariance),
      residual.variance,
    ];
    components.forEach((value, k) => {
      expectRelative(value, one.components[k]!, 1e-4, `component ${k}`);
    });
    expect(found.singular).toBe(one.singular);
    const [joint] = found.fixed.tests;
    expectRelative(joint!.f, one.jointF.f, 1e-5, 'F');
    expectRelative(joint!.df2, one.jointF.df, 1e-5, 'denominator df');
    expectRelative(joint!.scaling, one.jointF.scaling, 1e-5, 'scaling');
  });

  it.each(golden.clustered.map((one, k) => [k, one] as const))(
    'cluster-robust %i',
    async (_, one) => {
      const model = {
        outcome: column(one.data, 'y'),
        predictors: [column(one.data, 'x'), column(one.data, 'z')],
        group: column(one.data, 'g'),
      };
      clusterRobust(model).coefficients.forEach(({ name, cr1, cr2 }, k) => {
        expectRelative(cr1.standardError, one.cr1[k]!, 1e-7, `${name} CR1`);
        expectRelative(cr2!.standardError, one.cr2[k]!, 1e-7, `${name} CR2`);
        expectRelative(cr2!.df, one.df[k]!, 1e-7, `${name} df`);
        expectRelative(cr2!.p, one.p[k]!, 1e-7, `${name} p`);
      });
      const wild = await wildClusterBootstrap(model, {
        terms: ['x'],
        weights: 'rademacher',
        resamples: 999,
      });
      expect(wild.enumerated).toBe(true);
      expect(wild.coefficients[0]!.p).toBeCloseTo(one.wildX, 12);
    },
  );
});
