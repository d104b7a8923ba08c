import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RandomStream, threefryInto } from './random-stream.ts';

/** Known answers of Threefry-2x32-20 published with Random123 (kat_vectors). */
const knownAnswers = [
  { key: [0, 0], counter: [0, 0], out: [0x6b200159, 0x99ba4efe] },
  {
    key: [0xffffffff, 0xffffffff],
    counter: [0xffffffff, 0xffffffff],
    out: [0x1cb996fc, 0xbb002be7],
  },
  {
    key: [0x13198a2e, 0x03707344],
    counter: [0x243f6a88, 0x85a308d3],
    out: [0xc4923a9c, 0x483df7a0],
  },
] as const;

describe('threefry-2x32-20', () => {
  for (const { key, counter, out } of knownAnswers) {
    it(`encrypts ${counter} as published`, () => {
      const got = new Uint32Array(2);
      threefryInto(key[0], key[1], counter[0], counter[1], got);
      expect([...got]).toEqual(out);
    });
  }
});

describe('RandomStream', () => {
  it('depends only on seed, purpose and counters', () => {
    const draw = (seed: number, purpose: string, r: number) => {
      const stream = new RandomStream(seed, purpose, r);
      return Array.from({ length: 5 }, () => stream.uint32());
    };
    expect(draw(1, 'a', 3)).toEqual(draw(1, 'a', 3));
    expect(draw(1, 'a', 3)).not.toEqual(draw(1, 'a', 4));
    expect(draw(1, 'a', 3)).not.toEqual(draw(1, 'b', 3));
    expect(draw(1, 'a', 3)).not.toEqual(draw(2 ** 32 + 1, 'a', 3));
  });

  it('integer(n) stays in range', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 32 - 1 }), fc.nat(), (n, seed) => {
        const value = new RandomStream(seed, 'test').integer(n);
        return Number.isInteger(value) && value >= 0 && value < n;
      }),
    );
  });

  it('integer(6) is uniform: chi-square of 60,000 draws below its 0.999 quantile', () => {
    const stream = new RandomStream(7, 'dice');
    const counts = new Array<number>(6).fill(0);
    for (let i = 0; i < 60_000; i++) counts[stream.integer(6)]!++;
    const chiSquare = counts.reduce((sum, c) => sum + (c - 10_000) ** 2 / 10_000, 0);
    expect(chiSquare).toBeLessThan(20.52);
  });

  it('normal() has mean 0, variance 1, fourth moment 3 within 4 standard errors', () => {
    const stream = new RandomStream(11, 'normal');
    const n = 100_000;
    const moments = [0, 0, 0];
    for (let i = 0; i < n; i++) {
      const z = stream.normal();
      moments[0]! += z / n;
      moments[1]! += z ** 2 / n;
      moments[2]! += z ** 4 / n;
    }
    expect(Math.abs(moments[0]!)).toBeLessThan(4 / Math.sqrt(n));
    expect(Math.abs(moments[1]! - 1)).toBeLessThan(4 * Math.sqrt(2 / n));
    expect(Math.abs(moments[2]! - 3)).toBeLessThan(4 * Math.sqrt(96 / n));
  });
});
