import { chiSquareUpper, mean, normalQuantile, variance } from '@qunhai/numerics';
import { describe, expect, it } from 'vitest';
import { FirmDraws, normalOf, purposes, uniformOf } from './firm-draws.ts';

/** Both words of `count` firms for a purpose, one after another. */
function wordsOf(purpose: number, count: number, seed = 11, step = 3): number[] {
  const draws = new FirmDraws(seed, 0);
  draws.at(step);
  return Array.from({ length: count }, (_, firm) => {
    draws.draw(firm, purpose);
    return [draws.words[0]!, draws.words[1]!];
  }).flat();
}

const n = 100_000;

describe('what a word becomes', () => {
  it('is uniform on (0, 1), its ends never reached', () => {
    expect(uniformOf(0)).toBeGreaterThan(0);
    expect(uniformOf(2 ** 32 - 1)).toBeLessThan(1);
    const values = wordsOf(purposes.move, n).map(uniformOf);
    // Standard errors: of the mean √(1/12/2n) = 0.00065, of the variance √(1/180/2n) = 0.00017; five of each.
    expect(Math.abs(mean(values) - 0.5)).toBeLessThan(0.0033);
    expect(Math.abs(variance(values) - 1 / 12)).toBeLessThan(0.0009);
  });

  it('is as often in one hundredth as in another', () => {
    const counts = new Float64Array(100);
    for (const word of wordsOf(purposes.luck, n)) counts[Math.floor(uniformOf(word) * 100)]!++;
    const expected = (2 * n) / 100;
    const chi = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    expect(chiSquareUpper(chi, 99)).toBeGreaterThan(0.001);
  });

  it('is standard normal by inversion, with the published relative error of 1.2e-9', () => {
    const words = Array.from({ length: 4001 }, (_, k) => Math.round((k / 4000) * (2 ** 32 - 1)));
    const tails = [1, 2, 10, 1000, 100_000, 2 ** 32 - 2, 2 ** 32 - 1000];
    const errors = [...words, ...tails].map((word) => {
      const exact = normalQuantile(uniformOf(word));
      return Math.abs(normalOf(word) / exact - 1);
    });
    expect(Math.max(...errors)).toBeLessThan(1.2e-9);
    expect(normalOf(0)).toBeGreaterThan(-6.4);
    expect(normalOf(2 ** 32 - 1)).toBeLessThan(6.4);
  });

  it('has the moments of a normal', () => {
    const z = wordsOf(purposes.cycle, n).map(normalOf);
    const moment = (power: number) => mean(z.map((x) => x ** power));
    // Standard errors over 2n: 0.0022, 0.0032, 0.0087, 0.022; five of each.
    expect(Math.abs(moment(1))).toBeLessThan(0.011);
    expect(Math.abs(moment(2) - 1)).toBeLessThan(0.016);
    expect(Math.abs(moment(3))).toBeLessThan(0.044);
    expect(Math.abs(moment(4) - 3)).toBeLessThan(0.11);
  });
});

describe('independence', () => {
  /** p of independence of two streams in a table of 10 × 10. */
  function pOf(first: readonly number[], second: readonly number[]): number {
    const counts = new Float64Array(100);
    first.forEach((word, k) => {
      const [a, b] = [uniformOf(word), uniformOf(second[k]!)];
      counts[Math.floor(a * 10) * 10 + Math.floor(b * 10)]!++;
    });
    const expected = first.length / 100;
    const chi = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    return chiSquareUpper(chi, 99);
  }

  it('holds between all purposes, the two words of a draw, seeds, quarters and neighbours', () => {
    const streams = Object.values(purposes).map((purpose) => wordsOf(purpose, n / 10));
    const luck = wordsOf(purposes.luck, n / 10);
    const others = [
      wordsOf(purposes.luck, n / 10, 12),
      wordsOf(purposes.luck, n / 10, 11, 4),
      [...luck.slice(1), luck[0]!],
      [...luck.slice(2), luck[0]!, luck[1]!],
    ];
    const p = [
      ...streams.flatMap((a, i) => streams.slice(i + 1).map((b) => pOf(a, b))),
      ...others.map((other) => pOf(luck, other)),
    ];
    // Size 1 % for all tests together (Bonferroni); the draws are fixed, so it passes always or never.
    expect(Math.min(...p)).toBeGreaterThan(0.01 / p.length);
  });

  it('keeps purposes apart by numbers of their own', () => {
    const numbers = Object.values(purposes);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});

describe('keys', () => {
  it('give the same words whatever was drawn before', () => {
    const draws = new FirmDraws(5, 9);
    draws.at(2);
    draws.draw(4, purposes.luck);
    const once = [...draws.words];
    draws.draw(99, purposes.birth);
    draws.at(7);
    draws.at(2);
    draws.draw(4, purposes.luck);
    expect([...draws.words]).toEqual(once);
  });

  it('tell seeds beyond 2³² and replications apart', () => {
    const first = (seed: number, replication: number) => {
      const draws = new FirmDraws(seed, replication);
      draws.at(0);
      draws.draw(0, purposes.luck);
      return draws.words.join();
    };
    const all = [
      first(1, 0),
      first(1 + 2 ** 32, 0),
      first(1, 1),
      first(2, 0),
      first(2 ** 53 - 1, 0),
    ];
    expect(new Set(all).size).toBe(all.length);
  });
});
