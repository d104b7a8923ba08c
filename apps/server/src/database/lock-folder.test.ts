import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lockFolder } from './lock-folder.ts';

let folder: string;
let lock: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qunhai-lock-'));
  lock = join(folder, 'server.lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

const inUse = expect.objectContaining({ code: 'database.folder-in-use' });
const neverUsed = 2 ** 22 + 1; // above the largest process number of Linux

it('refuses a folder whose lock names a running process, and tells which', () => {
  writeFileSync(lock, JSON.stringify({ pid: process.ppid, started: null }));
  expect(() => lockFolder(folder)).toThrow(inUse);
  expect(() => lockFolder(folder)).toThrow(String(process.ppid));
  expect(readFileSync(lock, 'utf8')).toContain(String(process.ppid));
});

it.each([
  ['of a process that is gone', JSON.stringify({ pid: neverUsed, started: null })],
  ['that was cut off', '{"pid":'],
  ['that is empty', ''],
  ['of an earlier process with our number', JSON.stringify({ pid: process.pid, started: 'then' })],
])('takes over a lock %s', (_, content) => {
  writeFileSync(lock, content);
  const unlock = lockFolder(folder);
  expect(JSON.parse(readFileSync(lock, 'utf8'))).toMatchObject({ pid: process.pid });
  expect(() => lockFolder(folder)).toThrow(inUse);
  unlock();
  expect(existsSync(lock)).toBe(false);
  lockFolder(folder)();
});

it.skipIf(!existsSync('/proc/self/stat'))(
  'takes over the lock of an earlier process whose number another got (skipped where /proc is absent)',
  () => {
    writeFileSync(lock, JSON.stringify({ pid: process.ppid, started: 'long ago' }));
    lockFolder(folder)();
    expect(existsSync(lock)).toBe(false);
  },
);

it('leaves a lock alone that was given free twice', () => {
  const unlock = lockFolder(folder);
  unlock();
  const again = lockFolder(folder);
  unlock();
  expect(existsSync(lock)).toBe(true);
  again();
});
