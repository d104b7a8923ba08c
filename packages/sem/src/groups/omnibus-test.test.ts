import { RandomStream } from '@qunhai/kernel';
import { describe, expect, it } from 'vitest';
import { secondOrderData, secondOrderModel, takeRows } from '../../golden/simulated-study.ts';
import { estimatePls } from '../estimate/estimate-pls.ts';
import {
  impliedConstructCorrelations,
  impliedIndicatorCorrelations,
} from '../evaluate/implied-correlations.ts';
import type { SemData, SemModel } from '../specify/model.ts';
import { omnibusGroupTest } from './omnibus-test.ts';

const model: SemModel = {
  constructs: ['X', 'Y'].map((id) => ({
    ...{ id, kind: 'reflective' as const, mode: 'A' as const },
    indicators: [1, 2, 3].map((i) => `${id}${i}`),
  })),
  paths: [{ from: 'X', to: 'Y' }],
};

function grouped(n: number, paths: readonly number[], stream: RandomStream) {
  const rows = paths.flatMap((path) =>
    Array.from({ length: n }, () => {
      const x = stream.normal();
      const y = path * x + Math.sqrt(1 - path ** 2) * stream.normal();
      return [x, x, x, y, y, y].map((factor) => factor + 0.6 * stream.normal());
    }),
  );
  const data: SemData = {
    n: rows.length,
    p: 6,
    variables: ['X1', 'X2', 'X3', 'Y1', 'Y2', 'Y3'],
    values: Float64Array.from(rows.flat()),
  };
  return { data, labels: rows.map((_, i) => String(Math.floor(i / n))) };
}

describe('omnibusGroupTest', () => {
  it.each([
    ['one stage', model, grouped(30, [0.2, 0.5, 0.8], new RandomStream(1, 'sem.test')).data],
    ['two stages', secondOrderModel('two-stage'), secondOrderData(90)],
  ] as const)(
    'measures the mean distance between what the groups’ models imply: %s',
    async (_, tested, data) => {
      const labels = Array.from({ length: 90 }, (_, i) => String(i % 3));
      const implied = [0, 1, 2].map((g) => {
        const rows = Array.from({ length: 30 }, (_, i) => 3 * i + g);
        const estimate = estimatePls(tested, takeRows(data, rows));
        return impliedIndicatorCorrelations(estimate, impliedConstructCorrelations(estimate));
      });
      const between = (a: number, b: number) =>
        implied[a]!.reduce((sum, value, cell) => sum + (value - implied[b]![cell]!) ** 2 / 2, 0);
      const { distance, p, used } = await omnibusGroupTest(
        tested,
        data,
        labels,
        {},
        { seed: 1, permutations: 20 },
      );
      expect(distance).toBeCloseTo((between(0, 1) + between(0, 2) + between(1, 2)) / 3, 8);
      expect(used).toBe(20);
      expect(p * 21).toBeCloseTo(Math.round(p * 21), 10);
    },
  );

  it('keeps its size, and finds one group of three that differs', async () => {
    const stream = new RandomStream(2, 'sem.test');
    const rejections = async (paths: readonly number[], samples: number, n = 40) => {
      let count = 0;
      for (let r = 0; r < samples; r++) {
        const { data, labels } = grouped(n, paths, stream);
        const { p } = await omnibusGroupTest(
          model,
          data,
          labels,
          {},
          { seed: r, permutations: 39 },
        );
        if (p <= 0.05) count++;
      }
      return count / samples;
    };
    // 250 exact tests at 5 %: three standard errors are 0.041.
    expect(Math.abs((await rejections([0.5, 0.5, 0.5], 250)) - 0.05)).toBeLessThan(0.041);
    expect(await rejections([0.1, 0.7, 0.7], 40, 100)).toBeGreaterThan(0.8);
  });
});
