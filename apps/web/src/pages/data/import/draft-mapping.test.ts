import type { ColumnSuggestion, Inspection } from '@qunhai/api';
import { expect, it } from 'vitest';
import {
  draftOfSaved,
  draftOfSuggestions,
  entryOf,
  mappingWith,
  mappingWithout,
  placeOf,
  withEntry,
} from './draft-mapping.ts';

const reason = { zh: '列名就是编号。', en: 'The column has this name.' };
const suggestion = (target: string, column: string): ColumnSuggestion => ({
  ...{ target, column, entry: column, confidence: 'certain', reason, unread: [] },
});

const inspection: Inspection = {
  file: {
    id: 'f000000000000001',
    name: 'data/a.csv',
    bytes: 10,
    sha256: 'a'.repeat(64),
    format: 'csv',
    uploadedAt: '2026-03-02T08:00:00Z',
    uploadedBy: 'personal',
    used: false,
  },
  rows: 3,
  sheets: [],
  sheet: null,
  columns: [],
  recognised: { tool: null, confidence: null, evidence: [], serviceColumns: [] },
  role: 'responses',
  suggestions: [suggestion('firm', 'firm'), suggestion('DL1', 'Q1'), suggestion('DL2', 'DL2')],
  constants: [{ target: 'wave', value: 2, reason }],
  unmatchedColumns: [],
  unmappedItems: [],
  unmappedFacts: [],
  cautions: [],
  notices: [],
};
const file = inspection.file.name;
const draft = draftOfSuggestions(inspection);
const table = {
  file,
  columns: { firm: 'firm', DL1: 'Q1', DL2: 'DL2' },
  constants: { wave: 2 },
};

it('turns suggestions into a mapping', () => {
  expect(mappingWith(null, file, draft)).toEqual({ responses: table });
});

it('adds a file to others of its role, or takes their place', () => {
  const first = { responses: { file: 'data/wave1.csv' }, firms: { file: 'data/firms.csv' } };
  expect(mappingWith(first, file, draft)).toEqual({
    ...first,
    responses: [{ file: 'data/wave1.csv' }, table],
  });
  expect(mappingWith(first, file, { ...draft, together: false })).toEqual({
    ...first,
    responses: table,
  });
});

it('keeps what else was said about a file, and moves it when it is another table after all', () => {
  const before = { responses: { ...table, missing: [-9], constants: { wave: 1, cluster: 'x' } } };
  const changed = mappingWith(before, file, draft);
  expect(changed).toEqual({
    responses: { ...table, missing: [-9], constants: { wave: 2, cluster: 'x' } },
  });
  const moved = mappingWith(before, file, { ...draft, role: 'firms', wave: null });
  expect(Object.keys(moved)).toEqual(['firms']);
});

it('takes a file out', () => {
  const two = { responses: [table, { file: 'data/b.csv' }] };
  expect(mappingWithout(two, file)).toEqual({ responses: { file: 'data/b.csv' } });
  expect(mappingWithout({ responses: table }, file)).toBeNull();
  expect(mappingWithout(null, file)).toBeNull();
  expect(placeOf(two, 'data/b.csv')).toEqual({ role: 'responses', table: { file: 'data/b.csv' } });
  expect(placeOf(two, 'data/c.csv')).toBeNull();
});

it('gives a column to one target at a time and says which lost it', () => {
  const taken = withEntry(draft, 'DL3', entryOf(suggestion('DL3', 'Q1')));
  expect(taken.lost).toBe('DL1');
  expect(Object.keys(taken.draft.entries).sort()).toEqual(['DL2', 'DL3', 'firm']);
  const freed = withEntry(draft, 'DL1', null);
  expect(freed.lost).toBeNull();
  expect(freed.draft.entries.DL1).toBeUndefined();
});

it('shows what was saved, and what is read by its name without being mentioned', () => {
  const saved = { file, columns: { DL1: { column: ['Q1', 'Q2'], combine: 'mean' } } };
  const { entries, wave } = draftOfSaved(inspection, saved, 'responses');
  expect(entries.DL1).toMatchObject({ columns: ['Q1', 'Q2'], confidence: 'saved' });
  expect(entries.DL2).toMatchObject({ columns: ['DL2'], confidence: 'certain' });
  expect(wave).toBeNull();
});
