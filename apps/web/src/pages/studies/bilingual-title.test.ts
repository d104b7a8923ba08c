import { expect, it } from 'vitest';
import { titleInBoth } from './bilingual-title.ts';

it('fills an empty language with the other and refuses two empty ones', () => {
  expect(titleInBoth({ zh: ' 甲 ', en: '' })).toEqual({ zh: '甲', en: '甲' });
  expect(titleInBoth({ zh: '甲', en: 'A' })).toEqual({ zh: '甲', en: 'A' });
  expect(titleInBoth({ zh: ' ', en: '\t' })).toBeNull();
});
