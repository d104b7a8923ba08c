import { clusteredFirmsTheory, fullCitation } from '@qunhai/theory';
import { expect, it } from 'vitest';
import { citationParts, languageOf } from './citation-parts.ts';

const work = (key: string) => clusteredFirmsTheory.bibliography.find((one) => one.key === key)!;

it('sets titles in italics and makes a DOI a link, and loses nothing', () => {
  for (const language of ['zh', 'en'] as const)
    for (const one of clusteredFirmsTheory.bibliography) {
      const citation = fullCitation(one, language);
      const parts = citationParts(citation);
      expect(parts.map(({ text }) => text).join('')).toBe(citation.replaceAll('*', ''));
      expect(parts.some(({ kind }) => kind === 'link')).toBe(
        one.doi !== undefined && language === 'en',
      );
    }
  const italics = citationParts(fullCitation(work('teece-1997'), 'en')).filter(
    ({ kind }) => kind === 'italic',
  );
  expect(italics[0]!.text).toBe('Strategic Management Journal');
});

it('knows Chinese works from others', () => {
  expect(languageOf(work('geng-2005'))).toBe('zh-CN');
  expect(languageOf(work('teece-1997'))).toBe('en');
});
