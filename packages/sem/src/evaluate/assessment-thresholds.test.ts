import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AssessedStatistic, assess, assessmentThresholds } from './assessment-thresholds.ts';
import { undefinedReasons } from './undefined-reason.ts';

const statistics = Object.keys(assessmentThresholds) as AssessedStatistic[];

describe('assessment thresholds', () => {
  it.each([
    ['loading', 0.708, 'good'],
    ['loading', 0.7079, 'caution'],
    ['loading', -0.8, 'problem'],
    ['reliability', 0.7, 'good'],
    ['reliability', 0.95, 'caution'],
    ['reliability', 0.59, 'problem'],
    ['ave', 0.5, 'good'],
    ['ave', 0.499, 'problem'],
    ['htmt', 0.849, 'good'],
    ['htmt', 0.85, 'caution'],
    ['htmt', 0.9, 'problem'],
    ['vif', 3.29, 'good'],
    ['vif', 3.3, 'caution'],
    ['vif', 5, 'problem'],
    ['fSquared', 0.35, 'description'],
    ['rSquared', 0.25, 'description'],
    ['srmr', 0.079, 'good'],
    ['srmr', 0.08, 'caution'],
  ] as const)('%s %d: %s', (statistic, value, level) => {
    expect(assess(statistic, value).level).toBe(level);
  });

  it('names effect sizes at Cohen’s bounds', () => {
    const words = [0.019, 0.02, 0.15, 0.35].map((value) => assess('fSquared', value).text.en);
    expect(words).toEqual([
      'f² 0.019: negligible effect.',
      'f² 0.020: small effect.',
      'f² 0.150: medium effect.',
      'f² 0.350: large effect.',
    ]);
  });

  it('never hides the figure and always names the source', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...statistics),
        fc.double({ min: -2, max: 20, noNaN: true }),
        (statistic, value) => {
          const { text, source, value: kept } = assess(statistic, value);
          expect(kept).toBe(value);
          expect(text.en).toContain(value.toFixed(3));
          expect(text.zh).toContain(value.toFixed(3));
          expect(source).toMatch(/\(\d{4}\)/);
        },
      ),
    );
  });

  it('has ascending bands, the last without bound', () => {
    for (const { bands } of Object.values(assessmentThresholds)) {
      const bounds = bands.map(({ below }) => below);
      expect(bounds).toEqual([...bounds].sort((a, b) => a - b));
      expect(bounds.at(-1)).toBe(Number.POSITIVE_INFINITY);
    }
  });

  it('explains every reason in both languages', () => {
    for (const { en, zh } of Object.values(undefinedReasons)) {
      expect(en).toMatch(/\.$/);
      expect(zh).toMatch(/。$/);
    }
  });
});
