import { expect, it } from 'vitest';
import { affordableCount } from './affordable-count.ts';

it('takes fewer resamples of many rows, but never too few', () => {
  expect([10, 1000, 2000, 1e6].map((rows) => affordableCount(rows, 1000, 200))).toEqual([
    1000, 1000, 500, 200,
  ]);
});
