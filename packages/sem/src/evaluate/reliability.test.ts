import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimatePls } from '../estimate/estimate-pls.ts';
import type { SemConstruct } from '../specify/model.ts';
import {
  averageVarianceExtracted,
  cronbachAlpha,
  dijkstraHenselerRhoA,
  joreskogRhoC,
  reliability,
} from './reliability.ts';

/** k items that all correlate by r. */
function parallel(k: number, r: number): Float64Array {
  return Float64Array.from({ length: k * k }, (_, cell) => (cell % (k + 1) === 0 ? 1 : r));
}

const all = (k: number) => Array.from({ length: k }, (_, row) => row);
const spearmanBrown = (k: number, r: number) => (k * r) / (1 + (k - 1) * r);
const items = fc.integer({ min: 2, max: 12 });
const correlation = fc.double({ min: 0.01, max: 0.99, noNaN: true });

describe('reliability of parallel items', () => {
  it('α follows Spearman and Brown', () => {
    fc.assert(
      fc.property(items, correlation, (k, r) => {
        expect(cronbachAlpha(parallel(k, r), k, all(k))).toBeCloseTo(spearmanBrown(k, r), 10);
      }),
    );
  });

  it('ρA with equal weights is α, whatever the scale of the weights', () => {
    fc.assert(
      fc.property(items, correlation, (k, r) => {
        const weights = new Float64Array(k).fill(1 / Math.sqrt(k + k * (k - 1) * r));
        const rhoA = dijkstraHenselerRhoA(parallel(k, r), k, all(k), weights);
        expect(rhoA).toBeCloseTo(spearmanBrown(k, r), 10);
      }),
    );
  });

  it('ρC of loadings √r follows Spearman and Brown; AVE is r', () => {
    fc.assert(
      fc.property(items, correlation, (k, r) => {
        const loadings = new Float64Array(k).fill(Math.sqrt(r));
        expect(joreskogRhoC(loadings)).toBeCloseTo(spearmanBrown(k, r), 10);
        expect(averageVarianceExtracted(loadings)).toBeCloseTo(r, 10);
      }),
    );
  });
});

describe('reliability', () => {
  it('reads only the rows of the construct', () => {
    const r = Float64Array.of(1, 0.1, 0.6, 0.1, 1, 0.2, 0.6, 0.2, 1);
    expect(cronbachAlpha(r, 3, [0, 2])).toBeCloseTo(spearmanBrown(2, 0.6), 12);
  });

  it('is negative when two items disagree, and never NaN in a row', () => {
    expect(cronbachAlpha(parallel(2, -0.5), 2, [0, 1])).toBeCloseTo(-2, 12);
    expect(dijkstraHenselerRhoA(parallel(2, 0.5), 2, [0, 1], Float64Array.of(1, 0))).toBeNaN();
  });

  it('gives null with the reason for composites, single items and ρA of mode B', () => {
    const construct = (
      id: string,
      kind: SemConstruct['kind'],
      mode: SemConstruct['mode'],
      indicators: string[],
    ) => ({ id, kind, mode, indicators });
    const constructs = [
      construct('F', 'reflective', 'A', ['f1', 'f2']),
      construct('B', 'reflective', 'B', ['b1', 'b2']),
      construct('C', 'composite', 'A', ['c1', 'c2']),
      construct('S', 'reflective', 'A', ['s1']),
    ];
    const paths = ['B', 'C', 'S'].map((to) => ({ from: 'F', to }));
    const variables = constructs.flatMap(({ indicators }) => indicators);
    const n = 40;
    const values = Float64Array.from({ length: n * 7 }, (_, cell) => {
      const row = Math.floor(cell / 7);
      return Math.sin(row) + 0.6 * Math.sin((row + 1) * (2 + (cell % 7)) ** 2);
    });
    const estimate = estimatePls({ constructs, paths }, { n, p: 7, variables, values });
    const [f, b, c, s] = reliability(estimate);
    expect(f!.reason).toBeNull();
    expect([f!.alpha, f!.rhoA, f!.rhoC, f!.ave].every((value) => value! > 0)).toBe(true);
    expect(b).toMatchObject({ rhoA: null, reason: 'mode' });
    expect(b!.alpha).toBeGreaterThan(0);
    expect(c).toEqual({
      construct: 'C',
      alpha: null,
      rhoA: null,
      rhoC: null,
      ave: null,
      reason: 'composite',
    });
    expect(s).toMatchObject({ alpha: null, ave: null, reason: 'single-item' });
  });
});
