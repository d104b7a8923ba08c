import { expect, it } from 'vitest';
import { firmCodes } from './firm-codes.ts';

it('gives codes that nobody has, and asks for few of them', () => {
  const codes = new Set(['same-3']);
  let asked = 0;
  const codeOf = firmCodes((code) => {
    asked++;
    return codes.has(code);
  });
  const give = (name: string) => {
    const code = codeOf(name);
    codes.add(code);
    return code;
  };
  expect(['Same', 'same!', 'SAME?', '温州 阀门', '！'].map(give)).toEqual([
    ...['same', 'same-2', 'same-4', '温州-阀门', 'firm'],
  ]);
  asked = 0;
  for (let firm = 0; firm < 1000; firm++) give('?'.repeat(firm + 1));
  expect(codes.size).toBe(1006);
  expect(asked).toBeLessThan(3000);
});
