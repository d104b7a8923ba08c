import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeFolders } from '@qunhai/simulation/node';
import { fail } from './errors.ts';

/**
 * Write a file so that a reader, a crash or a second Ctrl-C meets the old file or the new one, never a part:
 * a temporary file beside it, flushed to disk, then renamed. Synchronous on purpose: no signal handler can run between.
 * Missing folders are made.
 * @throws {QunhaiError} study.cannot-write
 */
export function writeFileAtomically(path: string, data: string | Uint8Array): void {
  const bytes = typeof data === 'string' ? Buffer.from(data, 'utf8') : data;
  const temporary = join(
    dirname(path),
    `.${basename(path)}.${randomBytes(6).toString('hex')}.partial`,
  );
  try {
    makeFolders(dirname(path));
    const descriptor = openSync(temporary, 'wx');
    try {
      writeFlushed(descriptor, bytes);
      renameSync(temporary, path);
    } catch (cause) {
      rmSync(temporary, { force: true });
      throw cause;
    }
  } catch (cause) {
    throw fail('cannot-write', { file: path, reason: reasonOf(cause) }, cause);
  }
}

function writeFlushed(descriptor: number, bytes: Uint8Array): void {
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at, bytes.length - at);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function reasonOf(cause: unknown): string {
  return (cause as NodeJS.ErrnoException).code ?? String(cause);
}
