import { describe, expect, it } from 'vitest';
import { effectOf, hasVanished, probabilityAtMargin } from './judge-measure.ts';
import type { Measure, Removal } from './pattern.ts';
import { patterns } from './patterns.ts';

/** Few: docs/validation.md has the fifty that the intervals need. Here only the side of the margin is looked at. */
const seeds = [1, 2, 3, 4, 5];

function meansOf(observe: (seed: number) => readonly number[]): number[] {
  const all = seeds.map(observe);
  return all[0]!.map((_, k) => all.reduce((sum, seed) => sum + seed[k]!, 0) / seeds.length);
}

function isBeyond(mean: number, { claimed, margin }: Measure): boolean {
  if (claimed === 'more') return mean > margin;
  if (claimed === 'less') return mean < -margin;
  return Math.abs(mean) < margin;
}

describe('the default model shows', () => {
  for (const { id, measures, observe } of patterns) {
    it(`${id}, and loses it without its mechanism`, () => {
      const whole = meansOf((seed) => observe(seed, null));
      measures.forEach((measure, k) => {
        if (measure.claimed !== null)
          expect(isBeyond(whole[k]!, measure), `${measure.id}: ${whole[k]}`).toBe(true);
      });
      const removals = new Map<string, Removal>(
        measures.flatMap((measure) => measure.vanishesWithout.map((one) => [one.name.en, one])),
      );
      for (const [name, removal] of removals) {
        const left = meansOf((seed) => observe(seed, removal));
        measures.forEach((measure, k) => {
          if (measure.vanishesWithout.some((one) => one.name.en === name))
            expect(isBeyond(left[k]!, measure), `${measure.id}, ${name}: ${left[k]}`).toBe(false);
        });
      }
    });
  }

  it('each pattern by a mechanism that can be taken out', () => {
    for (const { id, measures } of patterns)
      expect(
        measures.some(({ vanishesWithout }) => vanishesWithout.length > 0),
        id,
      ).toBe(true);
  });
});

describe('judging a measure', () => {
  const measure = (claimed: Measure['claimed'], margin: number): Measure => ({
    ...{ id: 'm', name: { zh: '量', en: 'measure' }, unit: { zh: '份额', en: 'share' } },
    ...{ claimed, margin, vanishesWithout: [] },
  });
  const values = [1, 2, 3, 4, 5];

  it('gives mean, t interval and d', () => {
    const { mean, lower, upper, d } = effectOf(values);
    expect(mean).toBe(3);
    // t(0.975, 4) = 2.776, standard error √(2.5/5).
    expect(lower).toBeCloseTo(3 - 2.776445 * Math.sqrt(0.5), 5);
    expect(upper).toBeCloseTo(3 + 2.776445 * Math.sqrt(0.5), 5);
    expect(d).toBeCloseTo(3 / Math.sqrt(2.5), 12);
    expect(effectOf([2, 2]).d).toBeNull();
  });

  it('tests against the margin, not against nothing', () => {
    // t = (3 − 1)/√0.5 = 2.828 with 4 degrees of freedom: one-sided p 0.0237.
    expect(probabilityAtMargin(values, measure('more', 1))).toBeCloseTo(0.0237, 4);
    expect(probabilityAtMargin(values, measure('more', 3))).toBeCloseTo(0.5, 12);
    expect(probabilityAtMargin(values, measure('more', 5))).toBeCloseTo(1 - 0.0237, 4);
    const mirrored = values.map((value) => -value);
    expect(probabilityAtMargin(mirrored, measure('less', 1))).toBeCloseTo(0.0237, 4);
  });

  it('calls an effect nothing only when it is shown to be small on both sides', () => {
    expect(probabilityAtMargin(values, measure('nothing', 5))).toBeCloseTo(0.0237, 4);
    expect(probabilityAtMargin(values, measure('nothing', 2))).toBeGreaterThan(0.5);
  });

  it('calls an effect vanished only when its whole interval is this side of the margin', () => {
    const effect = { mean: 0, lower: -0.2, upper: 0.3, d: null };
    expect(hasVanished(effect, measure('more', 0.4))).toBe(true);
    expect(hasVanished(effect, measure('more', 0.25))).toBe(false);
    expect(hasVanished(effect, measure('less', 0.25))).toBe(true);
    expect(hasVanished(effect, measure('less', 0.1))).toBe(false);
  });
});
