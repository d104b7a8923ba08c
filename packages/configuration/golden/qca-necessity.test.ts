import {
  expressionMembership,
  expressionRows,
  necessaryExpressions,
  prepareSets,
  singleConditions,
  truthTable,
} from '@qunhai/configuration';
import { describe, expect, it } from 'vitest';
import { hasReference, isTold, referenceSets, referenceText } from './qca-reference.ts';

const files = [
  'crisp_LC',
  'crisp_LC_negated',
  'crisp_RS',
  'fuzzy_Emme',
  'fuzzy_LF_0.7',
  'fuzzy_LF_0.8',
  'fuzzy_LF_negated',
  'mv_LM',
];
const near = (actual: number | null, expected: number, what: string) =>
  expect(Math.abs((actual ?? 0) - expected), what).toBeLessThan(1e-9);

describe.skipIf(!hasReference)('necessity beside QCA (needs ../shared)', () => {
  for (const file of files) {
    const golden = hasReference ? JSON.parse(referenceText(`${file}.json`)) : {};
    const outcome = (golden.outcome ?? '').replace('~', '');
    const sets = (negated: boolean) =>
      prepareSets(referenceSets(golden.dataset, golden.conditions, (negated ? '~' : '') + outcome));

    if (isTold(golden.necessity))
      it(`${file}: single conditions`, () => {
        for (const each of golden.necessity) {
          const own = singleConditions(sets(each.outcome.startsWith('~'))).find(
            ({ expression }) => expression === each.condition,
          )!;
          near(own.necessity.consistency, each.inclN, `${each.condition} inclN`);
          near(own.necessity.relevance, each.RoN, `${each.condition} RoN`);
          near(own.necessity.coverage, each.covN, `${each.condition} covN`);
        }
        for (const each of golden.sufficiencySingle) {
          const own = singleConditions(sets(false)).find(
            ({ expression }) => expression === each.condition,
          )!;
          near(own.sufficiency.consistency, each.inclS, `${each.condition} inclS`);
          near(own.sufficiency.pri, each.PRI, `${each.condition} PRI`);
          near(own.sufficiency.coverage, each.covS, `${each.condition} covS`);
        }
      });

    if (isTold(golden.superSubset))
      it(`${file}: necessary expressions`, () => {
        const [, consistency, relevance] = /incl\.cut=([0-9.]+), ron\.cut=([0-9.]+)/.exec(
          golden.calls.superSubset,
        )!;
        const { expressions } = necessaryExpressions(sets(false), {
          consistency: Number(consistency),
          relevance: Number(relevance),
        });
        expect(expressions.map((each) => each.expression)).toEqual(
          golden.superSubset.map((each: { expression: string }) => each.expression),
        );
        for (const [i, each] of golden.superSubset.entries()) {
          near(expressions[i]!.consistency, each.inclN, `${each.expression} inclN`);
          near(expressions[i]!.relevance, each.RoN, `${each.expression} RoN`);
          near(expressions[i]!.coverage, each.covN, `${each.expression} covN`);
        }
      });
  }

  const conditions = ['DEV', 'URB', 'LIT', 'IND', 'STB'];

  it('memberships of expressions', () => {
    const { cases } = JSON.parse(referenceText('compute_LF.json'));
    const sets = prepareSets(referenceSets('LF.csv', conditions, 'SURV'));
    for (const { expression, value } of cases)
      for (const [i, own] of expressionMembership(sets.conditions, expression).entries())
        near(own, value[i], `${expression} row ${i + 1}`);
  });

  it('rows of an expression that no case holds', () => {
    const table = truthTable(prepareSets(referenceSets('LF.csv', conditions, 'SURV')));
    const observed = new Set(table.rows.map((row) => row.row));
    expect(expressionRows(table.space, 'DEV*~STB').filter((row) => !observed.has(row))).toEqual([
      17, 19, 21, 25, 27, 29,
    ]);
  });
});
