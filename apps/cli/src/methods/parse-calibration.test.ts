import { describe, expect, it } from 'vitest';
import { parseCalibration } from './parse-calibration.ts';

describe('parseCalibration', () => {
  it('reads methods with their anchors, thresholds and scales', () => {
    expect(parseCalibration('logistic(400, 550,900)')).toEqual({
      method: 'logistic',
      anchors: { exclusion: 400, crossover: 550, inclusion: 900 },
    });
    expect(parseCalibration('crisp(550,.5)')).toEqual({ method: 'crisp', thresholds: [550, 0.5] });
    expect(parseCalibration('scale(1,7)')).toEqual({ method: 'scale', min: 1, max: 7 });
    expect(parseCalibration('percentiles')).toEqual({
      method: 'percentiles',
      percentiles: [5, 50, 95],
    });
  });

  it.each([
    'logistic(1,2)',
    'logistic(1,2,3,4)',
    'fuzzy(1)',
    'crisp()',
    'crisp(a)',
    'crisp(1',
    'constructor(1)',
  ])('refuses %s and shows how it is written', (text) => {
    expect(() => parseCalibration(text)).toThrow(/calibration/);
  });
});
