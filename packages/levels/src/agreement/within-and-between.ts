import { correlation, normalQuantile } from '@qunhai/numerics';
import type { Column, GroupColumn, RowCount } from '../data/column.ts';
import { groupRows, valuesOf } from '../data/grouped-rows.ts';
import { checkedLevel, type Interval } from '../data/interval.ts';
import { fail } from '../errors.ts';

/** A correlation with its interval; null where it is not defined. */
interface LevelCorrelation {
  readonly value: number | null;
  readonly interval: Interval | null;
}

/** The correlation of two variables, taken apart: raw = ηx·ηy between · r between + ηx·ηy within · r within. */
export interface WithinAndBetween {
  readonly rows: RowCount;
  readonly level: number;
  readonly raw: LevelCorrelation;
  readonly between: LevelCorrelation & { readonly etaX: number; readonly etaY: number };
  readonly within: LevelCorrelation & { readonly etaX: number; readonly etaY: number };
}

/**
 * Covariance theorem (WABA): the correlation of group means (weighted by size) and of deviations from them.
 * Fisher intervals with n − 3, groups − 3 and n − groups − 2 for the variance of z.
 * @throws {QunhaiError} levels.too-few-groups, levels.constant-column, levels.column-length
 * @see Dansereau, Alutto & Yammarino (1984), Theory Testing in Organizational Behavior
 */
export function withinAndBetween(
  x: Column,
  y: Column,
  group: GroupColumn,
  options: { readonly level?: number } = {},
): WithinAndBetween {
  const level = checkedLevel(options.level);
  const grouped = groupRows(group, [x, y], 2);
  const parts = [x, y].map((column) => {
    const raw: number[] = [];
    const means: number[] = [];
    grouped.groups.forEach((_, g) => {
      const values = valuesOf(column, grouped, g);
      const mean = values.reduce((a, b) => a + b) / values.length;
      raw.push(...values);
      means.push(...Array.from(values, () => mean));
    });
    return {
      raw,
      means,
      deviations: raw.map((value, i) => value - means[i]!),
      ...etas(column.name, raw, means),
    };
  });
  const [a, b] = [parts[0]!, parts[1]!];
  const n = a.raw.length;
  const groups = grouped.groups.length;
  const of = (r: number, free: number) => withInterval(r, free, level);
  return {
    ...{ rows: grouped.count, level },
    raw: of(correlation(a.raw, b.raw), n - 3),
    between: { ...of(correlation(a.means, b.means), groups - 3), etaX: a.between, etaY: b.between },
    within: {
      ...of(correlation(a.deviations, b.deviations), n - groups - 2),
      etaX: a.within,
      etaY: b.within,
    },
  };
}

function etas(name: string, raw: readonly number[], means: readonly number[]) {
  const grand = raw.reduce((a, b) => a + b) / raw.length;
  let total = 0;
  let between = 0;
  raw.forEach((value, i) => {
    total += (value - grand) ** 2;
    between += (means[i]! - grand) ** 2;
  });
  if (!(total > 0)) throw fail('constant-column', { field: name });
  const share = Math.min(1, between / total);
  return { between: Math.sqrt(share), within: Math.sqrt(1 - share) };
}

function withInterval(r: number, free: number, level: number): LevelCorrelation {
  if (Number.isNaN(r)) return { value: null, interval: null };
  if (free <= 0 || Math.abs(r) >= 1) return { value: r, interval: null };
  const half = normalQuantile((1 + level) / 2) / Math.sqrt(free);
  return { value: r, interval: [Math.tanh(Math.atanh(r) - half), Math.tanh(Math.atanh(r) + half)] };
}
