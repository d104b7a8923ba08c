import { expect, it } from 'vitest';
import { closeNames } from './close-names.ts';
import { countryCodes } from './country-codes.ts';

it.each([
  ['GR1', ['GR_1', 'gr-1', 'XX', 'GR'], ['GR_1', 'gr-1', 'GR']],
  ['export_share', ['exportShare', 'imports', 'exprot_share'], ['exportShare', 'exprot_share']],
  ['firm', ['form', 'frim', 'company'], ['form', 'frim']],
  ['zzz', ['GR1'], []],
])('%s among %j', (wanted, names, near) => {
  expect(closeNames(wanted, names)).toEqual(near);
});

it('knows the 249 officially assigned countries', () => {
  expect(countryCodes.size).toBe(249);
  for (const code of ['CN', 'EC', 'NA', 'GB', 'TW']) expect(countryCodes.has(code)).toBe(true);
  for (const code of ['UK', 'EU', 'XX']) expect(countryCodes.has(code)).toBe(false);
});
