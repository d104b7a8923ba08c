import { expect, it } from 'vitest';
import { type FirmRow, type FirmSelection, selectFirms, undecided } from './select-firms.ts';

const firm = (id: string, more: Partial<FirmRow> = {}): FirmRow => ({
  firm: id,
  name: null,
  cluster: null,
  stage: null,
  grade: null,
  coordination: null,
  coordinationInterval: null,
  lockIns: 0,
  constraint: null,
  ...more,
});
const rows = [
  firm('f-10', { cluster: 'a', stage: 'competing', coordination: 0.6 }),
  firm('f-9', { cluster: 'b', stage: 'learning', name: '华东五金', coordination: 0.7 }),
  firm('f-2', { cluster: 'a' }),
];
const all: FirmSelection = {
  search: '',
  cluster: null,
  stage: null,
  sort: 'firm',
  descending: false,
};
const stages = ['domestic', 'learning', 'competing'];
const select = (selection: Partial<FirmSelection>) =>
  selectFirms(rows, { ...all, ...selection }, stages).map((row) => row.firm);

it('orders ids as numbers are read, and stages as they follow one another', () => {
  expect(select({ search: 'f-' })).toEqual(['f-2', 'f-10', 'f-9']);
  expect(select({ sort: 'stage' })).toEqual(['f-9', 'f-10', 'f-2']);
});

it('keeps firms without the value last in both directions', () => {
  expect(select({ sort: 'coordination' })).toEqual(['f-10', 'f-9', 'f-2']);
  expect(select({ sort: 'coordination', descending: true })).toEqual(['f-9', 'f-10', 'f-2']);
});

it('finds by name or id, cluster and stage, undecided ones too', () => {
  expect(select({ search: '五金' })).toEqual(['f-9']);
  expect(select({ cluster: 'a' })).toEqual(['f-2', 'f-10']);
  expect(select({ stage: undecided })).toEqual(['f-2']);
});
