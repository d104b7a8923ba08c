import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mechanismNames } from '../parameters/parameter.ts';
import { parameterNames } from '../parameters/parameters.ts';
import { mechanismTexts } from './mechanism-texts.ts';
import { parameterSymbols } from './parameter-symbols.ts';

/** Top-level constants of mechanisms that are names, not numbers of the model. */
const namesOnly = new Set(['domestic', 'learning', 'competing', 'cooperating', 'drivers']);

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether a sign stands in a text by itself, not as a part of another: κ is not in “κ′”. */
const names = (text: string, symbol: string) =>
  new RegExp(`(?<![\\p{L}_])${escaped(symbol)}(?![\\p{L}_′₀-₉])`, 'u').test(text);

describe.each(mechanismNames)('the text of %s', (mechanism) => {
  const text = mechanismTexts[mechanism];
  const said = [...text.equations, ...text.rules.map(({ en }) => en)].join('\n');
  const code = readFileSync(new URL(`../mechanisms/${mechanism}.ts`, import.meta.url), 'utf8');

  it('names every parameter that the code reads', () => {
    const read = parameterNames.filter((name) => new RegExp(`\\b${name}\\b`).test(stripped(code)));
    for (const name of read)
      expect(
        names(said, parameterSymbols[name]),
        `${mechanism}.ts reads ${name} (${parameterSymbols[name]}); say so in packages/simulation/src/odd`,
      ).toBe(true);
  });

  it('names every number that the code fixes', () => {
    for (const [, name, value] of code.matchAll(/^const (\w+) = ([\d.]+);$/gm))
      if (!namesOnly.has(name!))
        expect(said, `${mechanism}.ts fixes ${name} at ${value}`).toContain(value);
  });

  it('has every rule in both languages with the same symbols', () => {
    for (const { zh, en } of text.rules)
      for (const symbol of Object.values(parameterSymbols))
        if (/[^a-zA-Z]/.test(symbol)) expect(names(zh, symbol), symbol).toBe(names(en, symbol));
  });
});

it('numbers the mechanisms as the theory does', () => {
  const numbers = mechanismNames.map((name) => mechanismTexts[name].number);
  expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
});

it('gives every parameter a sign of its own', () => {
  expect(new Set(Object.values(parameterSymbols)).size).toBe(parameterNames.length);
});

/** Code without comments and imports, in which names of parameters are parameters. */
function stripped(code: string): string {
  const bare = code.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').replace(/^import .*$/gm, '');
  const taken = bare.match(
    /\{([^{}]*)\}: World\['parameters'\]|\{([^{}]*)\} = (?:world\.)?parameters\b/g,
  );
  const read = bare.match(/parameters\.\w+/g);
  return [...(taken ?? []), ...(read ?? [])].join('\n');
}
