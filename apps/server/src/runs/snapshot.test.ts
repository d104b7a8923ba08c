import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { packSnapshot, unpackSnapshot } from './snapshot.ts';

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'qunhai-snapshot-'));
  folder = join(root, 'study');
  mkdirSync(folder);
});
afterEach(() => rmSync(root, { recursive: true }));

const files = { 'study.yaml': strToU8('研究'), 'data/回答.csv': strToU8('a,b\n') };

it('gives back what was packed', () => {
  unpackSnapshot(packSnapshot(files).zip, folder);
  expect(readFileSync(join(folder, 'study.yaml'), 'utf8')).toBe('研究');
  expect(readFileSync(join(folder, 'data/回答.csv'), 'utf8')).toBe('a,b\n');
});

it('is the same for the same files in whatever order, zone and moment, and another for others', () => {
  const { sha256 } = packSnapshot(files);
  const zone = process.env.TZ;
  process.env.TZ = 'Asia/Shanghai';
  const turned = packSnapshot(Object.fromEntries(Object.entries(files).reverse()));
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
  expect(turned.sha256).toBe(sha256);
  expect(packSnapshot({ ...files, 'study.yaml': strToU8('') }).sha256).not.toBe(sha256);
});

it.each(['../outside', '/../outside', 'data/../../outside'])('writes nothing to %s', (name) => {
  expect(() => unpackSnapshot(zipSync({ [name]: strToU8('x') }), folder)).toThrow('leads out');
  expect(existsSync(join(root, 'outside'))).toBe(false);
});
