import { expect, it } from 'vitest';
import type { SemData } from '../specify/model.ts';
import { prepareData } from './prepare-data.ts';

const nan = Number.NaN;
const data = (...rows: number[][]): SemData => ({
  n: rows.length,
  p: rows[0]!.length,
  variables: ['x', 'y', 'z'].slice(0, rows[0]!.length),
  values: Float64Array.from(rows.flat()),
});
const code = (value: string) => expect.objectContaining({ code: `sem.${value}` });

it('replaces by the mean of the observed values and says so', () => {
  const rows = data([1, 1], [2, nan], [3, 3], [6, 5], [nan, nan]);
  const { values, n, preparation } = prepareData(rows, ['x', 'y'], 'mean');
  expect(n).toBe(4);
  expect(values[3]).toBe(0);
  expect(preparation).toEqual({
    missing: 'mean',
    rowsGiven: 5,
    rowsUsed: 4,
    excludedRows: [4],
    imputedCells: [{ variable: 'y', count: 1 }],
  });
});

it('listwise deletion looks at the selected variables only', () => {
  const rows = data([1, 1, nan], [2, nan, nan], [3, 4, nan], [7, 2, nan]);
  const prepared = prepareData(rows, ['x', 'y'], 'listwise');
  expect([...prepared.rows]).toEqual([0, 2, 3]);
  expect(prepared.preparation.excludedRows).toEqual([1]);
  expect(prepared.preparation.imputedCells).toEqual([]);
});

it('standardizes with the n − 1 standard deviation', () => {
  const { values } = prepareData(data([2], [4], [9]), ['x']);
  expect(values[0]! + values[1]! + values[2]!).toBeCloseTo(0, 12);
  expect(values.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(2, 12);
});

it('names what cannot be used', () => {
  const good = data([1, 5], [2, 6], [4, 9]);
  expect(() => prepareData(good, ['w'])).toThrow(code('missing-variable'));
  expect(() => prepareData({ ...good, n: 4 }, ['x'])).toThrow(code('data-shape'));
  expect(() => prepareData({ ...good, variables: ['x'] }, ['x'])).toThrow(code('data-shape'));
  expect(() => prepareData(data([1], [2]), ['x'])).toThrow(code('too-few-rows'));
  expect(() => prepareData(data([3], [3], [3]), ['x'])).toThrow(code('constant-indicator'));
  expect(() => prepareData(data([0.1], [0.1], [0.1]), ['x'])).toThrow(code('constant-indicator'));
  const infinite = data([1], [Number.POSITIVE_INFINITY], [3]);
  expect(() => prepareData(infinite, ['x'])).toThrow(
    expect.objectContaining({ details: { variable: 'x', row: 2 } }),
  );
  const empty = data([nan, 1], [nan, 2], [nan, 3]);
  expect(() => prepareData(empty, ['x', 'y'])).toThrow(code('empty-indicator'));
});
