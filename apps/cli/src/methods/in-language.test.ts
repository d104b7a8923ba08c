import { expect, it } from 'vitest';
import { inLanguage } from './in-language.ts';

it('keeps the shape and takes the texts of one language', () => {
  const value = {
    n: 1,
    note: { zh: '甲', en: 'a' },
    list: [{ zh: '乙', en: 'b' }, null],
    x: Float64Array.of(1, 2),
  };
  expect(inLanguage(value, 'zh')).toEqual({ n: 1, note: '甲', list: ['乙', null], x: [1, 2] });
});
