import { readFileSync } from 'node:fs';
import {
  covarianceMeasures,
  fitCovariance,
  parameterEstimates,
  regressionScores,
} from '@qunhai/sem';
import { parseModelText } from '@qunhai/syntax';
import { describe, expect, it } from 'vitest';

interface OrdinalCase {
  readonly name: string;
  readonly model: string;
  readonly options: Parameters<typeof fitCovariance>[2];
  readonly variables: readonly string[];
  readonly rows: readonly string[];
  readonly estimates: readonly (readonly [string, string, string, number, number])[];
  readonly measures: Readonly<Record<string, number>>;
}

const cases = JSON.parse(
  readFileSync(new URL('ordinal.json', import.meta.url), 'utf8'),
) as OrdinalCase[];

function fitted({ model, options, variables, rows }: OrdinalCase) {
  const values = Float64Array.from(
    rows.flatMap((row) => [...row]),
    Number,
  );
  return fitCovariance(parseModelText(model), { variables, values }, options);
}

describe('ordinal answers beside lavaan (WLSMV)', () => {
  for (const each of cases) {
    it(`${each.name}: thresholds, loadings, errors`, () => {
      const ours = parameterEstimates(fitted(each));
      let compared = 0;
      for (const [left, operator, right, estimate, error] of each.estimates) {
        const own = ours.find(
          (row) =>
            row.operator === operator &&
            ((row.left === left && row.right === right) ||
              (operator === '~~' && row.left === right && row.right === left)),
        );
        if (own === undefined) continue;
        compared++;
        expect(Math.abs(own.estimate - estimate)).toBeLessThan(1e-6);
        expect(Math.abs(own.standardError - error)).toBeLessThan(1e-6);
      }
      // Intercepts, which are fixed at 0, are not among ours.
      const intercepts = each.estimates.filter(([, operator]) => operator === '~1').length;
      expect(compared).toBe(each.estimates.length - intercepts);
    });

    it(`${each.name}: mean- and variance-adjusted test, fit`, () => {
      const { test, baseline, relative, rmsea, srmr, scaled, robust } = covarianceMeasures(
        fitted(each),
      );
      const ours = {
        ...{ chisq: test.statistic, df: test.df, 'baseline.chisq': baseline.statistic },
        ...{ cfi: relative.cfi, tli: relative.tli, rmsea: rmsea.rmsea, srmr },
        'chisq.scaled': scaled!.test.statistic,
        'pvalue.scaled': scaled!.test.p,
        'chisq.scaling.factor': scaled!.test.scale,
        'cfi.scaled': scaled!.relative.cfi,
        'rmsea.scaled': scaled!.rmsea.rmsea,
      };
      for (const [key, value] of Object.entries(ours))
        expect(Math.abs(value / each.measures[key]! - 1) || 0).toBeLessThan(1e-6);
      expect(robust).toBeNull();
    });
  }

  it('gives no factor scores, and says so', () => {
    expect(() => regressionScores(fitted(cases[0]!))).toThrow(
      expect.objectContaining({ code: 'sem.ordinal-scores' }),
    );
  });

  it('refuses a model of ordinal and metric variables, and likelihood', () => {
    const [each] = cases;
    const some = { ...each!.options, ordinal: each!.variables.slice(1) };
    expect(() => fitted({ ...each!, options: some })).toThrow(
      expect.objectContaining({ code: 'sem.mixed-ordinal' }),
    );
    expect(() => fitted({ ...each!, options: { ...each!.options, estimator: 'ML' } })).toThrow(
      expect.objectContaining({ code: 'sem.ordinal-estimator' }),
    );
  });
});
