import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { QunhaiError } from '@qunhai/kernel';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Pipeline } from './pipeline.ts';
import { engineFingerprint, openStepCache } from './step-cache.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qunhai-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('openStepCache', () => {
  const output = { draws: new Float64Array([1, Number.NaN, -0]), label: '群' };

  it('gives back what was kept, typed arrays and NaN included', () => {
    openStepCache(folder).write('bootstrap', 'k', output);
    expect(openStepCache(folder).read('bootstrap', 'k')).toEqual(output);
    expect(openStepCache(folder).read('bootstrap', 'other')).toBeUndefined();
    expect(readFileSync(join(folder, '.gitignore'), 'utf8')).toBe('*\n');
  });

  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['empty', () => Buffer.alloc(0)],
    ['changed in one bit', (bytes: Buffer) => bytes.fill(bytes[40]! ^ 1, 40, 41)],
  ])('counts an entry that is %s as absent', (_, damage) => {
    const cache = openStepCache(folder);
    cache.write('bootstrap', 'k', output);
    const path = join(folder, 'bootstrap-k.bin');
    writeFileSync(path, damage(readFileSync(path)));
    expect(cache.read('bootstrap', 'k')).toBeUndefined();
  });

  it('stays below its limit: what was used longest ago goes first', () => {
    const cache = openStepCache(folder, { limit: 5000 });
    const age = (name: string, seconds: number) => utimesSync(join(folder, name), seconds, seconds);
    writeFileSync(join(folder, '.bootstrap-x.bin.1.partial'), '');
    age('.bootstrap-x.bin.1.partial', 0);
    for (const [i, key] of ['a', 'b', 'c'].entries()) {
      cache.write('bootstrap', key, new Uint8Array(1400));
      age(`bootstrap-${key}.bin`, 1000 + i);
    }
    expect(cache.read('bootstrap', 'a')).toHaveLength(1400);
    cache.write('quality', 'd', new Uint8Array(1400));
    expect(readdirSync(folder).sort()).toEqual([
      '.gitignore',
      'bootstrap-a.bin',
      'bootstrap-c.bin',
      'quality-d.bin',
    ]);
    cache.write('bootstrap', 'e', new Uint8Array(6000));
    expect(readdirSync(folder)).toHaveLength(4);
  });

  it.skipIf(process.platform === 'win32')('lets only its owner read what it keeps', () => {
    const own = join(folder, 'a/b');
    openStepCache(own).write('bootstrap', 'k', output);
    expect(statSync(own).mode & 0o077).toBe(0);
  });

  it('keeps nothing and says so once where it cannot write', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const told: QunhaiError[] = [];
    const cache = openStepCache(join(file, 'cache'), { onUnusable: (error) => told.push(error) });
    for (const key of ['k', 'l']) cache.write('bootstrap', key, output);
    expect(cache.read('bootstrap', 'k')).toBeUndefined();
    expect(told.map(({ code }) => code)).toEqual(['study.cache-unusable']);
    expect(told[0]!.message).toContain('a part of the path is a file');
  });

  it('counts an entry that cannot be read as absent', () => {
    mkdirSync(join(folder, 'bootstrap-k.bin'));
    expect(openStepCache(folder).read('bootstrap', 'k')).toBeUndefined();
  });
});

describe('Pipeline', () => {
  it('computes a step again only when something it depends on has changed', async () => {
    let computed = 0;
    const run = async (settings: unknown, engine = 'e') => {
      const pipeline = new Pipeline({}, openStepCache(folder), engine);
      const first = await pipeline.step('estimate', { on: [], settings }, () => ++computed);
      return pipeline.step('evaluate', { on: [first] }, () => ++computed);
    };
    await run({ level: 0.95 });
    expect(computed).toBe(2);
    expect((await run({ level: 0.95 })).value).toBe(2);
    expect(computed).toBe(2);
    await run({ level: 0.9 });
    expect(computed).toBe(4);
    await run({ level: 0.9 }, 'another engine');
    expect(computed).toBe(6);
  });

  it('stops between steps when cancelled', async () => {
    const controller = new AbortController();
    const pipeline = new Pipeline({ signal: controller.signal }, null, 'e');
    await pipeline.step('theory', { on: [] }, () => controller.abort());
    await expect(pipeline.step('dataset', { on: [] }, () => 1)).rejects.toMatchObject({
      code: 'kernel.cancelled',
    });
  });
});

it('the fingerprint of the engine is a hash and stays the same', () => {
  expect(engineFingerprint()).toMatch(/^[0-9a-f]{64}$/);
  expect(engineFingerprint()).toBe(engineFingerprint());
});
