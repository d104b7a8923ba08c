import { choleskyInto } from '@qunhai/numerics';
import { describe, expect, it } from 'vitest';
import { bootstrapPls } from '../resample/bootstrap-pls.ts';
import type { SemData, SemModel } from '../specify/model.ts';
import { estimatePls } from './estimate-pls.ts';

/** A → B, by PLSc. */
function pair(a: readonly string[], b: readonly string[]): SemModel {
  const factor = (id: string, indicators: readonly string[]) =>
    ({ id, kind: 'reflective', mode: 'A', indicators }) as const;
  return { constructs: [factor('A', a), factor('B', b)], paths: [{ from: 'A', to: 'B' }] };
}

/** 64 rows whose correlations are exactly those given: orthogonal ±1 columns (Sylvester) times a Cholesky factor. */
function dataOf(
  variables: readonly string[],
  correlations: readonly (readonly number[])[],
): SemData {
  const p = variables.length;
  const factor = Float64Array.from(correlations.flat());
  expect(choleskyInto(factor, p)).toBe(true);
  const sign = (i: number, k: number): number =>
    [1, 2, 4, 8, 16, 32].filter((bit) => i & (k + 1) & bit).length % 2 === 0 ? 1 : -1;
  const values = new Float64Array(64 * p);
  for (let i = 0; i < 64; i++)
    for (let v = 0; v < p; v++)
      for (let k = 0; k <= v; k++) values[i * p + v]! += factor[v * p + k]! * sign(i, k);
  return { n: 64, p, variables, values };
}

const plsc = { consistent: true };

describe('an inadmissible solution says which construct and why', () => {
  it('ρA outside (0, 1]: two items that contradict each other', () => {
    const data = dataOf(
      ['a1', 'a2', 'b'],
      [
        [1, -0.3, 0.4],
        [-0.3, 1, 0.4],
        [0.4, 0.4, 1],
      ],
    );
    const { status, inadmissible } = estimatePls(pair(['a1', 'a2'], ['b']), data, plsc);
    expect(status).toBe('inadmissible');
    expect(inadmissible).toMatchObject({ cause: 'reliability', construct: 'A', indicator: null });
    expect(inadmissible!.value).toBeLessThan(0);
  });

  it('a loading above 1 (Heywood case), ρA within its bounds', () => {
    const lambda = [1.05, 0.8, 0.8];
    const data = dataOf(
      ['b', 'a1', 'a2', 'a3'],
      [
        [1, ...lambda.map((l) => 0.5 * l)],
        ...lambda.map((l, i) => [0.5 * l, ...lambda.map((m, j) => (i === j ? 1 : l * m))]),
      ],
    );
    const result = estimatePls(pair(['a1', 'a2', 'a3'], ['b']), data, plsc);
    expect(result.rhoA[0]).toBeLessThan(1);
    expect(result.status).toBe('inadmissible');
    expect(result.inadmissible).toMatchObject({
      cause: 'loading',
      construct: 'A',
      indicator: 'a1',
    });
    expect(result.inadmissible!.value).toBeCloseTo(1.05, 6);
  });

  const overlapping = dataOf(
    ['a1', 'a2', 'b1', 'b2'],
    [0, 1, 2, 3].map((i) =>
      [0, 1, 2, 3].map((j) => {
        if (i === j) return 1;
        return Math.floor(i / 2) === Math.floor(j / 2) ? 0.3 : 0.45;
      }),
    ),
  );
  const twoByTwo = pair(['a1', 'a2'], ['b1', 'b2']);

  it('correlations that are none: .45 between, .30 within', () => {
    const { status, inadmissible } = estimatePls(twoByTwo, overlapping, plsc);
    expect(status).toBe('inadmissible');
    expect(inadmissible).toMatchObject({ cause: 'correlations', construct: 'A', other: 'B' });
    expect(inadmissible!.value).toBeCloseTo(1.5, 6);
  });

  it('resamples tell the same, by cause', async () => {
    const { failed } = await bootstrapPls(twoByTwo, overlapping, plsc, { resamples: 200, seed: 1 });
    const reasons = new Set(failed.map(({ reason }) => reason));
    expect(reasons).toContain('inadmissible-correlations');
    expect(reasons).toContain('inadmissible-reliability');
    for (const { reason, construct, indicator } of failed) {
      expect(construct === null).toBe(reason === 'inadmissible-correlations');
      expect(indicator).toBeNull();
    }
  });

  it('is null when there is nothing to explain', () => {
    expect(estimatePls(twoByTwo, overlapping).inadmissible).toBeNull();
    expect(estimatePls(twoByTwo, overlapping, { ...plsc, maxIterations: 1 }).inadmissible).toEqual(
      estimatePls(twoByTwo, overlapping, plsc).inadmissible,
    );
  });
});
