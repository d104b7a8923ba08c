import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bounded, decimal } from '../format/format-number.ts';
import { niceAxis, place, tickDigits, tickText } from './axis.ts';

it('spans the data in round steps', () => {
  expect(niceAxis(0, 1).ticks).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  expect(niceAxis(-0.13, 0.52).ticks).toEqual([-0.2, 0, 0.2, 0.4, 0.6]);
  expect(niceAxis(0, 0).ticks[0]).toBe(0);
});

it('always holds what it spans, in a handful of ticks', () => {
  const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(finite, finite, (a, b) => {
      fc.pre(Math.abs(a - b) > 1e-3);
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      const axis = niceAxis(low, high);
      const slack = (high - low) * 1e-6;
      expect(axis.min).toBeLessThanOrEqual(low + slack);
      expect(axis.max).toBeGreaterThanOrEqual(high - slack);
      expect(axis.ticks.length).toBeLessThan(12);
    }),
  );
});

it('holds values outside at the ends', () => {
  const axis = niceAxis(0, 1);
  expect(place(axis, [0, 100], 0.5)).toBe(50);
  expect(place(axis, [0, 100], 7)).toBe(100);
});

it('writes ticks with enough decimals to tell them apart', () => {
  expect(tickDigits(niceAxis(0, 100))).toBe(0);
  expect(tickDigits(niceAxis(0, 1))).toBe(1);
  expect(tickDigits(niceAxis(-0.05, 0.1, 4))).toBe(2);
});

it('writes zero as 0 where no zero leads, and as the other ticks where one does', () => {
  const axis = { min: 0, max: 1, ticks: [0, 0.5, 1] };
  expect(axis.ticks.map((tick) => tickText(axis, tick, bounded))).toEqual(['0', '.5', '1.0']);
  expect(tickText(axis, 0, decimal)).toBe('0.0');
});
