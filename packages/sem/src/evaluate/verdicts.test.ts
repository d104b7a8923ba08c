import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hypothesisVerdict } from './hypothesis-verdict.ts';
import { mediationVerdict } from './mediation.ts';

const positive = { estimate: 0.3, interval: { lower: 0.1, upper: 0.5 } };
const negative = { estimate: -0.2, interval: { lower: -0.3, upper: -0.1 } };
const unclear = { estimate: 0.1, interval: { lower: -0.1, upper: 0.3 } };

describe('mediationVerdict', () => {
  it.each([
    [unclear, unclear, 'no-effect', 'none'],
    [positive, unclear, 'direct-only', 'none'],
    [unclear, positive, 'indirect-only', 'full'],
    [positive, positive, 'complementary', 'partial'],
    [negative, negative, 'complementary', 'partial'],
    [negative, positive, 'competitive', 'partial'],
  ] as const)('direct %o, indirect %o: %s, %s', (direct, indirect, type, verdict) => {
    expect(mediationVerdict(direct, indirect, 1)).toMatchObject({ type, verdict });
  });

  it.each([
    ['the two make up the total', positive, positive, 0.6, 0.5],
    ['both are negative', negative, negative, -0.4, 0.5],
    ['another chain adds to them', positive, positive, 0.9, 1 / 3],
    ['another chain works against them', positive, positive, 0.5, null],
    ['they have different signs', negative, positive, 0.1, null],
    ['other chains turn the total around', positive, positive, -0.1, null],
    ['the total is zero', negative, positive, 0, null],
  ])('gives the share of the total effect when %s', (_, direct, indirect, total, share) => {
    const { varianceAccountedFor } = mediationVerdict(direct, indirect, total)!;
    if (share === null) expect(varianceAccountedFor).toBeNull();
    else expect(varianceAccountedFor).toBeCloseTo(share, 12);
  });

  it('says when the model leaves the direct path out', () => {
    expect(mediationVerdict(null, positive, 0.3)).toEqual({
      type: 'indirect-only',
      verdict: 'full',
      varianceAccountedFor: null,
      directModelled: false,
    });
    expect(mediationVerdict(null, unclear, 0.1)).toMatchObject({
      type: 'no-effect',
      verdict: 'none',
    });
    expect(mediationVerdict(positive, positive, 0.6)!.directModelled).toBe(true);
  });

  it('gives no verdict without the intervals', () => {
    expect(mediationVerdict({ ...positive, interval: null }, positive, 0.6)).toBeNull();
    expect(mediationVerdict(positive, { ...positive, interval: null }, 0.6)).toBeNull();
  });
});

describe('hypothesisVerdict', () => {
  it.each([
    ['+', positive, 'supported'],
    ['-', positive, 'contradicted'],
    ['-', negative, 'supported'],
    ['+', negative, 'contradicted'],
    ['+', unclear, 'not-supported'],
  ] as const)('%s, %o: %s', (sign, effect, verdict) => {
    expect(hypothesisVerdict(sign, effect)).toBe(verdict);
  });

  it('does not test what was not estimated or has no interval', () => {
    const none = { estimate: null, interval: null };
    expect(hypothesisVerdict('+', none)).toBe('not-tested');
    expect(hypothesisVerdict('+', { ...none, estimate: 0.3 })).toBe('not-tested');
  });

  it('is mirrored when effect and sign are', () => {
    const bound = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(bound, bound, bound, (estimate, a, b) => {
        const [lower, upper] = [Math.min(a, b), Math.max(a, b)];
        const interval = { lower, upper };
        const mirrored = { lower: -upper, upper: -lower };
        expect(hypothesisVerdict('+', { estimate, interval })).toBe(
          hypothesisVerdict('-', { estimate: -estimate, interval: mirrored }),
        );
      }),
    );
  });
});
