import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { QunhaiError } from '@qunhai/kernel';
import { fail } from '../errors.ts';
import { makeFolders } from './make-folders.ts';

/**
 * Write a file so that a reader or a crash meets the old file or the new one, never a part: `write` fills a temporary file beside it,
 * which is flushed to disk and renamed. Missing folders are made.
 * @throws {QunhaiError} simulation.cannot-write, and what `write` throws of its own
 */
export async function writeAtomically(
  file: string,
  write: (temporary: string) => void | Promise<void>,
): Promise<void> {
  const temporary = join(
    dirname(file),
    `.${basename(file)}.${randomBytes(6).toString('hex')}.partial`,
  );
  try {
    makeFolders(dirname(file));
    try {
      await write(temporary);
      flush(temporary);
      renameSync(temporary, file);
    } catch (cause) {
      rmSync(temporary, { force: true });
      throw cause;
    }
  } catch (cause) {
    throw cannotWrite(file, cause);
  }
}

/** What is said when a file cannot be written; errors that speak for themselves stay as they are. */
export function cannotWrite(file: string, cause: unknown): QunhaiError {
  if (cause instanceof QunhaiError) return cause;
  const reason = (cause as NodeJS.ErrnoException).code ?? String(cause);
  return fail('cannot-write', { file, reason }, cause);
}

function flush(file: string): void {
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
