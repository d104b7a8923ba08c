import { describe, expect, it } from 'vitest';
import { fitCurve } from './fit-curve.ts';

const quarters = Array.from({ length: 60 }, (_, t) => t);

describe('fitting a growth curve', () => {
  it('leaves nothing of a path of its own shape', () => {
    const logistic = quarters.map((t) => 0.8 / (1 + Math.exp(-0.15 * (t - 21))));
    const saturation = quarters.map((t) => 0.6 * (1 - Math.exp(-0.07 * (t + 3))));
    expect(fitCurve(logistic, 'logistic')).toBeLessThan(1e-6);
    expect(fitCurve(saturation, 'saturation')).toBeLessThan(1e-6);
  });

  it('leaves more of a path of the other shape', () => {
    const logistic = quarters.map((t) => 0.8 / (1 + Math.exp(-0.15 * (t - 21))));
    const saturation = quarters.map((t) => 0.6 * (1 - Math.exp(-0.07 * (t + 3))));
    expect(fitCurve(logistic, 'saturation')).toBeGreaterThan(0.01);
    expect(fitCurve(saturation, 'logistic')).toBeGreaterThan(0.001);
  });
});
