import { describe, expect, it } from 'vitest';
import {
  describedNumber,
  type PointsTo,
  type SolutionRow,
  segmentFinding,
} from './segment-number.ts';

const rows = [1, 2, 3].map(
  (segments): SolutionRow => ({
    ...{ segments, logLikelihood: -1, parameters: segments },
    criteria: { aic: 1, aic3: 1, aic4: 1, bic: 1, caic: 1, hq: 1, mdl5: 1 },
    ...{ bicWeight: 0.9, entropy: segments === 1 ? null : 0.8, converged: true },
    shares: Array.from({ length: segments }, () => ({
      share: 1 / segments,
      firms: 300 / segments,
    })),
    starts: { tried: 20, followed: 5, atBest: 5 },
  }),
);
const points = (aic3: number, caic: number, bic = caic): PointsTo => ({
  ...{ aic: 3, aic3, aic4: bic, bic, caic, hq: 2, mdl5: 1 },
});
const told = (at: PointsTo, required = 50, all = rows) => segmentFinding(all, at, required);

describe('the number of segments', () => {
  it('is what AIC3 and CAIC agree on', () => {
    expect(told(points(1, 1)).verdict).toBe('passes');
    expect(told(points(2, 2)).verdict).toBe('fails');
    expect(told(points(2, 2)).text.en).toContain('firms by group 150, 150');
    expect(describedNumber(points(2, 2))).toBe(2);
    expect(describedNumber(points(1, 1, 2))).toBe(null);
  });

  it('is no number of groups where segments are tiny, blurred, or as many as were tried', () => {
    expect(told(points(2, 2), 160)).toMatchObject({ verdict: 'caution' });
    expect(told(points(2, 2), 160).text.en).toContain('the smallest has 150 firms');
    const blurred = rows.map((row) => ({ ...row, entropy: 0.3 }));
    expect(told(points(2, 2), 50, blurred).text.en).toContain('cannot be told apart');
    expect(told(points(3, 3)).text.en).toContain('the largest number tried');
  });

  it('is open where they disagree, though groups are there when both ask for some', () => {
    expect(told(points(2, 1)).verdict).toBe('open');
    expect(describedNumber(points(2, 1))).toBe(null);
    const several = told(points(3, 2));
    expect(several.verdict).toBe('caution');
    expect(several.text.en).toContain('AIC3 asks for 3, CAIC for 2');
    expect(describedNumber(points(3, 2))).toBe(2);
  });

  it('is open where nothing but one could be estimated', () => {
    expect(told(points(1, 1), 50, rows.slice(0, 1)).verdict).toBe('open');
  });
});
