import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeFolders } from './make-folders.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'qunhai-'));
});
afterEach(() => rmSync(root, { recursive: true }));

it('makes what is missing and leaves what is there', () => {
  makeFolders(join(root, 'a/b'), 0o700);
  makeFolders(join(root, 'a/b/c'));
  makeFolders(join(root, 'a/b/c'));
  expect(statSync(join(root, 'a/b')).mode & 0o777).toBe(0o700);
  expect(statSync(join(root, 'a/b/c')).isDirectory()).toBe(true);
});

it('says so below a file', () => {
  writeFileSync(join(root, 'file'), '');
  expect(() => makeFolders(join(root, 'file/x/y'))).toThrow(
    expect.objectContaining({ code: 'ENOTDIR' }),
  );
});

it.skipIf(!existsSync('/proc/self'))(
  'ends below /proc, where no folder can be made (skipped on systems without /proc)',
  () => {
    expect(() => makeFolders('/proc/qunhai/out')).toThrow(
      expect.objectContaining({ syscall: 'mkdir' }),
    );
  },
);
