import { describe, expect, it } from 'vitest';
import { analyzeConfigurations } from './analyze-configurations.ts';
import { xyPlot } from './cases/xy-plot.ts';
import { remaindersOf, untenableAssumptions } from './minimize/assumptions.ts';
import { solve } from './minimize/solve.ts';
import { cellSigns } from './report/configuration-table.ts';
import { prepareSets } from './sets/prepare-sets.ts';
import type { SetData } from './sets/set-data.ts';
import { truthTable } from './truth-table/truth-table.ts';

/** Y = A*B + ~C in crisp data: all eight configurations but A*B*~C and ~A*B*C. */
const crisp: SetData = {
  cases: ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
  conditions: [
    { name: 'A', values: [1, 1, 1, 0, 0, 0, 1] },
    { name: 'B', values: [1, 0, 0, 1, 0, 0, 1] },
    { name: 'C', values: [1, 1, 0, 0, 0, 1, 1] },
  ],
  outcome: { name: 'Y', values: [1, 0, 1, 1, 1, 0, 1] },
};

describe('a whole analysis', () => {
  const result = analyzeConfigurations({
    ...crisp,
    cutoffs: { consistency: 1 },
    solve: { expectations: { A: 'present', B: 'present', C: 'absent' } },
    absence: {},
  });

  it('finds the three solutions and their ties', () => {
    const models = (list: readonly { expression: string }[]) =>
      list.map(({ expression }) => expression.split(' + ').toSorted().join(' + '));
    expect(models(result.solutions.complex.models)).toEqual(['A*B*C + ~A*~C + ~B*~C']);
    expect(models(result.solutions.parsimonious.models).toSorted()).toEqual(['B + ~C']);
  });

  it('marks core conditions and groups configurations by them', () => {
    const table = result.configurations!;
    expect(table.conditions).toEqual(['A', 'B', 'C']);
    const signs = table.columns.map(({ expression, cells, label }) => [
      label,
      expression,
      cells.map(({ role }) => cellSigns[role]).join('|'),
    ]);
    expect(signs).toEqual([
      ['1', '~C', '||⊗'],
      ['2', 'A*B', '•|●|'],
    ]);
  });

  it('says what each case lacks for the nearest configuration', () => {
    const b = result.cases.find((each) => each.case === 'b')!;
    expect(b).toMatchObject({ terms: [], kind: 'irrelevant', row: 6, solutionMembership: 0 });
    expect(b.nearest).toMatchObject({
      lacks: [{ membership: 0 }],
      ties: [expect.any(Number)],
    });
    expect(result.cases[0]).toMatchObject({
      kind: 'typical',
      nearest: { lacks: [], membership: 1 },
    });
  });

  it('compares the outcome with its absence', () => {
    expect(result.absence!.outcome).toBe('~Y');
    expect(result.comparison).toMatchObject({ inBoth: [], inNeither: [] });
    expect(typeof result.comparison!.mirror).toBe('boolean');
  });
});

