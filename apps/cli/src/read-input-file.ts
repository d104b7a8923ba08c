import { readFileSync } from 'node:fs';
import { fail } from './errors.ts';

/**
 * The bytes of a file named on the command line.
 * @throws {QunhaiError} cli.cannot-read
 */
export function readInputFile(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw fail(
      'cannot-read',
      { file: path, reason: (cause as NodeJS.ErrnoException).code ?? '' },
      cause,
    );
  }
}
