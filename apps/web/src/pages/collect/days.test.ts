import { expect, it } from 'vitest';
import { dayOf, endOfDay } from './days.ts';

it('a day ends on the same day, where the reader is', () => {
  expect(dayOf(endOfDay('2026-03-31'))).toBe('2026-03-31');
  expect(Date.parse(endOfDay('2026-03-31'))).toBeGreaterThan(
    new Date('2026-03-31T23:59:00').getTime(),
  );
});
