import { describe, expect, it } from 'vitest';
import { suggestAnchors } from './anchors.ts';
import { calibrate } from './calibrate.ts';

const anchors = { exclusion: 1, crossover: 3, inclusion: 7 };
const codes = (list: readonly { code: string }[]) => list.map(({ code }) => code);

describe('calibration', () => {
  it('keeps gaps, and meets 0.05, 0.5 and 0.95 at the anchors', () => {
    const { values, notes } = calibrate('A', [1, 3, 7, Number.NaN], {
      method: 'logistic',
      anchors,
    });
    expect(values[0]).toBeCloseTo(0.05, 12);
    expect(values[1]).toBe(0.5);
    expect(values[2]).toBeCloseTo(0.95, 12);
    expect(values[3]).toBeNaN();
    expect(codes(notes)).toEqual([
      'calibration.missing',
      'calibration.few-values',
      'calibration.at-crossover',
    ]);
  });

  it('moves memberships off the crossover when asked', () => {
    const { values } = calibrate('A', [1, 3, 9], { method: 'powered', anchors }, { nudge: 0.001 });
    expect([...values]).toEqual([0.001, 0.501, 1]);
  });

  it('follows the empirical distribution between the anchors', () => {
    const { values } = calibrate('A', [0, 2, 3, 5, 9], { method: 'cumulative', anchors });
    expect([...values]).toEqual([0, 0.25, 0.5, 1, 1]);
    const down = calibrate('A', [0, 2, 3, 5, 9], {
      method: 'cumulative',
      anchors: { exclusion: 7, crossover: 3, inclusion: 1 },
    });
    expect([...down.values]).toEqual([1, 0.75, 0.5, 0, 0]);
  });

  it('counts values and memberships for a plot', () => {
    const raw = Array.from({ length: 50 }, (_, i) => i / 5);
    const { distribution } = calibrate('A', raw, { method: 'powered', anchors });
    expect(distribution.counts.reduce((a, b) => a + b)).toBe(50);
    expect(distribution.edges).toHaveLength(distribution.counts.length + 1);
    expect(distribution.membershipCounts.reduce((a, b) => a + b)).toBe(50);
    expect(distribution.curve[0]).toEqual({ value: 0, membership: 0 });
  });

  it('warns of skewed sets and of anchors that no value reaches', () => {
    const { notes } = calibrate('A', [1, 1, 1, 1, 2, 2.5], { method: 'logistic', anchors });
    expect(codes(notes)).toEqual([
      'calibration.outside',
      'calibration.outside',
      'calibration.few-values',
      'calibration.skewed',
    ]);
    expect(codes(calibrate('A', [4], { method: 'crisp', thresholds: [3] }).notes)).toContain(
      'calibration.constant',
    );
  });

  it('refuses anchors out of order and impossible parameters', () => {
    const powers = { above: 1, below: 0 };
    for (const [code, calibration, values] of [
      ['qca.anchors-order', { method: 'logistic', anchors: { ...anchors, crossover: 8 } }, [1]],
      ['qca.calibration-parameter', { method: 'logistic', anchors, idm: 0.4 }, [1]],
      ['qca.calibration-parameter', { method: 'powered', anchors, ...powers }, [1]],
      ['qca.calibration-positive', { method: 'indirect', thresholds: [1] }, [0, 2]],
      ['qca.anchors-count', { method: 'crisp', thresholds: [] }, [1]],
      ['qca.anchor-not-a-number', { method: 'crisp', thresholds: [Number.NaN] }, [1]],
      ['qca.calibration-empty', { method: 'logistic', anchors }, [Number.NaN]],
    ] as const)
      expect(() => calibrate('A', values, calibration)).toThrow(expect.objectContaining({ code }));
  });
});

describe('suggested anchors', () => {
  it('are percentiles, with a warning when they fall together', () => {
    const values = Array.from({ length: 101 }, (_, i) => i);
    expect(suggestAnchors('A', values, { from: 'percentiles' })).toEqual({
      anchors: { exclusion: 5, crossover: 50, inclusion: 95 },
      notes: [{ code: 'calibration.percentiles', values: {} }],
    });
    const same = suggestAnchors('A', [7, 7, 7, 7], { from: 'percentiles' });
    expect(codes(same.notes)).toContain('calibration.collapsed');
  });

  it('lie on the scale, with the crossover off its points', () => {
    expect(suggestAnchors('A', [], { from: 'scale', min: 1, max: 7 }).anchors).toEqual({
      exclusion: 2,
      crossover: 4.06,
      inclusion: 6,
    });
    expect(suggestAnchors('A', [], { from: 'scale', min: 1, max: 4 }).anchors.crossover).toBe(2.5);
  });
});
