import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolders } from '@qunhai/simulation/node';
import { fail as failDatabase } from '../database/errors.ts';
import type { ServerOptions } from '../options.ts';
import { fail } from './errors.ts';

/**
 * The root of every token and session: the one that was given, else the one kept in the data folder, made at the first
 * start and readable by its owner only. In memory it lives as long as the data.
 * @throws {QunhaiError} security.secret-missing, security.secret-short, database.folder-unusable
 */
export function rootSecret({ secret, storage }: ServerOptions): string {
  if (secret !== undefined) return longEnough(secret);
  if (storage.kind === 'postgres') throw fail('secret-missing', {});
  return storage.kind === 'folder' ? keptSecret(storage.folder) : newSecret();
}

const newSecret = () => randomBytes(48).toString('base64url');

function keptSecret(folder: string): string {
  try {
    return longEnough(readOrMake(folder));
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    throw /^E[A-Z]+$/.test(code)
      ? failDatabase('folder-unusable', { folder, reason: code }, cause)
      : cause;
  }
}

function readOrMake(folder: string): string {
  const path = join(folder, 'secret');
  makeFolders(folder, 0o700);
  try {
    writeFileSync(path, newSecret(), { flag: 'wx', mode: 0o600 });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
  }
  return readFileSync(path, 'utf8').trim();
}

function longEnough(secret: string): string {
  if (secret.length < 32) throw fail('secret-short', { characters: secret.length });
  return secret;
}
