import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parameterNames } from '../parameters/parameters.ts';
import { fillParts } from './fill-parts.ts';
import { oddParts } from './odd-parts.ts';

describe.each(['en', 'zh'] as const)('docs/odd.%s.md', (language) => {
  const page = readFileSync(
    new URL(`../../../../docs/odd.${language}.md`, import.meta.url),
    'utf8',
  );
  const parts = oddParts(language);

  it('says what the code does; after a change: node tools/write-odd.ts', () => {
    expect(page).toBe(fillParts(page, parts));
  });

  it('tells every parameter', () => {
    const submodels = Object.entries(parts).filter(([part]) => part.startsWith('submodel.'));
    const told = submodels.map(([, text]) => text).join('\n');
    for (const name of parameterNames) expect(told).toContain(`| \`${name}\` |`);
  });

  it('is written in one language', () => {
    const made = Object.values(parts).join('\n');
    expect(made).not.toMatch(/undefined|\[object|\{\w+\}/);
    const authors = /\p{Script=Han}+(?= \d{4})/gu;
    if (language === 'en')
      expect(made.replace(/^- .*$/gm, '').replace(authors, '')).not.toMatch(/\p{Script=Han}/u);
  });
});

it('has the same sections in both languages', () => {
  const numbers = (language: string) =>
    [
      ...readFileSync(
        new URL(`../../../../docs/odd.${language}.md`, import.meta.url),
        'utf8',
      ).matchAll(/^#+ (\d[\d.]*)|<!-- odd:(\S+):begin/gm),
    ].map(([, number, part]) => number ?? part);
  expect(numbers('zh')).toEqual(numbers('en'));
});

it('refuses a page without a place for a part, and a place without a part', () => {
  expect(() => fillParts('', { state: 'x' })).toThrow('no place for: state');
  expect(() => fillParts('<!-- odd:gone:begin --><!-- odd:gone:end -->', {})).toThrow('gone');
});
