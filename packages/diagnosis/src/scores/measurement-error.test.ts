import { variance } from '@qunhai/numerics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measurementError, residualVariance } from './measurement-error.ts';
import { equalWeights, scoringWeights, weightCovariance } from './outer-weights.ts';
import { type Indicator, weightedScores } from './weighted-score.ts';

const nan = Number.NaN;
const indicators = (
  columns: readonly (readonly number[])[],
  step: number | null = 1,
): Indicator[] =>
  columns.map((values, j) => ({
    id: `x${j}`,
    values: Float64Array.from(values),
    errors: null,
    step,
  }));
const question = (
  columns: readonly (readonly number[])[],
  change: Partial<Parameters<typeof measurementError>[0]> = {},
) => {
  const found = indicators(columns);
  const { weights } = equalWeights(columns.length);
  return {
    indicators: found,
    weights,
    weightDraws: null,
    scored: weightedScores(found, weights),
    reliability: null,
    ...change,
  };
};

describe('weights', () => {
  it('w/s, normalized: 0.6/2 and 0.2/1 give 0.6 and 0.4', () => {
    const { weights, origin } = scoringWeights(
      Float64Array.of(0.6, 0.2),
      Float64Array.of(2, 1),
      null,
    );
    expect([...weights]).toEqual([expect.closeTo(0.6, 14), expect.closeTo(0.4, 14)]);
    expect(origin).toBe('estimated');
  });
  it('a construct turned around as a whole keeps its weights', () => {
    const { weights } = scoringWeights(Float64Array.of(-0.6, -0.2), Float64Array.of(2, 1), null);
    expect(weights[0]).toBeCloseTo(0.6, 14);
  });
  it('a negative weight, or an indicator that does not vary, gives equal weights', () => {
    for (const [w, s] of [
      [Float64Array.of(0.6, -0.2), Float64Array.of(2, 1)],
      [Float64Array.of(0.6, 0.2), Float64Array.of(0, 1)],
    ] as const) {
      const found = scoringWeights(w, s, Float64Array.of(1, 1));
      expect([...found.weights]).toEqual([0.5, 0.5]);
      expect(found.origin).toBe('equal-for-negative');
      expect(found.draws).toBeNull();
    }
  });
  it('a negative weight in a resample counts as zero', () => {
    const { draws } = scoringWeights(
      Float64Array.of(0.5, 0.5),
      Float64Array.of(1, 1),
      Float64Array.of(0.9, -0.1, 0.3, 0.1),
    );
    expect([...draws!]).toEqual([1, 0, expect.closeTo(0.75, 14), expect.closeTo(0.25, 14)]);
  });
  it('covariance of resampled weights', () => {
    const found = weightCovariance(Float64Array.of(0.4, 0.6, 0.6, 0.4, nan, nan), 2);
    expect([...found]).toEqual([0.02, -0.02, -0.02, 0.02].map((x) => expect.closeTo(x, 14)));
  });
});

it('scores are weighted means of what was answered', () => {
  const found = weightedScores(
    indicators([
      [2, nan, nan],
      [5, 5, nan],
      [7, 6, nan],
    ]),
    Float64Array.of(0.5, 0.2, 0.3),
  );
  expect([...found.scores]).toEqual([expect.closeTo(4.1, 14), expect.closeTo(5.6, 14), nan]);
  expect([...found.answered]).toEqual([3, 2, 0]);
});

describe('person × item residual variance', () => {
  it('two items: half the variance of their difference', () => {
    const x = [1, 2, 3, 4];
    const y = [2, 2, 5, 4];
    const difference = x.map((value, i) => value - y[i]!);
    expect(residualVariance([Float64Array.from(x), Float64Array.from(y)])).toBeCloseTo(
      variance(difference) / 2,
      14,
    );
  });
  it('equals the residual mean square of the two-way analysis of variance', () => {
    const answers = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(answers, { minLength: 2, maxLength: 5 }), (items) => {
        const k = items.length;
        const person = (i: number) => items.reduce((sum, item) => sum + item[i]! / k, 0);
        const itemMean = (j: number) => items[j]!.reduce((sum, x) => sum + x / 6, 0);
        const grand = items.reduce((sum, _, j) => sum + itemMean(j) / k, 0);
        let squares = 0;
        for (let j = 0; j < k; j++)
          for (let i = 0; i < 6; i++)
            squares += (items[j]![i]! - person(i) - itemMean(j) + grand) ** 2;
        expect(residualVariance(items.map((item) => Float64Array.from(item)))).toBeCloseTo(
          squares / (5 * (k - 1)),
          9,
        );
      }),
    );
  });
  it('cannot be had from items never answered together', () => {
    expect(residualVariance([Float64Array.of(1, nan), Float64Array.of(nan, 2)])).toBeNaN();
  });
});

describe('standard error of a score', () => {
  const columns = [
    [1, 3, 5, 2, 7, 4],
    [2, 3, 6, 2, 5, 4],
  ];
  it('with a reliability: SD·√(1 − ρ), more with fewer items', () => {
    const partly = [columns[0]!, [nan, 3, 6, 2, 5, 4]];
    const asked = question(partly, { reliability: 0.84 });
    const { standardErrors, precision } = measurementError(asked);
    const full = Math.sqrt(variance(asked.scored.scores) * 0.16);
    expect(precision).toBe('reliability');
    expect(standardErrors[1]).toBeCloseTo(full, 12);
    expect(standardErrors[0]).toBeCloseTo(full * Math.SQRT2, 12);
  });
  it('without one: √(residual variance · Σw²), which with equal weights is coefficient alpha’s', () => {
    const asked = question(columns);
    const { standardErrors, precision } = measurementError(asked);
    const total = asked.scored.scores.map((score) => 2 * score);
    const items = columns.reduce((sum, column) => sum + variance(column), 0);
    const alpha = 2 * (1 - items / variance(total));
    expect(precision).toBe('generalizability');
    expect(standardErrors[0]).toBeCloseTo(
      Math.sqrt(variance(asked.scored.scores) * (1 - alpha)),
      12,
    );
  });
  it('adds the spread of the resampled weights', () => {
    const weightDraws = Float64Array.of(0.4, 0.6, 0.6, 0.4);
    const without = measurementError(question(columns)).standardErrors[4]!;
    const joined = measurementError(question(columns, { weightDraws })).standardErrors[4]!;
    const scores = [0.4 * 7 + 0.6 * 5, 0.6 * 7 + 0.4 * 5];
    expect(joined ** 2 - without ** 2).toBeCloseTo(variance(scores), 12);
  });
  it('one item: the rounding of its steps, and nothing when it has none', () => {
    expect(measurementError(question([columns[0]!])).standardErrors[0]).toBeCloseTo(
      1 / Math.sqrt(12),
      14,
    );
    const [smooth] = indicators([columns[0]!], null);
    const found = measurementError(question([columns[0]!], { indicators: [smooth!] }));
    expect(found.precision).toBe('unknown');
    expect(found.standardErrors.every(Number.isNaN)).toBe(true);
  });
  it('of a second-order score: √Σ(w·SE)²', () => {
    const components = indicators(columns).map((indicator, j) => ({
      ...indicator,
      errors: new Float64Array(6).fill(j === 0 ? 0.3 : 0.4),
    }));
    const found = measurementError(question(columns, { indicators: components }));
    expect(found.precision).toBe('propagated');
    expect(found.standardErrors[0]).toBeCloseTo(0.25, 14);
  });
  it('is unknown for fewer than five firms', () => {
    const found = measurementError(question(columns.map((column) => column.slice(0, 4))));
    expect(found.precision).toBe('unknown');
  });
});
