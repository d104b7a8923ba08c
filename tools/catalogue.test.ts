import { existsSync, globSync } from 'node:fs';
import { declaredErrorCodes, declaredMessages } from '@qunhai/kernel';
import { beforeAll, expect, it } from 'vitest';

/** Loads every catalogue of the repository, so that nothing a person reads escapes the checks below. */
beforeAll(async () => {
  const catalogues = globSync('{packages,apps}/*/src/**/{messages,errors}.ts');
  expect(catalogues.length).toBeGreaterThan(0);
  for (const file of catalogues) await import(new URL(`../${file}`, import.meta.url).href);
});

const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort();

it('every message has both languages and the same places in each', () => {
  expect(declaredMessages().size).toBeGreaterThan(50);
  for (const [key, text] of declaredMessages()) {
    expect(text.zh.trim(), key).not.toBe('');
    expect(text.en.trim(), key).not.toBe('');
    expect(places(text.zh), key).toEqual(places(text.en));
  }
});

it('Chinese texts are Chinese and English texts are English', () => {
  for (const [key, text] of declaredMessages()) {
    const words = text.en.replace(/\{\w+\}/g, '').match(/[a-z]{4,}/g);
    if (words && text.zh === text.en) expect.fail(`${key} is not translated: ${text.en}`);
    expect(/\p{Script=Han}/u.test(text.en), `${key} has Chinese in its English text`).toBe(false);
  }
});

it('every package that can fail declares its errors', () => {
  expect(existsSync('packages/dataset/src/errors.ts')).toBe(true);
  expect(declaredErrorCodes().every((code) => /^[a-z]+\.[a-z0-9-]+$/.test(code))).toBe(true);
});
