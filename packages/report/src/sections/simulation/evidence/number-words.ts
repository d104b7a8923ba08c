import { decimal } from '../../../format/format-number.ts';

/** Decimals with which a number shows three significant digits; at most six. */
function digitsOf(value: number): number {
  if (value === 0) return 0;
  return Math.min(6, Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value)))));
}

/** A number of unknown size with about three significant digits. */
export function significant(value: number): string {
  return decimal(value, digitsOf(value));
}

/** An end of a range, as short as it is round. */
export function brief(value: number): string {
  return decimal(value, digitsOf(value))
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
}

/** A writer of numbers with as many decimals as the largest of them needs for three significant digits. */
export function commonDigits(values: readonly number[]): (value: number) => string {
  const digits = digitsOf(Math.max(1e-9, ...values.map(Math.abs)));
  return (value) => decimal(value, digits);
}
