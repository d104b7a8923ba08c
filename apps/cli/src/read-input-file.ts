import { readFileSync } from 'node:fs';
import { cannotRead } from '@qunhai/study';

/**
 * The bytes of a file named on the command line.
 * @throws {QunhaiError} study.cannot-read
 */
export function readInputFile(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw cannotRead(path, cause);
  }
}
