import { type PolicyKind, policies, policyKinds } from '@qunhai/simulation';
import { expect, it } from 'vitest';
import { planWords } from './messages.ts';
import { type PlanWords, policyInWords, shockInWords } from './size-in-words.ts';

/** Words as a page has them, without a browser. */
const wordsIn = (language: 'zh' | 'en') =>
  ({
    language,
    t: (key: Parameters<typeof planWords>[1], values?: Record<string, string>) =>
      planWords(language, key, values),
    text: (both: { zh: string; en: string }) => both[language],
    number: (value: number, options?: Intl.NumberFormatOptions) =>
      new Intl.NumberFormat(language, options).format(value),
  }) as unknown as PlanWords;

/** Policies whose words grow with their size; the engine's own words say what they do at their fullest. */
const scaled = [
  'invest',
  'joint-brand',
  'platform',
  'training',
  'subsidy',
] as const satisfies readonly PolicyKind[];

it('says at full size what the engine says of it', () => {
  for (const language of ['zh', 'en'] as const)
    for (const kind of scaled)
      expect(policyInWords(wordsIn(language), kind, 1)).toBe(
        policies[kind].fullSizeMeaning[language],
      );
});

it('scales what a policy does with its size', () => {
  expect(policyInWords(wordsIn('en'), 'training', 0.5)).toContain('closes 1.5 %');
  expect(policyInWords(wordsIn('zh'), 'entry-support', 0.5)).toContain('50%');
});

it('has words for every policy and shock in both languages', () => {
  for (const language of ['zh', 'en'] as const) {
    for (const kind of policyKinds)
      expect(policyInWords(wordsIn(language), kind, 0.3)).not.toMatch(/[{}]/);
    const lower = shockInWords(wordsIn(language), {
      shock: 'demand',
      start: 0,
      duration: 1,
      size: -0.25,
    });
    expect(lower).toContain('25');
    expect(lower).not.toMatch(/[−-]/);
  }
});
