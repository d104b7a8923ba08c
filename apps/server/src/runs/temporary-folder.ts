import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning } from '../database/process-identity.ts';

const prefix = 'qunhai-run-';

/** Work in a temporary folder that only this account may read; it is removed however the work ends. */
export async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Remove what processes that were killed in the middle of a run left behind: answers are in it. */
export function removeLeftFolders(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(/^qunhai-run-(\d+)-/.exec(name)?.[1]);
    if (Number.isNaN(pid) || isRunning({ pid, started: null })) continue;
    rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}
