import { createHash } from 'node:crypto';
import { canonicalJson } from '@qunhai/kernel';

/** SHA-256 of a value's canonical JSON, in hex: the same for equal values, in whatever order their fields stand. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
