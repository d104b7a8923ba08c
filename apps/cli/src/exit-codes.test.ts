import { QunhaiError } from '@qunhai/kernel';
import { expect, it } from 'vitest';
import { exitCodeOf } from './exit-codes.ts';

const text = { message: 'm', fix: 'f' };
const error = (code: string) => new QunhaiError(code, { zh: text, en: text }, {});

it.each([
  ['cli.bad-number', 2],
  ['study.invalid', 3],
  ['theory.cycle', 3],
  ['dataset.ragged-row', 3],
  ['files.off-scale', 3],
  ['files.column-twice', 2],
  ['sem.improper-population', 3],
  ['sem.collinear-predictors', 4],
  ['study.cannot-write', 5],
  ['kernel.cancelled', 130],
])('%s ends with %i', (code, exitCode) => {
  expect(exitCodeOf(error(code))).toBe(exitCode);
});

it('anything else is an internal error', () => {
  expect(exitCodeOf(new TypeError('x'))).toBe(70);
  expect(exitCodeOf('x')).toBe(70);
});
