import { describe, expect, it } from 'vitest';
import { mergeAnswers, sameAnswers } from './merge-answers.ts';

describe('mergeAnswers', () => {
  it('keeps what was changed here and takes everything else from elsewhere', () => {
    const base = { a: 1, b: 1, c: 1, d: 1 };
    const mine = { a: 2, b: 1, c: 1, e: 5 };
    const theirs = { a: 3, b: 4, c: 1, d: 1, f: 6 };
    expect(mergeAnswers(base, mine, theirs)).toEqual({ a: 2, b: 4, c: 1, e: 5, f: 6 });
  });

  it('removes here what was cleared elsewhere, unless it was changed here', () => {
    expect(mergeAnswers({ a: 1, b: 1 }, { a: 1, b: 2 }, {})).toEqual({ b: 2 });
  });

  it('changes nothing when both are the same', () => {
    const rows = { partners: [{ to: 'x', local: true }] };
    expect(mergeAnswers({}, rows, rows)).toEqual(rows);
  });
});

describe('sameAnswers', () => {
  it('compares lists and tables by what stands in them', () => {
    expect(sameAnswers({ a: [1, 2] }, { a: [1, 2] })).toBe(true);
    expect(sameAnswers({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
    expect(sameAnswers([{ to: 'x' }], [{ to: 'y' }])).toBe(false);
    expect(sameAnswers({ a: 1 }, { b: 1 })).toBe(false);
    expect(sameAnswers([], {})).toBe(false);
  });
});
