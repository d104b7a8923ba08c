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
    expect(mediationVerdict(direct, indirect)).toMatchObject({ type, verdict });
  });

  it('gives the indirect share only when both effects have the same sign', () => {
    expect(mediationVerdict(positive, positive)!.varianceAccountedFor).toBeCloseTo(0.5, 12);
    expect(mediationVerdict(negative, negative)!.varianceAccountedFor).toBeCloseTo(0.5, 12);
    expect(mediationVerdict(negative, positive)!.varianceAccountedFor).toBeNull();
  });

  it('says when the model leaves the direct path out', () => {
    expect(mediationVerdict(null, positive)).toEqual({
      type: 'indirect-only',
      verdict: 'full',
      varianceAccountedFor: null,
      directModelled: false,
    });
    expect(mediationVerdict(null, unclear)).toMatchObject({ type: 'no-effect', verdict: 'none' });
    expect(mediationVerdict(positive, positive)!.directModelled).toBe(true);
  });

  it('gives no verdict without the intervals', () => {
    expect(mediationVerdict({ ...positive, interval: null }, positive)).toBeNull();
    expect(mediationVerdict(positive, { ...positive, interval: null })).toBeNull();
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
    expect(hypothesisVerdict(sign, { ...effect, p: null })).toBe(verdict);
  });

  it('lets the interval decide before p, and p where there is no interval', () => {
    expect(hypothesisVerdict('+', { ...unclear, p: 0.01 })).toBe('not-supported');
    expect(hypothesisVerdict('+', { estimate: 0.3, interval: null, p: 0.049 })).toBe('supported');
    expect(hypothesisVerdict('+', { estimate: 0.3, interval: null, p: 0.05 })).toBe(
      'not-supported',
    );
    expect(hypothesisVerdict('+', { estimate: 0.3, interval: null, p: 0.049 }, 0.01)).toBe(
      'not-supported',
    );
  });

  it('does not test what was not estimated', () => {
    const none = { estimate: null, interval: null, p: null };
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
        expect(hypothesisVerdict('+', { estimate, interval, p: null })).toBe(
          hypothesisVerdict('-', { estimate: -estimate, interval: mirrored, p: null }),
        );
      }),
    );
  });
});
