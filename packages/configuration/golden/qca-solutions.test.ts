import { prepareSets, type Solution, solve, truthTable } from '@qunhai/configuration';
import { describe, expect, it } from 'vitest';
import { hasReference, isTold, referenceSets, referenceText } from './qca-reference.ts';

const files = [
  'crisp_LC',
  'crisp_LC_negated',
  'crisp_RS',
  'fuzzy_Emme',
  'fuzzy_LF_0.7',
  'fuzzy_LF_0.8',
  'fuzzy_LF_esa',
  'fuzzy_LF_ncut2_pri',
  'fuzzy_LF_negated',
  'mv_LM',
];

interface GoldenFit {
  readonly term: string;
  readonly inclS: number;
  readonly PRI: number;
  readonly covS: number;
  readonly covU?: number | null;
}

interface GoldenSolution {
  readonly primeImplicants?: readonly string[];
  readonly essential?: readonly string[];
  readonly models: readonly (readonly string[])[];
  readonly stats: readonly { readonly terms: readonly GoldenFit[]; readonly solution: GoldenFit }[];
}

const near = (actual: number | null, expected: number, what: string) =>
  expect(Math.abs(actual! - expected), what).toBeLessThan(1e-9);

function number(call: string, name: string): number {
  return Number(new RegExp(`${name}=([0-9.]+)`).exec(call)![1]);
}

function expectations(call: string | undefined) {
  const text = /dir\.exp="([^"]*)"/.exec(call ?? '')?.[1];
  if (text === undefined) return undefined;
  return Object.fromEntries(
    text
      .split(', ')
      .map((each) =>
        each.startsWith('~') ? [each.slice(1), 'absent' as const] : [each, 'present' as const],
      ),
  );
}

const modelKey = (terms: readonly string[]) => terms.toSorted().join(' + ');

function compare(ours: Solution, golden: GoldenSolution) {
  if (golden.primeImplicants)
    expect(ours.primeImplicants.toSorted()).toEqual(golden.primeImplicants.toSorted());
  if (golden.essential) expect(ours.essential.toSorted()).toEqual(golden.essential.toSorted());
  const models = new Map(ours.models.map((m) => [modelKey(m.terms.map((t) => t.expression)), m]));
  expect([...models.keys()].toSorted()).toEqual(golden.models.map(modelKey).toSorted());
  expect(ours.modelCount).toBe(golden.models.length);
  expect(ours.exhaustive).toBe(true);
  for (const [i, { terms, solution }] of golden.stats.entries()) {
    const model = models.get(modelKey(golden.models[i]!))!;
    for (const [name, key] of [
      ['inclS', 'consistency'],
      ['PRI', 'pri'],
      ['covS', 'coverage'],
    ] as const)
      near(model.fit[key], solution[name], `model ${i + 1} ${name}`);
    for (const golden of terms) {
      const own = model.terms.find((each) => each.expression === golden.term)!;
      near(own.consistency, golden.inclS, `${golden.term} inclS`);
      near(own.pri, golden.PRI, `${golden.term} PRI`);
      near(own.coverage, golden.covS, `${golden.term} covS`);
      if (golden.covU === null) expect(own.uniqueCoverage).toBeNull();
      else near(own.uniqueCoverage, golden.covU!, `${golden.term} covU`);
    }
  }
}

describe.skipIf(!hasReference)('truth tables and solutions beside QCA (needs ../shared)', () => {
  for (const file of files) {
    const golden = hasReference ? JSON.parse(referenceText(`${file}.json`)) : {};
    const run = () => {
      const { calls } = golden;
      const outcome = /outcome="([^"]+)"/.exec(calls.truthTable)![1]!;
      const sets = prepareSets(referenceSets(golden.dataset, golden.conditions, outcome));
      const table = truthTable(sets, {
        consistency: number(calls.truthTable, 'incl.cut'),
        frequency: number(calls.truthTable, 'n.cut'),
        pri: number(calls.truthTable, 'pri.cut'),
      });
      const exclude = /exclude=c\(([0-9,]+)\)/
        .exec(calls.parsimonious)?.[1]
        ?.split(',')
        .map(Number);
      const solutions = solve(sets, table, {
        expectations: expectations(calls.intermediate.length ? calls.intermediate : undefined),
        exclude,
      });
      return { table, solutions };
    };

    it(`${file}: truth table`, () => {
      const { table } = run();
      expect(table.rows.map((row) => row.row)).toEqual(
        golden.truthTable.map((row: { row: number }) => row.row),
      );
      for (const [i, row] of golden.truthTable.entries()) {
        const own = table.rows[i]!;
        expect(own.configuration).toEqual(golden.conditions.map((name: string) => row[name]));
        expect([own.output, own.n, own.cases.join()]).toEqual([row.OUT, row.n, row.cases]);
        near(own.consistency, row.incl, `row ${row.row} incl`);
        near(own.pri, row.PRI, `row ${row.row} PRI`);
      }
    });

    it(`${file}: complex and parsimonious`, () => {
      const { solutions } = run();
      compare(solutions.complex, golden.minimization.complex);
      compare(solutions.parsimonious, golden.minimization.parsimonious);
      const assumed = Object.values(golden.minimization.parsimonious.simplifyingAssumptions);
      const models = golden.minimization.parsimonious.models.map(modelKey);
      for (const [i, rows] of assumed.entries())
        expect(
          solutions.parsimonious.models.find(
            (m) => modelKey(m.terms.map((t) => t.expression)) === models[i],
          )!.simplifyingAssumptions,
        ).toEqual(rows);
    });

    if (isTold(golden.minimization?.intermediate))
      it(`${file}: intermediate`, () => {
        const { solutions } = run();
        const all = Object.entries(golden.minimization.intermediate);
        expect(solutions.intermediate).toHaveLength(all.length);
        for (const [key, each] of all as [string, Record<string, unknown>][]) {
          const [, c, p] = /C(\d+)P(\d+)/.exec(key)!.map(Number);
          const parts = [
            golden.minimization.complex.models[c! - 1],
            golden.minimization.parsimonious.models[p! - 1],
          ].map(modelKey);
          const own = solutions.intermediate.find(
            (s) =>
              modelKey(solutions.complex.models[s.complexModel]!.terms.map((t) => t.expression)) ===
                parts[0] &&
              modelKey(
                solutions.parsimonious.models[s.parsimoniousModel]!.terms.map((t) => t.expression),
              ) === parts[1],
          )!;
          compare(own, each as unknown as GoldenSolution);
          expect(own.easyCounterfactuals).toEqual(each.easyCounterfactualRows);
          expect(own.difficultCounterfactuals).toEqual(each.difficultCounterfactualRows);
        }
      });
  }
});
