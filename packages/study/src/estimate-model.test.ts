import type { AnalysisMatrix } from '@qunhai/dataset';
import { RandomStream } from '@qunhai/kernel';
import type { SemConstruct, SemModel } from '@qunhai/sem';
import { describe, expect, it } from 'vitest';
import { estimateModel, estimationExclusions } from './estimate-model.ts';
import { analysisPlan } from './study-schema.ts';

const n = 120;
const stream = new RandomStream(4, 'estimate-model-test');
const normal = () => Array.from({ length: n }, () => stream.normal());
const mixed = (share: number, of: readonly number[]) => {
  const rest = normal();
  return of.map((x, i) => share * x + Math.sqrt(1 - share ** 2) * rest[i]!);
};
const first = normal();
const factors = { A: first, B: mixed(0.5, first), C: mixed(0.5, first) };
const columns: Readonly<Record<string, readonly number[]>> = Object.fromEntries(
  Object.entries(factors).flatMap(([id, factor]) =>
    [1, 2, 3].map((i) => [`${id}${i}`, mixed(0.8, factor)]),
  ),
);

function matrixOf(changed: Readonly<Record<string, readonly number[]>> = {}): AnalysisMatrix {
  const all = { ...columns, ...changed };
  const variables = Object.keys(all);
  const values = Float64Array.from({ length: n * variables.length }, (_, cell) => {
    const p = variables.length;
    return all[variables[cell % p]!]![Math.floor(cell / p)]!;
  });
  return {
    wave: 1,
    n,
    p: variables.length,
    variables,
    values,
    firms: first.map((_, i) => `f${i}`),
    clusters: first.map(() => null),
    rows: first.map((_, i) => i + 2),
  };
}

const reflective = (id: string): SemConstruct => ({
  id,
  kind: 'reflective',
  mode: 'A',
  indicators: [1, 2, 3].map((i) => `${id}${i}`),
});
const model: SemModel = {
  constructs: [reflective('A'), reflective('B')],
  paths: [{ from: 'A', to: 'B' }],
};
const plan = (settings: object = {}) => analysisPlan.parse(settings);
const notesOf = (matrix: AnalysisMatrix, given = model, settings = {}) =>
  estimateModel(given, matrix, plan(settings)).notes.map(({ en }) => en);

describe('estimateModel', () => {
  it('has nothing to say of sound data', () => {
    expect(notesOf(matrixOf())).toEqual([]);
  });

  it('names items that run against the others of their construct', () => {
    const turned = matrixOf({ A2: columns.A2!.map((x) => -x) });
    const notes = notesOf(turned, model, { estimator: 'pls' });
    expect(notes).toEqual([expect.stringMatching(/^Items A2 of .* construct A run against/)]);
  });

  it('names items of which much was replaced, and says what inference leaves out', () => {
    const gaps = (share: number, id: string) =>
      columns[id]!.map((x, i) => (i < share * n ? Number.NaN : x));
    const few = notesOf(matrixOf({ A1: gaps(0.1, 'A1') }));
    expect(few).toEqual([expect.stringContaining('leave the uncertainty of the replacement out')]);
    const many = notesOf(matrixOf({ A1: gaps(0.1, 'A1'), B3: gaps(0.2, 'B3') }));
    expect(many[1]).toContain('more than 15 % of their answers replaced by the mean: B3 (20.0%)');
  });

  it('says that PLSc leaves a two-stage second-order construct uncorrected', () => {
    const second: SemModel = {
      constructs: [
        reflective('A'),
        reflective('B'),
        reflective('C'),
        { id: 'W', kind: 'second-order', mode: 'A', approach: 'two-stage', components: ['B', 'C'] },
      ],
      paths: [{ from: 'A', to: 'W' }],
    };
    expect(notesOf(matrixOf(), second)).toEqual([
      expect.stringContaining('second-order construct W is formed from scores'),
    ]);
    expect(notesOf(matrixOf(), second, { estimator: 'pls' })).toEqual([]);
  });

  it('names the constructs and the reason of an inadmissible solution', () => {
    const echoes = Object.fromEntries(
      [1, 2, 3].map((i) => [`B${i}`, mixed(0.95, columns[`A${i}`]!)]),
    );
    const { estimate, notes } = estimateModel(model, matrixOf(echoes), plan());
    expect(estimate).toBe(null);
    expect(notes[0]!.en).toMatch(/The strongest is 1\.\d{3}, between A and B, which lack/);
    expect(notes[0]!.zh).toMatch(/其中 A 与 B 的相关最强，为 1\.\d{3}/);
  });
});

describe('a weighted model that cannot be estimated', () => {
  const weighed = (most: number) => ({
    ...matrixOf({ A1: columns.A1!.map((x, i) => (i < 2 ? x : 4)) }),
    caseWeights: Float64Array.from(first, (_, i) => (i === 0 ? most : i === 1 ? 0 : 1)),
  });
  const asked = plan({ weights: 'staff' });

  it('names the weights where one firm has nearly all', () => {
    const { estimate, notes } = estimateModel(model, weighed(1e9), asked);
    expect(estimate).toBe(null);
    expect(notes.at(-1)!.en).toContain(
      'weighted by staff, 119 firms are worth only 1.0 of equal weight, and one firm has 100.0 % of all weight',
    );
    expect(notes.at(-1)!.zh).toContain('按 staff 加权后，119 家企业只相当于 1.0 家');
  });

  it('and not where weights are much alike, or none', () => {
    const equal = { ...matrixOf({ A1: first.map(() => 4) }) };
    const alike = { ...equal, caseWeights: Float64Array.from(first, (_, i) => 1 + (i % 2)) };
    for (const matrix of [equal, alike]) {
      const { estimate, notes } = estimateModel(model, matrix, asked);
      expect(estimate).toBe(null);
      expect(notes.map(({ en }) => en).join()).not.toContain('weights may be why');
    }
  });
});

describe('estimationExclusions', () => {
  const gappy = matrixOf({
    A1: columns.A1!.with(3, Number.NaN),
    C1: columns.C1!.with(5, Number.NaN),
  });
  const rowsOf = (missing: 'listwise' | 'mean', matrix = gappy) =>
    estimationExclusions(model, matrix, missing, () => 'file.csv').map(({ row }) => row);

  it('lists rows without an answer the model needs, as the estimator leaves them out', () => {
    expect(rowsOf('listwise')).toEqual([5]);
    expect(rowsOf('mean')).toEqual([]);
    const { estimate } = estimateModel(model, gappy, plan({ missing: 'listwise' }));
    expect(estimate!.preparation.excludedRows).toEqual([3]);
  });

  it('lists rows without any answer of the model whatever the rule', () => {
    const silent = matrixOf(
      Object.fromEntries(
        ['A1', 'A2', 'A3', 'B1', 'B2', 'B3'].map((id) => [id, columns[id]!.with(7, Number.NaN)]),
      ),
    );
    expect(rowsOf('mean', silent)).toEqual([9]);
    expect(estimateModel(model, silent, plan()).estimate!.preparation.excludedRows).toEqual([7]);
  });
});
