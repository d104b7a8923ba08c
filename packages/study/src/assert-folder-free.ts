import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fail } from './errors.ts';

/**
 * Make sure that none of these files is already in a folder, before the first of them is written.
 * @throws {QunhaiError} study.folder-taken
 */
export function assertFolderFree(folder: string, names: Iterable<string>): void {
  for (const file of names) {
    if (existsSync(join(folder, file))) throw fail('folder-taken', { folder, file });
  }
}
