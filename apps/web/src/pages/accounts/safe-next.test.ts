import { expect, it } from 'vitest';
import { safeNext } from './safe-next.ts';

it.each([
  ['/studies/abc/test?run=2', '/studies/abc/test?run=2'],
  ['/', '/'],
  [null, '/'],
  ['', '/'],
  ['https://evil.example', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/a\\b', '/'],
  ['/\t/evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/sign-in?next=/sign-in', '/'],
])('after signing in, %j leads to %s', (next, place) => {
  expect(safeNext(next)).toBe(place);
});
