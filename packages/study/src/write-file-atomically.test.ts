import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeFileAtomically } from './write-file-atomically.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'qunhai-'));
});
afterEach(() => rmSync(root, { recursive: true }));

it('writes text and bytes, makes folders, replaces what is there, leaves nothing beside it', () => {
  const path = join(root, 'a/b/文件.json');
  writeFileAtomically(path, 'first');
  writeFileAtomically(path, new Uint8Array([0xe7, 0xbe, 0xa4]));
  expect(readFileSync(path, 'utf8')).toBe('群');
  expect(readdirSync(join(root, 'a/b'))).toEqual(['文件.json']);
});

it('keeps the old file and removes the temporary one when it cannot write', () => {
  mkdirSync(join(root, 'taken'));
  writeFileSync(join(root, 'taken/keep'), 'old');
  expect(() => writeFileAtomically(join(root, 'taken'), 'x')).toThrow(
    expect.objectContaining({ code: 'study.cannot-write' }),
  );
  expect(readdirSync(root)).toEqual(['taken']);
  expect(readFileSync(join(root, 'taken/keep'), 'utf8')).toBe('old');
});

it('says so when a part of the path is a file', () => {
  writeFileSync(join(root, 'file'), '');
  expect(() => writeFileAtomically(join(root, 'file/x.json'), 'x')).toThrow(
    expect.objectContaining({ code: 'study.cannot-write' }),
  );
});

it.skipIf(!existsSync('/proc/self'))(
  'ends where no folder can be made, as below /proc (skipped on systems without it)',
  () => {
    expect(() => writeFileAtomically('/proc/qunhai/out/x.json', 'x')).toThrow(
      expect.objectContaining({ code: 'study.cannot-write' }),
    );
  },
);
