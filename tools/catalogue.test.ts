import { existsSync, globSync } from 'node:fs';
import { declaredErrorCodes, declaredMessages } from '@qunhai/kernel';
import { beforeAll, expect, it } from 'vitest';

/** Loads every catalogue of the repository, so that nothing a person reads escapes the checks below. */
beforeAll(async () => {
  const catalogues = globSync('{packages,apps}/*/src/**/{messages,errors}.ts');
  expect(catalogues.length).toBeGreaterThan(0);
  for (const file of catalogues) await import(new URL(`../${file}`, import.meta.url).href);
});

/** A place may stand twice in one language and once in the other. */
const places = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]))].sort().join();

it('every message has both languages and the same places in each', () => {
  expect(declaredMessages().size).toBeGreaterThan(50);
  const empty = [...declaredMessages()].filter(([, { zh, en }]) => !zh.trim() || !en.trim());
  const uneven = [...declaredMessages()].filter(([, { zh, en }]) => places(zh) !== places(en));
  expect(empty.map(([key]) => key)).toEqual([]);
  expect(uneven.map(([key]) => key)).toEqual([]);
});

it('Chinese texts are Chinese and English texts are English', () => {
  const all = [...declaredMessages()];
  const untranslated = all.filter(
    ([, { zh, en }]) => zh === en && /[a-z]{4,}/.test(en.replace(/\{\w+\}/g, '')),
  );
  const mixed = all.filter(([, { en }]) => /\p{Script=Han}/u.test(en));
  expect(untranslated.map(([key]) => key)).toEqual([]);
  expect(mixed.map(([key]) => key)).toEqual([]);
});

it('every package that can fail declares its errors', () => {
  expect(existsSync('packages/dataset/src/errors.ts')).toBe(true);
  expect(declaredErrorCodes().every((code) => /^[a-z]+\.[a-z0-9-]+$/.test(code))).toBe(true);
});
