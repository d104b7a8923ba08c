import { expect, it } from 'vitest';
import { moderationRow } from './moderation.ts';

const tested = { estimate: 0.1, standardError: null, interval: null, t: null, p: null };
const row = {
  ...{ model: 'H7', hypothesis: 'H7', predictor: 'CA', moderator: 'DC', to: 'IG' },
  ...tested,
  ...{ vif: null, fSquared: null, moderatorEffect: 0, slopes: [], regions: null, crossing: null },
};

it('rows of results from before the model with all additions are still read', () => {
  for (const together of [tested, null])
    expect(moderationRow.parse({ ...row, together }).together).toEqual(together);
  expect(moderationRow.parse(row).together).toBeUndefined();
});
