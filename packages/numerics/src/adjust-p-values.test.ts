import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustPValues } from './adjust-p-values.ts';

describe('adjustPValues', () => {
  const p = [0.01, 0.04, 0.03, 0.005];

  it('Holm: steps down, worked by hand', () => {
    // 4·0.005, 3·0.01, 2·0.03, then 1·0.04 raised to what came before.
    expect([...adjustPValues(p, 'holm')]).toEqual([0.03, 0.06, 0.06, 0.02]);
  });

  it('Benjamini–Hochberg: the example of the paper', () => {
    const table = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
      0.6528, 0.759, 1,
    ];
    const found = (method: 'holm' | 'benjamini-hochberg') =>
      adjustPValues(table, method).filter((x) => x <= 0.05).length;
    // Benjamini & Hochberg (1995), §3: four hypotheses rejected at a false discovery rate of 0.05, Bonferroni three.
    expect(found('benjamini-hochberg')).toBe(4);
    expect(found('holm')).toBe(3);
    expect(adjustPValues(table, 'benjamini-hochberg')[3]).toBeCloseTo((15 / 4) * 0.0095, 12);
  });

  it('leaves what was not tested out of the count', () => {
    expect([...adjustPValues([0.02, Number.NaN, 0.02], 'holm')]).toEqual([0.04, Number.NaN, 0.04]);
    expect([...adjustPValues([0.02, Number.NaN, 0.04], 'none')]).toEqual([0.02, Number.NaN, 0.04]);
    expect(adjustPValues([], 'holm')).toHaveLength(0);
  });

  it('never lowers a p, keeps their order, and Holm is never below Benjamini–Hochberg', () => {
    const list = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(list, (values) => {
        const holm = adjustPValues(values, 'holm');
        const rate = adjustPValues(values, 'benjamini-hochberg');
        values.forEach((value, i) => {
          expect(rate[i]!).toBeGreaterThanOrEqual(value);
          expect(holm[i]!).toBeGreaterThanOrEqual(rate[i]! - 1e-15);
          values.forEach((other, j) => {
            if (value < other) expect(holm[i]!).toBeLessThanOrEqual(holm[j]!);
          });
        });
      }),
    );
  });
});
