import { failAssessment } from './errors.ts';

/**
 * Insist on a whole number within bounds.
 * @throws {QunhaiError} sem.number-out-of-range
 */
export function checkWhole(field: string, found: number, least: number, most: number): void {
  if (!Number.isInteger(found) || found < least || found > most)
    throw failAssessment('number-out-of-range', { field, found, least, most });
}

/** Seeds are integers 0 … 2⁵³ − 1. */
export function checkSeed(seed: number): void {
  checkWhole('seed', seed, 0, Number.MAX_SAFE_INTEGER);
}
