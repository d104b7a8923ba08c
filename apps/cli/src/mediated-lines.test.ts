import type { Results, SemResults } from '@qunhai/results';
import { expect, it } from 'vitest';
import { mediatedLines } from './mediated-lines.ts';

type Row = NonNullable<SemResults['moderatedMediation']>[number];

const row = (verdict: Row['verdict'], en: string): Row => ({
  ...{ model: 'H7', hypothesis: 'H7', mediation: 'H5', chain: ['DL', 'DC', 'MK'], moderator: 'CA' },
  ...{ moderated: [{ from: 'DC', to: 'MK' }], index: null, conditional: [], verdict },
  text: { zh: en, en },
});

it('counts what was asked about and tells what was found', () => {
  const moderatedMediation = [row('rises', 'It rises.'), row('not-found', 'Nothing.')];
  const run = { analysis: { level: 0.95 } } as Results['run'];
  const sem = { moderatedMediation } as SemResults;
  expect(mediatedLines('en', { sem, run })).toEqual([
    'Moderated mediation: of 2 indirect effects asked about, 1 change with a moderator (not corrected for their number: about 0.1 by chance alone).',
    '  H7  It rises.',
  ]);
  expect(mediatedLines('zh', { sem, run })[0]).toContain('2 条间接效应中，1 条');
  expect(mediatedLines('en', { sem: {} as SemResults, run })).toEqual([]);
});
