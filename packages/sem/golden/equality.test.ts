import { readFileSync } from 'node:fs';
import { correlationResidualErrors, equalityTests, fitCovariance } from '@qunhai/sem';
import { parseModelText } from '@qunhai/syntax';
import { describe, expect, it } from 'vitest';

interface Golden {
  readonly variables: readonly string[];
  /** The group and the answers; empty where one is missing. */
  readonly rows: readonly string[];
  readonly scores: readonly {
    readonly missing: 'listwise' | 'ml';
    readonly equal: readonly ('loadings' | 'intercepts' | 'residuals')[];
    readonly chisq: number;
    readonly tests: readonly {
      readonly lhs: string;
      readonly op: string;
      readonly rhs: string;
      /** Counts from 1. */
      readonly group: number;
      readonly x2: number;
      readonly p: number;
    }[];
  }[];
  /** Of the complete rows, as one group. */
  readonly residualErrors: readonly (readonly number[])[];
}

const golden = JSON.parse(
  readFileSync(new URL('equality.json', import.meta.url), 'utf8'),
) as Golden;
const statements = parseModelText('f =~ a1 + a2 + a3 + a4\ng =~ b1 + b2 + b3');
const cells = golden.rows.map((row) => row.split(','));
const data = {
  variables: golden.variables,
  groups: cells.map(([group]) => group!),
  values: Float64Array.from(
    cells.flatMap(([, ...answers]) =>
      answers.map((answer) => (answer === '' ? Number.NaN : Number(answer))),
    ),
  ),
};

describe('score tests of equal parameters beside lavaan (lavTestScore)', () => {
  for (const { missing, equal, chisq, tests } of golden.scores)
    it(`equal ${equal.join(', ')}, ${missing}`, () => {
      const fit = fitCovariance(statements, data, {
        missing: missing === 'ml' ? 'full-information' : 'listwise',
        meanStructure: true,
        unitVariances: true,
        equalOverGroups: equal,
      });
      expect(Math.abs(fit.test.statistic - chisq)).toBeLessThan(1e-4);
      const ours = equalityTests(fit);
      for (const { lhs, op, rhs, group, x2, p } of tests) {
        const own = ours.find(
          (one) =>
            one.left === lhs && one.operator === op && one.right === rhs && one.group === group - 1,
        );
        expect(Math.abs(own!.statistic - x2)).toBeLessThan(1e-4);
        expect(Math.abs(own!.p - p)).toBeLessThan(1e-4);
      }
      // Of three groups lavaan tests the second and the third beside the first, we test each beside the others.
      expect(ours).toHaveLength((tests.length / 2) * 3);
    });
});

it('errors of residual correlations beside lavaan (lavResiduals)', () => {
  const { groups: _, ...one } = data;
  const [errors] = correlationResidualErrors(fitCovariance(statements, one))!;
  const width = golden.variables.length;
  golden.residualErrors.forEach((row, a) => {
    row.forEach((value, b) => {
      expect(Math.abs(errors![a * width + b]! - value)).toBeLessThan(1e-4);
    });
  });
});
