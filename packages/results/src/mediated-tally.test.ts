import { expect, it } from 'vitest';
import { mediatedTally } from './mediated-tally.ts';

const rows = (rises: number, falls: number, notFound: number, open = 0) => [
  ...Array.from({ length: rises }, () => ({ verdict: 'rises' as const })),
  ...Array.from({ length: falls }, () => ({ verdict: 'falls' as const })),
  ...Array.from({ length: notFound }, () => ({ verdict: 'not-found' as const })),
  ...Array.from({ length: open }, () => ({ verdict: 'open' as const })),
];

it('finds two of thirty no more than chance would bring, four of thirty less clear, five more', () => {
  const two = mediatedTally(rows(1, 1, 28, 6), 0.95);
  expect(two).toMatchObject({ judged: 30, found: 2, outcome: 'within-chance' });
  expect(two.expected).toBeCloseTo(1.5, 12);
  // 1 − .95³⁰ − 30 · .05 · .95²⁹
  expect(two.probability).toBeCloseTo(1 - 0.95 ** 30 - 1.5 * 0.95 ** 29, 12);
  expect(two.probability).toBeCloseTo(0.4465, 4);
  expect(mediatedTally(rows(4, 0, 26), 0.95).outcome).toBe('within-chance');
  expect(mediatedTally(rows(5, 0, 25), 0.95).outcome).toBe('beyond-chance');
  expect(mediatedTally(rows(30, 0, 0), 0.95).probability).toBeCloseTo(0, 12);
});

it('judges one index alone by its interval, and nothing where there is nothing', () => {
  expect(mediatedTally(rows(1, 0, 0), 0.95).outcome).toBe('beyond-chance');
  expect(mediatedTally(rows(1, 0, 0), 0.9).outcome).toBe('within-chance');
  expect(mediatedTally(rows(0, 0, 30), 0.95)).toMatchObject({ outcome: 'none', probability: 1 });
  expect(mediatedTally(rows(0, 0, 0, 3), 0.95)).toMatchObject({ judged: 0, outcome: 'none' });
});
