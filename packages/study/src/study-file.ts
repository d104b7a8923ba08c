import { readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { isAbsolute, join, relative, win32 } from 'node:path';
import type { QunhaiError } from '@qunhai/kernel';
import { fail } from './errors.ts';

/** Files the person who runs a study vouches for, by the name the study gives them. */
export type FileOverrides = Readonly<Record<string, string>>;

/** Largest study.yaml, theory or mapping file. */
export const documentLimit: number = 2 ** 20;

/**
 * The bytes of a file that a study names. A study may come from anyone, so it reaches only regular files that lie
 * inside its own folder after every symbolic link is followed; only `overrides` may lie elsewhere.
 * @throws {QunhaiError} study.web-address, study.file-outside, study.file-not-found, study.cannot-read,
 *   study.not-a-file, study.too-large, study.override-not-found
 */
export function readStudyFile(
  folder: string,
  name: string,
  limit: number,
  overrides: FileOverrides = {},
): Uint8Array {
  const override = Object.hasOwn(overrides, name) ? overrides[name] : undefined;
  const given = override ?? name;
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(given)) throw fail('web-address', { file: given });
  const path = override ?? insidePath(folder, name);
  const stats = override === undefined ? statOf(path, name) : statOfOverride(path, name);
  if (!stats.isFile()) throw fail('not-a-file', { file: given });
  if (override === undefined) assertInside(folder, path, name);
  if (stats.size > limit) throw fail('too-large', { file: given, bytes: stats.size, limit });
  try {
    return readFileSync(path);
  } catch (cause) {
    throw unreadable(given, cause);
  }
}

function insidePath(folder: string, name: string): string {
  const climbs = name.split(/[/\\]/).includes('..');
  if (climbs || isAbsolute(name) || win32.isAbsolute(name) || /^[a-z]:|\0/i.test(name))
    throw fail('file-outside', { file: name.replaceAll('\0', '\\0') });
  return join(folder, name);
}

function statOf(path: string, name: string): Stats {
  try {
    return statSync(path);
  } catch (cause) {
    throw unreadable(name, cause);
  }
}

function statOfOverride(path: string, name: string): Stats {
  try {
    return statSync(path);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw fail('override-not-found', { name, path }, cause);
    throw cannotRead(path, cause);
  }
}

function unreadable(name: string, cause: unknown): QunhaiError {
  const { code } = cause as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return fail('file-not-found', { file: name }, cause);
  return cannotRead(name, cause);
}

/** The error that tells in words why the operating system did not give a file. */
export function cannotRead(file: string, cause: unknown): QunhaiError {
  const reason = (cause as NodeJS.ErrnoException).code ?? String(cause);
  return fail('cannot-read', { file, reason }, cause);
}

function assertInside(folder: string, path: string, name: string): void {
  const steps = relative(realPath(folder, name), realPath(path, name));
  if (steps === '' || isAbsolute(steps) || steps.split(/[/\\]/)[0] === '..')
    throw fail('file-outside', { file: name });
}

function realPath(path: string, name: string): string {
  try {
    return realpathSync(path);
  } catch (cause) {
    throw unreadable(name, cause);
  }
}
