import { decimal } from '../../../format/format-number.ts';

/** A number of unknown size with about three significant digits. */
export function significant(value: number): string {
  if (value === 0) return '0';
  const digits = 2 - Math.floor(Math.log10(Math.abs(value)));
  return decimal(value, Math.min(6, Math.max(0, digits)));
}

/** A writer of numbers with as many decimals as the widest of them needs for three significant digits. */
export function commonDigits(values: readonly number[]): (value: number) => string {
  const largest = Math.max(1e-9, ...values.map(Math.abs));
  const digits = Math.min(6, Math.max(0, 2 - Math.floor(Math.log10(largest))));
  return (value) => decimal(value, digits);
}
