import { describe, expect, it } from 'vitest';
import { apaReference, authorYear } from './apa-reference.ts';
import { Citations } from './citations.ts';
import { methodWorks } from './works.ts';

const plain = (key: string) =>
  apaReference(methodWorks.get(key)!, 'en')
    .markup.replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&');

describe('APA 7 references', () => {
  it('prints an article with doi', () => {
    expect(plain('henseler-2015')).toBe(
      'Henseler, J., Ringle, C. M., & Sarstedt, M. (2015). A new criterion for assessing discriminant validity in variance-based structural equation modeling. Journal of the Academy of Marketing Science, 43(1), 115–135. https://doi.org/10.1007/s11747-014-0403-8',
    );
  });

  it('prints a book and a chapter', () => {
    expect(plain('ragin-2008')).toBe(
      'Ragin, C. C. (2008). Redesigning social inquiry: Fuzzy sets and beyond. University of Chicago Press. ',
    );
    expect(plain('wold-1982')).toContain('(Part II) (pp. 1–54). North-Holland.');
  });

  it('abbreviates full given names, keeps hyphens and Chinese names', () => {
    const work = (family: string, given: string) =>
      apaReference(
        {
          key: 'x',
          type: 'book',
          authors: [{ family, given }],
          year: 2020,
          title: 'T',
        },
        'en',
      ).markup;
    expect(work('Becker', 'Jan-Michael')).toContain('Becker, J.-M. (2020)');
    expect(work('Hill', 'W.E.')).toContain('Hill, W. E. (2020)');
    expect(work('陈', '小明')).toContain('陈小明. (2020)');
  });

  it('escapes what a theory file says and prints its doubts', () => {
    const markup = apaReference(
      {
        key: 'x',
        type: 'book',
        authors: [{ family: '<script>' }],
        year: 2020,
        title: '"&',
        note: { zh: '条目不全', en: 'no full entry' },
      },
      'en',
    ).markup;
    expect(markup).not.toContain('<script>');
    expect(markup).toContain('[no full entry]');
  });

  it('cites one, two and more authors', () => {
    const texts = ['kock-2015', 'dijkstra-henseler-2015', 'zhao-2010'].map((key) =>
      authorYear(methodWorks.get(key)!),
    );
    expect(texts).toEqual(['Kock, 2015', 'Dijkstra & Henseler, 2015', 'Zhao et al., 2010']);
  });
});

it('lists cited works only, once, by author', () => {
  const citations = new Citations('en');
  expect(citations.cite('zhao-2010', 'kock-2015').markup).toContain(
    'Kock, 2015; Zhao et al., 2010',
  );
  citations.cite('zhao-2010');
  citations.noteMentioned('Speeders (Huang et al., 2012); Curran wrote too, but in 1999.');
  expect(citations.list().map((work) => work.key)).toEqual([
    'huang-2012',
    'kock-2015',
    'zhao-2010',
  ]);
});
