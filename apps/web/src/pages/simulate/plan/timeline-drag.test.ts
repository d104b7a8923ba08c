import { describe, expect, it } from 'vitest';
import { moveSpan, placeOnTrack, spanForKey, yearMarks } from './timeline-drag.ts';

const span = { start: 4, duration: 8 };

describe('moveSpan', () => {
  it('moves the whole without changing how long it lasts, up to either end', () => {
    expect(moveSpan(span, 'whole', 3, 40)).toEqual({ start: 7, duration: 8 });
    expect(moveSpan(span, 'whole', -9, 40)).toEqual({ start: 0, duration: 8 });
    expect(moveSpan(span, 'whole', 99, 40)).toEqual({ start: 32, duration: 8 });
  });

  it('moves one end and keeps the other; at least a quarter is left', () => {
    expect(moveSpan(span, 'start', 2, 40)).toEqual({ start: 6, duration: 6 });
    expect(moveSpan(span, 'start', 50, 40)).toEqual({ start: 11, duration: 1 });
    expect(moveSpan(span, 'end', 4, 40)).toEqual({ start: 4, duration: 12 });
    expect(moveSpan(span, 'end', -50, 40)).toEqual({ start: 4, duration: 1 });
    expect(moveSpan(span, 'end', 99, 40)).toEqual({ start: 4, duration: 36 });
  });

  it('keeps what is longer than the horizon at its start', () => {
    expect(moveSpan({ start: 0, duration: 60 }, 'whole', 5, 40)).toEqual({
      start: 0,
      duration: 60,
    });
  });
});

describe('spanForKey', () => {
  const press = (key: string, shiftKey = false) => spanForKey(span, { key, shiftKey }, 40);
  it('moves by a quarter, by a year and to the ends; Shift moves the end', () => {
    expect(press('ArrowRight')).toEqual({ start: 5, duration: 8 });
    expect(press('PageUp')).toEqual({ start: 8, duration: 8 });
    expect(press('Home')).toEqual({ start: 0, duration: 8 });
    expect(press('End')).toEqual({ start: 32, duration: 8 });
    expect(press('ArrowLeft', true)).toEqual({ start: 4, duration: 7 });
  });
  it('leaves other keys alone', () => {
    expect(press('Tab')).toBeNull();
    expect(press('a')).toBeNull();
  });
});

it('cuts off what lies beyond the horizon', () => {
  expect(placeOnTrack({ start: 10, duration: 20 }, 40)).toEqual({ left: 25, width: 50 });
  expect(placeOnTrack({ start: 30, duration: 20 }, 40)).toEqual({ left: 75, width: 25 });
  expect(placeOnTrack({ start: 50, duration: 20 }, 40)).toEqual({ left: 100, width: 0 });
});

it('marks every year while there are few, then every second or fifth', () => {
  expect(yearMarks(8)).toEqual([0, 4]);
  expect(yearMarks(40)).toHaveLength(10);
  expect(yearMarks(80).slice(0, 3)).toEqual([0, 8, 16]);
  expect(yearMarks(200).length).toBeLessThanOrEqual(10);
});
