import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeFileAtomically } from '@qunhai/study';
import { fail } from './errors.ts';

/**
 * Write the one file that `--output` names: into a folder that exists, and over a file only when told to.
 * @throws {QunhaiError} cli.no-folder, cli.file-exists, study.cannot-write
 */
export function writeOutputFile(file: string, content: string | Uint8Array, force: boolean): void {
  assertWritable(file, force);
  writeFileAtomically(file, content);
}

/**
 * Before anything is computed or written.
 * @throws {QunhaiError} cli.no-folder, cli.file-exists
 */
export function assertWritable(file: string, force: boolean): void {
  const folder = dirname(file);
  if (!existsSync(folder)) throw fail('no-folder', { file, folder });
  if (!force && existsSync(file)) throw fail('file-exists', { file });
}
