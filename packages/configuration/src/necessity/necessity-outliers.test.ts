import { describe, expect, it } from 'vitest';
import { necessityOutliers } from './necessity-outliers.ts';

const input = (x: readonly number[], y: readonly number[]) => ({
  outcome: { name: 'y', values: y },
  conditions: [{ name: 'x', values: x }],
});

describe('necessityOutliers', () => {
  // One case stands in the corner that the others leave empty.
  const x = [0, 1, 2, 3, 4, 0.5];
  const y = [0, 1, 2, 3, 4, 3.5];

  it('puts the case first without which d grows most', () => {
    const [{ effectSize, outliers }] = necessityOutliers(input(x, y)) as [
      ReturnType<typeof necessityOutliers>[number],
    ];
    expect(outliers[0]).toMatchObject({ rows: [5], ceiling: true, scope: false });
    // Without it: steps of 1 under the diagonal of a 4 × 4 square.
    expect(outliers[0]!.effectSize).toBeCloseTo((4 + 3 + 2 + 1) / 16, 12);
    expect(outliers[0]!.change).toBeCloseTo(10 / 16 - effectSize!, 12);
    expect(outliers[0]!.relativeChange).toBeCloseTo(100 * (10 / 16 / effectSize! - 1), 10);
  });

  it('sees two duplicates only together', () => {
    const twice = input([...x, 0.5], [...y, 3.5]);
    const single = necessityOutliers(twice)[0]!.outliers.map((one) => one.rows);
    expect(single).not.toContainEqual([5]);
    const together = necessityOutliers(twice, { atOnce: 2, condensed: true })[0]!.outliers;
    expect(together[0]!.rows).toEqual([5, 6]);
    expect(together[0]!.effectSize).toBeCloseTo(10 / 16, 12);
  });

  it('agrees with leaving out every pair by hand', () => {
    const [{ outliers }] = necessityOutliers(input(x, y), { atOnce: 2, leastChange: 0 }) as [
      ReturnType<typeof necessityOutliers>[number],
    ];
    const pairs = outliers.filter((one) => one.rows.length === 2);
    expect(pairs.length).toBeGreaterThan(5);
    for (const { rows, effectSize } of pairs) {
      const rest = Array.from(x.keys()).filter((row) => !rows.includes(row));
      const without = input(
        rest.map((row) => x[row]!),
        rest.map((row) => y[row]!),
      );
      expect(effectSize).toBe(necessityOutliers(without)[0]!.effectSize);
    }
  });

  it('knows no ends of a theoretical scope', () => {
    const scope = { x: { min: 0, max: 10 }, y: { min: 0, max: 10 } };
    const found = necessityOutliers(input(x, y), { scope, atOnce: 2 })[0]!.outliers;
    expect(found.every((one) => one.ceiling && !one.scope)).toBe(true);
  });

  it('rejects more at once than it can list', () => {
    expect(() => necessityOutliers(input(x, y), { atOnce: 9 })).toThrowError(
      expect.objectContaining({ code: 'necessity.setting-out-of-range' }),
    );
  });
});