describe('odd data', () => {
  const one = (values: Record<string, number[]>, outcome: number[]): SetData => ({
    cases: outcome.map((_, i) => `c${i + 1}`),
    conditions: Object.entries(values).map(([name, list]) => ({ name, values: list })),
    outcome: { name: 'Y', values: outcome },
  });

  it('names cases that lack a value and goes on without them', () => {
    const sets = prepareSets(one({ A: [1, Number.NaN, 0] }, [1, 1, Number.NaN]));
    expect(sets.cases).toEqual(['c1']);
    expect(sets.excluded).toEqual([
      { case: 'c2', missing: ['A'] },
      { case: 'c3', missing: ['Y'] },
    ]);
  });

  it('has no solution, in words, when no row is consistent or all are', () => {
    const none = analyzeConfigurations(one({ A: [1, 0] }, [0, 0]));
    expect(none.solutions.complex).toMatchObject({ state: 'no-positive-rows', models: [] });
    expect(none.main).toBeNull();
    expect(none.notes.map(({ code }) => code)).toContain('table.no-positive');
    const all = analyzeConfigurations(one({ A: [1, 0], B: [1, 1] }, [1, 1]));
    expect(all.solutions.parsimonious).toMatchObject({ state: 'everything', models: [] });
    expect(all.main?.model.expression).toBe('B');
    expect(all.notes.map(({ code }) => code)).toContain('table.no-negative');
  });

  it('puts a case at 0.5 in no row and says so', () => {
    const table = truthTable(prepareSets(one({ A: [0.5, 0.9], B: [0.2, 0.3] }, [0.6, 0.8])));
    expect(table.ambiguousCases).toEqual(['c1']);
    expect(table.rows.map(({ row, n }) => [row, n])).toEqual([[3, 1]]);
    expect(table.notes.map(({ code }) => code)).toContain('set.ambiguous');
  });

  it('codes contradictory rows between two cut-offs', () => {
    const sets = prepareSets(one({ A: [1, 1, 1, 0] }, [1, 1, 0, 0]));
    const table = truthTable(sets, { consistency: 0.9, contradiction: 0.6 });
    expect(table.rows.map(({ output }) => output)).toEqual(['0', 'C']);
    expect(
      solve(sets, table, { contradictions: 'explain' }).parsimonious.models[0]!.expression,
    ).toBe('A');
    expect(solve(sets, table).complex.state).toBe('no-positive-rows');
  });

  it('takes a multi-value outcome by its levels, and constants', () => {
    const data = one({ A: [0, 1, 2], B: [1, 1, 1] }, [0, 1, 2]);
    const result = analyzeConfigurations({ ...data, outcome: { ...data.outcome, equals: [1, 2] } });
    expect(result.outcome).toBe('Y[1,2]');
    expect(result.solutions.parsimonious.models.map(({ expression }) => expression)).toEqual([
      'A[1] + A[2]',
    ]);
    expect(result.notes).toContainEqual({ code: 'set.constant', values: { set: 'B' } });
  });

  it('refuses what is not a set, and names the row', () => {
    for (const [data, code] of [
      [one({ A: [0.2, 1.4] }, [1, 0]), 'qca.not-a-set'],
      [one({ A: [1] }, [1, 0]), 'qca.wrong-length'],
      [one({}, [1]), 'qca.no-conditions'],
      [one({ A: [Number.NaN] }, [1]), 'qca.no-cases'],
      [one({ 'A*B': [1] }, [1]), 'qca.bad-name'],
      [one({ Y: [1] }, [1]), 'qca.duplicate-name'],
    ] as const)
      expect(() => prepareSets(data)).toThrow(expect.objectContaining({ code }));
    expect(() => truthTable(prepareSets(crisp), { consistency: 1.2 })).toThrow(
      expect.objectContaining({ code: 'qca.cutoff-range' }),
    );
    expect(() => analyzeConfigurations({ ...crisp, solve: { exclude: [9] } })).toThrow(
      expect.objectContaining({ code: 'qca.unknown-row' }),
    );
    expect(() =>
      analyzeConfigurations({ ...crisp, solve: { expectations: { D: 'present' } } }),
    ).toThrow(expect.objectContaining({ code: 'qca.unknown-expectation' }));
  });

  it('stops when it is cancelled', () => {
    const signal = AbortSignal.abort();
    expect(() => analyzeConfigurations(crisp, { signal })).toThrow(
      expect.objectContaining({ code: 'kernel.cancelled' }),
    );
  });
});

describe('assumptions', () => {
  const sets = prepareSets(crisp);
  const table = truthTable(sets, { consistency: 1 });

  it('are untenable where a necessary condition is missing', () => {
    expect(remaindersOf(table, 'B*C')).toEqual([4]);
    const { parsimonious } = solve(sets, table);
    expect(untenableAssumptions(table, ['A'], parsimonious)).toEqual({
      rows: [4],
      notes: [{ code: 'assumptions.untenable', values: { rows: ['4'], expression: 'A' } }],
    });
    const without = solve(sets, table, { exclude: [4] }).parsimonious;
    expect(without.models.map(({ simplifyingAssumptions }) => simplifyingAssumptions)).toEqual([
      [7],
    ]);
  });

  it('draw an XY plot with what each case says', () => {
    const plot = xyPlot(sets, 'A*B + ~C');
    expect(plot.sufficiency).toEqual({ consistency: 1, pri: 1, coverage: 1 });
    expect(plot.points[1]).toMatchObject({ case: 'b', x: 0, y: 0, kind: 'irrelevant' });
  });
});

describe('many cases', () => {
  it('may share a name, and are told apart by position', () => {
    const data = {
      cases: ['x', 'x', 'x'],
      conditions: [{ name: 'A', values: [1, 0, 1] }],
      outcome: { name: 'Y', values: [1, 0, 1] },
    };
    const { cases } = analyzeConfigurations(data);
    expect(cases.map(({ row, position }) => [row, position])).toEqual([
      [2, 0],
      [1, 1],
      [2, 2],
    ]);
  });
});
