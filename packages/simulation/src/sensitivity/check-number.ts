import { fail } from './errors.ts';

/**
 * Stop when a setting is no number of the kind, or outside its limits.
 * @throws {QunhaiError} sensitivity.number-invalid
 */
export function checkNumber(
  setting: string,
  value: number,
  low: number,
  high: number,
  kind: 'whole' | 'even' | 'any' = 'whole',
): void {
  const step = { whole: 1, even: 2, any: 0 }[kind];
  const fits = step === 0 ? Number.isFinite(value) : value % step === 0;
  if (!fits || value < low || value > high)
    throw fail('number-invalid', { setting, value, low, high, kind });
}
