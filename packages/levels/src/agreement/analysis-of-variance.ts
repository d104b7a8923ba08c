import type { Column } from '../data/column.ts';
import { type GroupedRows, groupSizes, valuesOf } from '../data/grouped-rows.ts';

/** One-way analysis of variance of a variable over groups. */
export interface AnalysisOfVariance {
  readonly n: number;
  readonly groups: number;
  readonly meanGroupSize: number;
  readonly harmonicMeanGroupSize: number;
  /** The size that makes the expected mean squares right with unequal groups. Snedecor & Cochran (1989), §13.7. */
  readonly adjustedGroupSize: number;
  readonly dfBetween: number;
  readonly dfWithin: number;
  readonly sumBetween: number;
  readonly sumWithin: number;
  /** Mean squares; `within` is NaN when every group has one member. */
  readonly between: number;
  readonly within: number;
}

/** Sums of squares between and within groups, in two passes. */
export function analysisOfVariance(column: Column, grouped: GroupedRows): AnalysisOfVariance {
  const sizes = groupSizes(grouped);
  const n = grouped.rows.length;
  const means = sizes.map((size, g) => valuesOf(column, grouped, g).reduce((a, b) => a + b) / size);
  const grand = means.reduce((sum, mean, g) => sum + mean * sizes[g]!, 0) / n;
  let sumBetween = 0;
  let sumWithin = 0;
  sizes.forEach((size, g) => {
    sumBetween += size * (means[g]! - grand) ** 2;
    for (const value of valuesOf(column, grouped, g)) sumWithin += (value - means[g]!) ** 2;
  });
  const groups = sizes.length;
  const squares = sizes.reduce((sum, size) => sum + size * size, 0);
  return {
    ...{ n, groups, sumBetween, sumWithin },
    meanGroupSize: n / groups,
    harmonicMeanGroupSize: groups / sizes.reduce((sum, size) => sum + 1 / size, 0),
    adjustedGroupSize: (n - squares / n) / (groups - 1),
    dfBetween: groups - 1,
    dfWithin: n - groups,
    between: sumBetween / (groups - 1),
    within: sumWithin / (n - groups),
  };
}
