import { fail } from '../errors.ts';

/** An interval from low to high; its level stands beside it in the result. */
export type Interval = readonly [number, number];

/**
 * The confidence level asked for, 0.95 unless told.
 * @throws {QunhaiError} levels.setting-out-of-range
 */
export function checkedLevel(level = 0.95): number {
  return checkedSetting('level', level, 0.5, 0.9999);
}

/**
 * A setting within its range.
 * @throws {QunhaiError} levels.setting-out-of-range
 */
function checkedSetting(field: string, found: number, least: number, most: number): number {
  if (!(found >= least && found <= most))
    throw fail('setting-out-of-range', { field, found, least, most });
  return found;
}

/**
 * A whole number within its range.
 * @throws {QunhaiError} levels.setting-out-of-range
 */
export function checkedWhole(field: string, found: number, least: number, most: number): number {
  if (!Number.isInteger(found)) throw fail('setting-not-whole', { field, found });
  return checkedSetting(field, found, least, most);
}
