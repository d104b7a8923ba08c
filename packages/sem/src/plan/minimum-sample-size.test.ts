import { describe, expect, it } from 'vitest';
import { minimumSampleSize } from './minimum-sample-size.ts';

describe('minimumSampleSize', () => {
  it('gives what its authors recommend where nothing is known: 160 and 146 rows, for a path of 0.197', () => {
    const { inverseSquareRoot, gammaExponential, required } = minimumSampleSize({
      smallestPath: 0.197,
    });
    expect(inverseSquareRoot).toBe(160);
    expect(gammaExponential).toBe(146);
    expect(required).toBeCloseTo(2.486, 3);
  });

  it.each([
    [0.1, 0.05, 619],
    [0.2, 0.05, 155],
    [0.3, 0.05, 69],
    [0.4, 0.05, 39],
    [0.5, 0.05, 25],
    [0.1, 0.01, 1004],
    [0.2, 0.01, 251],
    [0.2, 0.1, 113],
  ])(
    'is the square of what is required over the path, rounded up: path %d at %d takes %i',
    (smallestPath, significance, rows) => {
      const z = { 0.1: 1.2815516, 0.05: 1.6448536, 0.01: 2.3263479 }[significance]! + 0.8416212;
      expect(rows).toBe(Math.ceil((z / smallestPath) ** 2));
      expect(minimumSampleSize({ smallestPath, significance }).inverseSquareRoot).toBe(rows);
    },
  );

  it('needs more rows for smaller paths and more power, and the sign does not matter', () => {
    const rows = (smallestPath: number, power = 0.8) =>
      minimumSampleSize({ smallestPath, power }).gammaExponential;
    for (let path = 0.05; path < 0.5; path += 0.05) {
      expect(rows(path)).toBeGreaterThanOrEqual(rows(path + 0.05));
      expect(rows(path, 0.9)).toBeGreaterThanOrEqual(rows(path));
      expect(rows(-path)).toBe(rows(path));
    }
  });

  it('refuses what no coefficient, level or power can be', () => {
    for (const request of [
      { smallestPath: 0 },
      { smallestPath: 1.2 },
      { smallestPath: 0.2, power: 1 },
      { smallestPath: 0.2, significance: Number.NaN },
    ])
      expect(() => minimumSampleSize(request)).toThrow(
        expect.objectContaining({ code: 'sem.setting-out-of-range' }),
      );
  });
});
