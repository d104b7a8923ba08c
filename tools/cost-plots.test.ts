import { estimatePls, fitCovariance } from '@qunhai/sem';
import { parseModelText } from '@qunhai/syntax';
import { describe, expect, it } from 'vitest';
import { costFigure, microsecondsText } from './cost-figure.ts';
import { chainData, chainModel, chainText } from './cost-measurements.ts';

describe('what a resample costs', () => {
  it('is measured on a model that both methods estimate alike', () => {
    const [model, data] = [chainModel(16), chainData(4000, 16)];
    const pls = estimatePls(model, data, { consistent: true });
    const fit = fitCovariance(parseModelText(chainText(model)), data);
    expect([pls.status, fit.status]).toEqual(['converged', 'converged']);
    const slope = fit.theta[fit.table.rows.find((row) => row.operator === '~')!.free]!;
    expect(slope).toBeCloseTo(0.4, 1);
    expect(pls.pathCoefficients[1]!).toBeGreaterThan(0.3);
  });

  it('is drawn the same every time, proportional cost as a straight line', () => {
    const panels = [
      {
        title: 'rows',
        sizes: [100, 1000, 10_000],
        series: [{ name: 'some method', microseconds: [20, 200, 2000] }],
      },
    ];
    const picture = costFigure(panels);
    expect(costFigure(panels)).toBe(picture);
    const [, points] = /polyline points="([^"]+)"/.exec(picture)!;
    const [a, b, c] = points!.split(' ').map((pair) => pair.split(',').map(Number));
    expect(b![0]! - a![0]!).toBeCloseTo(c![0]! - b![0]!, 1);
    expect(b![1]! - a![1]!).toBeCloseTo(c![1]! - b![1]!, 1);
    expect(picture).toContain('some method from 20 µs at 100 to 2.0 ms at 10000');
  });

  it('is told in two digits', () => {
    expect([4.21, 42.1, 421, 4210].map(microsecondsText)).toEqual([
      '4.2 µs',
      '42 µs',
      '421 µs',
      '4.2 ms',
    ]);
  });
});
