import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

  it('keeps a few entries of a step, not all', () => {
    const cache = openStepCache(folder);
    for (let i = 0; i < 9; i++) cache.write('bootstrap', `k${i}`, i);
    expect(readdirSync(folder).filter((name) => name.endsWith('.bin'))).toHaveLength(4);
  });

  it('keeps nothing, and does not fail, where it cannot write', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const cache = openStepCache(join(file, 'cache'));
    cache.write('bootstrap', 'k', output);
    expect(cache.read('bootstrap', 'k')).toBeUndefined();
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
