import { expect, it } from 'vitest';
import { tabForKey } from './page-tabs.tsx';

it('moves around the row of tabs by keys', () => {
  expect(tabForKey('ArrowRight', 2, 3)).toBe(0);
  expect(tabForKey('ArrowLeft', 0, 3)).toBe(2);
  expect(tabForKey('Home', 2, 3)).toBe(0);
  expect(tabForKey('End', 0, 3)).toBe(2);
  expect(tabForKey('Enter', 0, 3)).toBeNull();
});
