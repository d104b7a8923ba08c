import type { Results, SemResults } from '@qunhai/results';
import { expect, it } from 'vitest';
import { mediatedLines } from './mediated-lines.ts';

type Row = NonNullable<SemResults['moderatedMediation']>[number];

const row = (verdict: Row['verdict'], en: string): Row => ({
  ...{ model: 'H7', hypothesis: 'H7', mediation: 'H5', chain: ['DL', 'DC', 'MK'], moderator: 'CA' },
  ...{ moderated: [{ from: 'DC', to: 'MK' }], index: null, conditional: [], verdict },
  text: { zh: en, en },
});

const linesOf = (language: 'zh' | 'en', rows: Row[] | undefined) =>
  mediatedLines(language, {
    run: { analysis: { level: 0.95 } } as Results['run'],
    sem: { ...(rows && { moderatedMediation: rows }) } as SemResults,
  });

const many = (count: number, verdict: Row['verdict']) =>
  Array.from({ length: count }, () => row(verdict, verdict));

it('calls what was found exploratory, and no more than chance would bring where it is not', () => {
  const rows = [row('rises', 'It rises.'), ...many(29, 'not-found'), row('open', 'Several.')];
  const [head, ...found] = linesOf('en', [row('falls', 'It falls.'), ...rows.slice(0, 29)]);
  expect(head).toBe(
    'Moderated mediation is exploratory here: the theory claims none of it, and nothing is corrected for the number of indices. Indices judged: 30; intervals that exclude 0: 2, no more than chance alone would bring (about 1.5 on average; 2 or more with probability 0.446, approximate, as if indices were independent).',
  );
  expect(found).toEqual(['  H7  It falls.', '  H7  It rises.']);
  const zh = linesOf('zh', rows)[0];
  expect(zh).toContain('探索性');
  expect(zh).toContain('30 个指数中，1 个的区间不含 0，不多于凭偶然会出现的个数');
});

it('says when there are more than chance alone would bring, and when there are none', () => {
  const more = linesOf('en', [...many(9, 'rises'), ...many(21, 'not-found')])[0];
  expect(more).toContain('9, more than chance alone would bring');
  expect(more).toContain('9 or more with probability < 0.001');
  const none = linesOf('en', many(30, 'not-found'));
  expect(none).toEqual([expect.stringContaining('no interval excludes 0 (about 1.5 would')]);
});

it('is silent where no index was judged', () => {
  expect(linesOf('en', undefined)).toEqual([]);
  expect(linesOf('en', many(3, 'open'))).toEqual([]);
});
