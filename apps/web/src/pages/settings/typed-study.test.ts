import { studyChange } from '@qunhai/api';
import { expect, it } from 'vitest';
import { changeOf, problemsOf } from './typed-study.ts';

const typed = {
  title: { zh: ' 五金集群 ', en: 'Hardware cluster' },
  note: { zh: '', en: ' ' },
  seed: '7',
};

it('takes a study with both titles, and the note in both languages or in neither', () => {
  expect(problemsOf(typed)).toEqual({ title: false, note: false, seed: false });
  expect(problemsOf({ ...typed, title: { zh: ' ', en: 'x' } }).title).toBe(true);
  expect(problemsOf({ ...typed, note: { zh: '说明', en: ' ' } }).note).toBe(true);
  expect(problemsOf({ ...typed, note: { zh: '说明', en: 'Note' } }).note).toBe(false);
});

it.each(['', '-1', '1.5', '1e3', '1234567890123456'])('does not take %j for a seed', (seed) => {
  expect(problemsOf({ ...typed, seed }).seed).toBe(true);
});

it('makes a change that the server understands', () => {
  const change = changeOf(typed, 3);
  expect(change).toEqual({
    revision: 3,
    title: { zh: '五金集群', en: 'Hardware cluster' },
    note: null,
    seed: 7,
  });
  expect(studyChange.parse(change)).toEqual(change);
});
