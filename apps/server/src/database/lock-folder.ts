import { mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeFolders } from '@qunhai/simulation/node';
import { fail } from './errors.ts';
import { isRunning, ownIdentity, type ProcessIdentity } from './process-identity.ts';

const held = new Set<string>();

/**
 * Keep other processes from opening a data folder while this one has it open: two PGlite on one folder destroy it.
 * The lock is a file that names its process; the lock of a process that died is taken over.
 * @returns gives the folder free again
 * @throws {QunhaiError} database.folder-in-use, database.folder-unusable
 */
export function lockFolder(folder: string): () => void {
  const path = join(resolve(folder), 'server.lock');
  if (held.has(path)) throw fail('folder-in-use', { folder, pid: process.pid, lock: path });
  try {
    makeFolders(folder, 0o700);
    if (!tryToLock(path)) takeOver(folder, path);
  } catch (cause) {
    throw isOurs(cause)
      ? cause
      : fail('folder-unusable', { folder, reason: reasonOf(cause) }, cause);
  }
  held.add(path);
  let ours = true;
  return () => {
    if (!ours) return;
    ours = false;
    held.delete(path);
    rmSync(path, { force: true });
  };
}

function tryToLock(path: string): boolean {
  try {
    writeFileSync(path, JSON.stringify(ownIdentity()), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return false;
    throw cause;
  }
}

/** One process at a time looks whether the lock is stale, so that two cannot both find it so and both take it. */
function takeOver(folder: string, path: string): void {
  const guard = `${path}.takeover`;
  try {
    mkdirSync(guard);
  } catch (cause) {
    if (codeOf(cause) !== 'EEXIST') throw cause;
    throw fail('folder-in-use', { folder, pid: null, lock: guard });
  }
  try {
    const owner = readOwner(path);
    if (owner !== null && isRunning(owner) && !isOwn(owner))
      throw fail('folder-in-use', { folder, pid: owner.pid, lock: path });
    rmSync(path, { force: true });
    if (!tryToLock(path)) throw fail('folder-in-use', { folder, pid: null, lock: path });
  } finally {
    rmdirSync(guard);
  }
}

/** Null when the file is gone or was cut off while it was written: nobody holds that lock. */
function readOwner(path: string): ProcessIdentity | null {
  try {
    const { pid, started } = JSON.parse(readFileSync(path, 'utf8')) as ProcessIdentity;
    return Number.isInteger(pid) && pid > 0 ? { pid, started: started ?? null } : null;
  } catch {
    return null;
  }
}

/** A restarted container gives its server the same number again; what this process holds is in `held`. */
function isOwn(owner: ProcessIdentity): boolean {
  return owner.pid === process.pid;
}

const codeOf = (cause: unknown) => (cause as NodeJS.ErrnoException).code;
const reasonOf = (cause: unknown) => codeOf(cause) ?? String(cause);
const isOurs = (cause: unknown) => String(codeOf(cause)).startsWith('database.');
