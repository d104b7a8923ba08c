import { fail } from '../errors.ts';
import { type InvalidReason, t } from '../messages.ts';
import { isStorable } from './storable.ts';

/**
 * A text of an archive, byte for byte.
 * @throws {QunhaiError} studies.archive-invalid
 */
export function decodePart(file: string, bytes: Uint8Array): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw invalid(file, '', 'no-text', cause);
  }
  requireStorable(file, text);
  return text;
}

/**
 * Refuse a value that the database could not keep.
 * @throws {QunhaiError} studies.archive-invalid
 */
export function requireStorable(file: string, value: unknown): void {
  if (!isStorable(value)) throw invalid(file, '', 'unstorable');
}

/** The error about a part of an archive. */
export function invalid(
  file: string,
  place: string,
  reason: InvalidReason,
  cause?: unknown,
): Error {
  return fail('archive-invalid', { file, place, problem: t.both(`invalid.${reason}`) }, cause);
}
