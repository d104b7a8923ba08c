import { RandomStream } from '@qunhai/kernel';
import { twoSidedT } from '@qunhai/numerics';
import { describe, expect, it } from 'vitest';
import { estimatePls } from '../estimate/estimate-pls.ts';
import type { SemData, SemModel } from '../specify/model.ts';
import { regressColumns } from './regress-columns.ts';
import { resetTest } from './reset-test.ts';

const model: SemModel = {
  constructs: ['X', 'Z', 'Y'].map((id) => ({
    id,
    kind: 'composite',
    mode: 'A',
    indicators: [`${id}1`],
  })),
  paths: [
    { from: 'X', to: 'Y' },
    { from: 'Z', to: 'Y' },
  ],
};

function simulate(n: number, seed: number, curve: number): SemData {
  const stream = new RandomStream(seed, 'sem.test');
  const rows = Array.from({ length: n }, () => {
    const [x, z] = [stream.normal(), stream.normal()];
    return [x, z, 0.5 * x + 0.3 * z + curve * x * x + 0.8 * stream.normal()];
  });
  return { n, p: 3, variables: ['X1', 'Z1', 'Y1'], values: Float64Array.from(rows.flat()) };
}

const reset = (data: SemData, highest?: number) =>
  resetTest(estimatePls(model, data), data, highest)[0]!;

describe('resetTest', () => {
  it('finds a curve and none where there is none', () => {
    expect(reset(simulate(200, 1, 0.3)).p!).toBeLessThan(0.001);
    expect(reset(simulate(200, 2, 0)).p!).toBeGreaterThan(0.05);
  });

  it('rejects a linear equation as often as it says', () => {
    let rejected = 0;
    for (let study = 0; study < 400; study++)
      if (reset(simulate(60, 10 + study, 0)).p! < 0.05) rejected++;
    // 20 expected, standard deviation 4.4.
    expect(Math.abs(rejected - 20)).toBeLessThanOrEqual(13);
  });

  it('with the square alone is the squared t test of its coefficient', () => {
    const data = simulate(50, 3, 0.1);
    const found = reset(data, 2);
    expect(found).toMatchObject({ construct: 'Y', df1: 1, df2: 46 });
    const column = (j: number) =>
      Float64Array.from({ length: 50 }, (_, i) => data.values[i * 3 + j]!);
    const [x, z, y] = [column(0), column(1), column(2)];
    const one = new Float64Array(50).fill(1);
    const { coefficients } = regressColumns([one, x, z], y)!;
    const square = y.map(
      (_, i) => (coefficients[0]! + coefficients[1]! * x[i]! + coefficients[2]! * z[i]!) ** 2,
    );
    const whole = regressColumns([one, x, z, square], y)!;
    // Var of the coefficient: σ² over the residual squares of the regressor on the others.
    const own = regressColumns([one, x, z], square)!.residualSquares;
    const t = whole.coefficients[3]! / Math.sqrt(whole.residualSquares / 46 / own);
    // The fitted scores are an affine map of those in raw units: the same test.
    expect(found.f).toBeCloseTo(t * t, 8);
    expect(found.p).toBeCloseTo(twoSidedT(t, 46), 10);
  });

  it('has no value where powers are collinear or nothing is left to explain', () => {
    const rows = Array.from({ length: 20 }, (_, i) => [
      i % 2,
      (i >> 1) % 2,
      ((i % 2) + ((i >> 1) % 2)) as number,
    ]);
    const exact: SemData = {
      n: 20,
      p: 3,
      variables: ['X1', 'Z1', 'Y1'],
      values: Float64Array.from(rows.flat()),
    };
    expect(reset(exact)).toMatchObject({ f: null, p: null });
    expect(reset(simulate(5, 1, 0))).toMatchObject({ f: null, df2: 0, reason: 'degenerate' });
  });
});
