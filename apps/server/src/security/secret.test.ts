import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rootSecret } from './secret.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'qunhai-secret-'));
});
afterAll(() => rmSync(root, { recursive: true }));

const folder = (name: string) => ({ kind: 'folder', folder: join(root, name) }) as const;

it('is made once for a data folder, and read by its owner only', () => {
  const storage = folder('data');
  const first = rootSecret({ storage });
  expect(first).toMatch(/^[\w-]{64}$/);
  expect(rootSecret({ storage })).toBe(first);
  expect(statSync(join(storage.folder, 'secret')).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(storage.folder, 'secret'), 'utf8')).toBe(first);
  expect(rootSecret({ storage: folder('other') })).not.toBe(first);
});

it('that is given goes before, and must be long', () => {
  const secret = 's'.repeat(32);
  expect(rootSecret({ storage: folder('given'), secret })).toBe(secret);
  expect(() => rootSecret({ storage: folder('given'), secret: 'short' })).toThrow(/32/);
});

it('must be given on PostgreSQL, where several servers share it', () => {
  const storage = { kind: 'postgres', url: 'postgres://localhost/qunhai' } as const;
  expect(() => rootSecret({ storage })).toThrow(/PostgreSQL/);
});

it('cannot be kept where there is no folder, and says so', () => {
  writeFileSync(join(root, 'file'), '');
  expect(() => rootSecret({ storage: folder('file') })).toThrow(/cannot be used: ENOTDIR/);
  expect(() => rootSecret({ storage: folder('file/below') })).toThrow(/cannot be used: ENOTDIR/);
});
