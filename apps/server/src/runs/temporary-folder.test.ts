import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inTemporaryFolder, removeLeftFolders } from './temporary-folder.ts';

it('is for us alone, and gone after the work, also when that fails', async () => {
  let seen = '';
  await expect(
    inTemporaryFolder(async (folder) => {
      seen = folder;
      expect(statSync(folder).mode & 0o077).toBe(0);
      throw new Error('failed');
    }),
  ).rejects.toThrow('failed');
  expect(existsSync(seen)).toBe(false);
});

it('is removed later when its process was killed, and left alone while it runs', () => {
  const neverUsed = 2 ** 22 + 1; // above the largest process number of Linux
  const left = join(tmpdir(), `qunhai-run-${neverUsed}-abc`);
  mkdirSync(join(left, 'data'), { recursive: true });
  const alive = mkdtempSync(join(tmpdir(), `qunhai-run-${process.ppid}-`));
  const foreign = mkdtempSync(join(tmpdir(), 'qunhai-runner-'));
  removeLeftFolders();
  expect([left, alive, foreign].map((folder) => existsSync(folder))).toEqual([false, true, true]);
  for (const folder of [alive, foreign]) rmSync(folder, { recursive: true });
});
