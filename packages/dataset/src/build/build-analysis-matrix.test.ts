import { expect, it } from 'vitest';
import { buildAnalysisMatrix, wavesOf } from './build-analysis-matrix.ts';
import { buildDataset } from './build-dataset.ts';
import { smallTheory } from './small-theory.fixture.ts';
import { tableOf } from './table.fixture.ts';

const dataset = buildDataset({
  theory: smallTheory(),
  tables: {
    responses: {
      table: tableOf([
        ['firm', 'wave', 'cluster', 'A1', 'A2', 'B1'],
        ['a', 1, 'K', 1, 1, 1],
        ['a', 2, 'K', 2, 3, null],
        ['b', 2, null, null, null, 'NA'],
        ['c', 2, null, 4, 5, 6],
      ]),
    },
  },
});

it('takes one wave in the order of the items asked for', () => {
  const { matrix, exclusions } = buildAnalysisMatrix(dataset, { items: ['B1', 'A2'], wave: 2 });
  expect(matrix).toEqual({
    wave: 2,
    n: 2,
    p: 2,
    variables: ['B1', 'A2'],
    values: Float64Array.of(Number.NaN, 5, 6, 3),
    firms: ['a', 'c'],
    clusters: ['K', null],
    rows: [3, 5],
  });
  expect(exclusions).toHaveLength(1);
  expect(exclusions[0]).toMatchObject({ row: 4, firm: 'b', code: 'all-missing', column: null });
  expect(wavesOf(dataset)).toEqual([1, 2]);
});

it('names what it cannot find', () => {
  const matrixOf = (items: string[], wave: number) => () =>
    buildAnalysisMatrix(dataset, { items, wave });
  expect(matrixOf(['A1'], 3)).toThrow('No response belongs to wave 3; there are 1, 2.');
  expect(matrixOf(['A_1'], 1)).toThrow('The data have no item A_1. Did you mean A1');
});
