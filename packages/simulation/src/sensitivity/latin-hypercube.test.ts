import { describe, expect, it } from 'vitest';
import { latinHypercube } from './latin-hypercube.ts';
import { saltelliDesign } from './saltelli-design.ts';

describe('latinHypercube', () => {
  it('puts one point in every stratum of every dimension', () => {
    const [points, dimensions] = [37, 11];
    const design = latinHypercube({ points, dimensions, seed: 5 });
    for (let d = 0; d < dimensions; d++) {
      const strata = Array.from({ length: points }, (_, p) =>
        Math.floor(design[p * dimensions + d]! * points),
      );
      expect(strata.toSorted((a, b) => a - b)).toEqual([...strata.keys()]);
    }
  });

  it('is the same for the same seed, another for another, and pairs dimensions anew', () => {
    const plan = { points: 20, dimensions: 3, seed: 1 };
    const design = latinHypercube(plan);
    expect(latinHypercube(plan)).toEqual(design);
    expect(latinHypercube({ ...plan, seed: 2 })).not.toEqual(design);
    const column = (d: number) => design.filter((_, cell) => cell % 3 === d);
    expect(column(0)).not.toEqual(column(1));
  });

  it('keeps the candidate whose nearest points are farthest apart', () => {
    const plan = { points: 12, dimensions: 2, seed: 3 };
    const nearest = (design: Float64Array) => {
      let least = Number.POSITIVE_INFINITY;
      for (let a = 0; a < 12; a++)
        for (let b = 0; b < a; b++)
          least = Math.min(
            least,
            Math.hypot(design[2 * a]! - design[2 * b]!, design[2 * a + 1]! - design[2 * b + 1]!),
          );
      return least;
    };
    const chosen = latinHypercube({ ...plan, candidates: 200 });
    expect(nearest(chosen)).toBeGreaterThan(1.5 * nearest(latinHypercube(plan)));
  });
});

describe('saltelliDesign', () => {
  it('lets each block differ from A in one column only, or in luck only', () => {
    const [rows, dimensions] = [4, 3];
    const { points, luck } = saltelliDesign(rows, dimensions, 1);
    const at = (block: number, row: number, d: number) =>
      points[(block * rows + row) * dimensions + d]!;
    for (let row = 0; row < rows; row++)
      for (let d = 0; d < dimensions; d++) {
        for (let i = 0; i < dimensions; i++)
          expect(at(2 + i, row, d)).toBe(at(i === d ? 1 : 0, row, d));
        expect(at(5, row, d)).toBe(at(0, row, d));
        expect(at(1, row, d)).not.toBe(at(0, row, d));
      }
    expect([...luck]).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3, 4, 5, 6, 7,
    ]);
  });
});
