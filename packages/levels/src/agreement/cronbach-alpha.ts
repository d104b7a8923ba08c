import { variance } from '@qunhai/numerics';
import { type Column, checkColumns } from '../data/column.ts';
import { checkedLevel, type Interval } from '../data/interval.ts';
import { fail } from '../errors.ts';
import { fQuantileUpper } from './f-quantile.ts';

/** Internal consistency of a set of items. */
export interface CronbachAlpha {
  readonly value: number;
  readonly interval: Interval;
  readonly level: number;
  /** Persons with all answers, on whom it rests, and all persons. */
  readonly complete: number;
  readonly given: number;
}

/**
 * Cronbach's alpha of persons with all answers, with the F interval of Feldt.
 * @throws {QunhaiError} levels.too-few-items, levels.too-few-rows, levels.constant-column, levels.column-length
 * @see Cronbach (1951), Psychometrika 16(3); Feldt (1965), Psychometrika 30(3)
 */
export function cronbachAlpha(
  items: readonly Column[],
  options: { readonly level?: number } = {},
): CronbachAlpha {
  const level = checkedLevel(options.level);
  const j = items.length;
  if (j < 2) throw fail('too-few-items', { found: j, required: 2 });
  const given = items[0]!.values.length;
  checkColumns(items, given);
  const rows = Array.from({ length: given }, (_, row) => items.map((item) => item.values[row]!));
  const whole = rows.filter((row) => !row.some(Number.isNaN));
  if (whole.length < 2) throw fail('too-few-rows', { found: whole.length, required: 2 });
  const total = variance(whole.map((row) => row.reduce((a, b) => a + b)));
  if (!(total > 0))
    throw fail('constant-column', { field: items.map((item) => item.name).join(' + ') });
  const own = items.reduce((sum, _, k) => sum + variance(whole.map((row) => row[k]!)), 0);
  const value = (j / (j - 1)) * (1 - own / total);
  const [df1, df2] = [whole.length - 1, (whole.length - 1) * (j - 1)];
  const tail = (1 - level) / 2;
  return {
    ...{ value, level, given, complete: whole.length },
    interval: [
      1 - (1 - value) * fQuantileUpper(tail, df1, df2),
      1 - (1 - value) * fQuantileUpper(1 - tail, df1, df2),
    ],
  };
}
