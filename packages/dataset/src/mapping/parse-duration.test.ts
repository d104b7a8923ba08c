import { expect, it } from 'vitest';
import { parseDuration } from './parse-duration.ts';

it.each([
  ['345', 345],
  ['345秒', 345],
  ['12.5 s', 12.5],
  ['5分45秒', 345],
  ['5分钟', 300],
  ['1小时2分3秒', 3723],
  ['1 h 2 min', 3720],
  ['0:05:45', 345],
])('%j is %d seconds', (text, seconds) => {
  expect(parseDuration(text)).toBe(seconds);
});

it.each(['', '5:45', 'soon', '秒', '3秒5分', '5分钟左右', `${'1'.repeat(60)}秒`])(
  '%j is no duration',
  (text) => {
    expect(parseDuration(text)).toBeNull();
  },
);
