import { RandomStream } from '@qunhai/kernel';
import { resultsSchema } from '@qunhai/results';
import type { TheoryInput } from '@qunhai/theory';
import { describe, expect, it } from 'vitest';
import { buildAnalysisMatrix } from '../build/build-analysis-matrix.ts';
import { buildDataset } from '../build/build-dataset.ts';
import { smallTheory } from '../build/small-theory.fixture.ts';
import { tableOf } from '../build/table.fixture.ts';
import type { Cell } from '../raw-table.ts';
import { checkQuality } from './check-quality.ts';

const ids = Array.from({ length: 12 }, (_, i) => `${i < 6 ? 'A' : 'B'}${i}`);
const theory = smallTheory({
  items: ids.map((id, i) => ({
    id,
    construct: id[0]!,
    text: { zh: `题${id}`, en: id },
    scale: 'agree',
    form: 'full',
    reversed: i === 1,
  })) satisfies TheoryInput['items'],
});

/** Sixty firms with independent answers, then the rows a test adds. */
function check(added: readonly (readonly Cell[])[], seconds: readonly number[] = []) {
  const stream = new RandomStream(5, 'quality-test');
  const plain = Array.from({ length: 60 }, (_, i) => [
    `f${i}`,
    ...ids.map(() => 1 + stream.integer(7)),
    ...(seconds.length > 0 ? [seconds[i] ?? 300] : []),
  ]);
  const table = tableOf([
    ['firm', ...ids, ...(seconds.length > 0 ? ['seconds'] : [])],
    ...plain,
    ...added,
  ]);
  const dataset = buildDataset({ theory, tables: { responses: { table } } });
  const { matrix } = buildAnalysisMatrix(dataset, { items: ids, wave: 1 });
  const report = checkQuality(dataset, theory, matrix);
  resultsSchema.shape.quality.parse(report);
  return { report, found: (kind: string) => report.suspects.filter((s) => s.kind === kind) };
}

describe('suspects', () => {
  it('none among independent answers but what chance brings', () => {
    const { report } = check([]);
    expect(report.responses).toBe(60);
    expect(report.suspects.length).toBeLessThanOrEqual(1);
  });

  it('duplicates name each other', () => {
    const answers = [1, 2, 3, 4, 5, 6, 7, 1, 2, 3, 4, 5];
    const { found } = check([
      ['x', ...answers],
      ['y', ...answers],
      ['z', ...answers.with(0, 2)],
    ]);
    expect(found('duplicate').map((s) => [s.firm, s.row, s.value])).toEqual([
      ['x', 62, 2],
      ['y', 63, 2],
    ]);
    expect(found('duplicate')[0]!.reason.en).toContain('those of y');
  });

  it('straight-lining counts reversed items as answered', () => {
    const { found } = check([
      ['x', ...new Array<number>(12).fill(7)],
      ['y', 7, 7, 7, 7, 7, 1, 1, 2, 3, 4, 5, 6],
      ['z', 2, 3, 3, 3, null, 3, 3, 3, 4, 5, 6, 7],
    ]);
    expect(found('straight-lining').map((s) => [s.firm, s.value, s.threshold])).toEqual([
      ['x', 12, 6],
      ['z', 6, 6],
    ]);
    expect(found('duplicate')).toEqual([]);
  });

  it('speeders by seconds per item and by the median', () => {
    const { found } = check([], [23, 24, 149, 150]);
    expect(found('speeder').map((s) => [s.firm, s.threshold])).toEqual([
      ['f0', 2],
      ['f1', 0.5],
      ['f2', 0.5],
    ]);
    expect(
      check([])
        .report.notes.map((n) => n.en)
        .join(),
    ).toContain('hold no times');
  });

  it('missing above 15 % of the items', () => {
    const row = [1, 2, 3, 4, 5, 6, 7, 1, 2, 3];
    const { found, report } = check([
      ['x', null, null, ...row],
      ['y', null, ...row, 4],
    ]);
    expect(found('missing').map((s) => [s.firm, s.value])).toEqual([['x', 2 / 12]]);
    expect(report.missingByItem[0]).toMatchObject({ missing: 2, share: 2 / 62 });
    expect(report.missingByFirm).toEqual([
      { firm: 'x', wave: 1, row: 62, missing: 2, share: 2 / 12 },
      { firm: 'y', wave: 1, row: 63, missing: 1, share: 1 / 12 },
    ]);
  });

  it('counts answers out of range by item', () => {
    const { report } = check([['x', 77, ...new Array<number>(11).fill(3)]]);
    expect(report.missingByItem[0]).toMatchObject({ item: 'A0', missing: 1, outOfRange: 1 });
  });
});

describe('limits of the checks are said, not hidden', () => {
  it('linearly dependent items', () => {
    const table = tableOf([
      ['firm', 'A0', 'A2', 'B6'],
      ...Array.from({ length: 9 }, (_, i) => [
        `f${i}`,
        1 + (i % 7),
        1 + (i % 7),
        1 + ((i * 3) % 7),
      ]),
    ]);
    const dataset = buildDataset({ theory, tables: { responses: { table } } });
    const { matrix } = buildAnalysisMatrix(dataset, { items: ['A0', 'A2', 'B6'], wave: 1 });
    const { notes, suspects } = checkQuality(dataset, theory, matrix);
    expect(suspects).toEqual([]);
    expect(notes.map((note) => note.en).join()).toContain('linearly dependent');
  });

  it('too few rows and items without variation', () => {
    const table = tableOf([
      ['firm', 'A0', 'B6'],
      ['a', 4, 1],
      ['b', 4, 2],
    ]);
    const dataset = buildDataset({ theory, tables: { responses: { table } } });
    const { matrix } = buildAnalysisMatrix(dataset, { items: ['A0', 'B6'], wave: 1 });
    const report = checkQuality(dataset, theory, matrix);
    resultsSchema.shape.quality.parse(report);
    expect(report.items[0]).toMatchObject({ n: 2, mean: null, standardDeviation: null });
    expect(report.commonMethod).toMatchObject({ harmanFirstFactor: null, fullCollinearity: [] });
    const notes = report.notes.map((note) => note.en).join();
    expect(notes).toContain('without any variation, left out of the checks that need it: A0');
    expect(notes).toContain('too few');
  });

  it('the moments of fewer than five answers are withheld and named', () => {
    const table = tableOf([
      ['firm', 'A0', 'A2', 'B6'],
      ...[1, 4, 7, 4, 2, 5].map((answer, i) => [
        `f${i}`,
        i < 4 ? answer : '',
        i < 5 ? answer : '',
        4,
      ]),
    ]);
    const dataset = buildDataset({ theory, tables: { responses: { table } } });
    const { matrix } = buildAnalysisMatrix(dataset, { items: ['A0', 'A2', 'B6'], wave: 1 });
    const { items, notes } = checkQuality(dataset, theory, matrix);
    const withheld = { mean: null, standardDeviation: null, skewness: null, kurtosis: null };
    expect(items[0]).toEqual({ item: 'A0', n: 4, ...withheld });
    expect(items[1]!.mean).toBeCloseTo(3.6, 12);
    expect(items[1]!.kurtosis).not.toBeNull();
    expect(items[2]).toMatchObject({ n: 6, mean: 4, standardDeviation: 0, skewness: null });
    expect(notes.map((note) => note.en).join()).toContain(
      'fewer than 5 answers, whose distribution is withheld: A0.',
    );
  });
});
