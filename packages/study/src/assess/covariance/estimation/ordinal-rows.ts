import { type CovarianceData, type CovarianceFit, parameterEstimates } from '@qunhai/sem';
import type { ModelRows } from '../model-rows.ts';
import type { CovarianceText } from '../model-statements.ts';
import { isUncorrected } from './estimation-choice.ts';

/** Categories of the items, and the thresholds between them. */
export function ordinalRows(
  fit: CovarianceFit,
  { idOf }: Pick<CovarianceText, 'idOf'>,
  level: number,
): NonNullable<ModelRows['ordinal']> {
  const thresholds = parameterEstimates(fit, level).filter(({ operator }) => operator === '|');
  const byItem = Map.groupBy(thresholds, ({ left }) => left);
  const counts = [...byItem.values()].map(({ length }) => length + 1);
  return {
    categories: { fewest: Math.min(...counts), most: Math.max(...counts) },
    thresholds: [...byItem].map(([item, own]) => ({
      item: idOf(item),
      values: own.map(({ estimate, lower, upper }) => ({
        estimate,
        interval: isUncorrected(fit) ? null : { lower, upper, level, method: 'normal' as const },
      })),
    })),
  };
}

/** How many different answers the items got: the fewest and the most over the items. */
export function categoriesOf({ variables, values }: CovarianceData): {
  readonly fewest: number;
  readonly most: number;
} {
  const width = variables.length;
  const counts = variables.map((_, j) => {
    const seen = new Set<number>();
    for (let at = j; at < values.length; at += width)
      if (!Number.isNaN(values[at]!)) seen.add(values[at]!);
    return seen.size;
  });
  return { fewest: Math.min(...counts), most: Math.max(...counts) };
}
