import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Make a folder and those it lies in, one by one from the nearest that exists. Node's own recursive `mkdir` never ends where the system
 * answers that a folder just made is not there, as below `/proc`.
 * @param mode - rights of the folders that are made, as the process's mask allows
 * @throws what the system says: ENOENT, EACCES, EROFS, ENOTDIR …
 */
export function makeFolders(folder: string, mode = 0o777): void {
  const missing: string[] = [];
  for (let at = resolve(folder); !existsSync(at) && dirname(at) !== at; at = dirname(at))
    missing.push(at);
  for (const path of missing.reverse()) makeFolder(path, mode);
}

/** Another process may make it at the same time. */
function makeFolder(path: string, mode: number): void {
  try {
    mkdirSync(path, { mode });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
  }
}
