import { quantile } from '@qunhai/numerics';
import { type BottleneckCell, bottleneckCell } from './bottleneck-cell.ts';
import type { CeilingName } from './ceiling-names.ts';
import { fail } from './errors.ts';
import type { OrientedPlot, ValueRange } from './oriented-plot.ts';
import type { PeerBuffer } from './peers.ts';

/** Unit in which the levels of the outcome are counted. With corners 3 and 4, ranges and percentiles count from the top down. */
export type OutcomeUnit = 'percentage-range' | 'percentage-max' | 'percentile' | 'actual';

/** Which levels of the outcome the bottleneck tables ask about. */
export interface BottleneckOptions {
  /** `percentage-range` unless given. */
  readonly unit?: OutcomeUnit;
  /** Levels in that unit; else `steps` equal steps over the whole. */
  readonly levels?: readonly number[];
  /** 10 unless given. */
  readonly steps?: number;
}

/** One level of the outcome and what it needs of every condition. */
export interface BottleneckRow {
  readonly level: number;
  /** The level in the outcome's own units. */
  readonly outcome: number;
  /** One per condition, in the order of the conditions. */
  readonly cells: readonly BottleneckCell[];
  /** Cases short of at least one condition; null where a condition does not reach at all. */
  readonly casesShortOfAny: number | null;
}

/** Bottleneck table of one ceiling. */
export interface BottleneckTable {
  readonly ceiling: CeilingName;
  readonly unit: OutcomeUnit;
  readonly rows: readonly BottleneckRow[];
}

/** A condition as the table needs it. */
export interface BottleneckCondition {
  readonly plot: OrientedPlot;
  readonly peers: PeerBuffer;
  readonly range: ValueRange;
}

/**
 * Levels of the outcome that are asked about.
 * @throws {QunhaiError} necessity.setting-out-of-range
 */
export function bottleneckLevels(
  options: BottleneckOptions,
  outcome: ValueRange,
): { unit: OutcomeUnit; levels: number[] } {
  const unit = options.unit ?? 'percentage-range';
  if (options.levels) {
    const found = options.levels.find((level) => !Number.isFinite(level));
    if (found !== undefined)
      throw fail('setting-out-of-range', {
        field: 'levels',
        found,
        least: outcome.min,
        most: outcome.max,
      });
    return { unit, levels: [...options.levels] };
  }
  const steps = options.steps ?? 10;
  if (!(Number.isInteger(steps) && steps >= 1 && steps <= 1000))
    throw fail('setting-out-of-range', { field: 'steps', found: steps, least: 1, most: 1000 });
  const percentOfMax = (y: number) => (100 * y) / outcome.max;
  let [from, to] = [0, 100];
  if (unit === 'actual') [from, to] = [outcome.min, outcome.max];
  if (unit === 'percentage-max' && outcome.max !== 0) from = percentOfMax(outcome.min);
  return {
    unit,
    levels: Array.from({ length: steps + 1 }, (_, k) => from + ((to - from) * k) / steps),
  };
}

/** A level of the outcome in the turned plot. */
function turnedLevel(level: number, unit: OutcomeUnit, plot: OrientedPlot, max: number): number {
  const { vMin, vMax } = plot.scope;
  if (unit === 'percentage-range') return vMin + (level / 100) * (vMax - vMin);
  if (unit === 'percentile') return quantile(plot.v, Math.min(Math.max(level / 100, 0), 1));
  return plot.signY * (unit === 'actual' ? level : (level / 100) * max);
}

/** Cases that miss the required level of at least one condition. */
function countShort(
  cells: readonly BottleneckCell[],
  conditions: readonly BottleneckCondition[],
): number | null {
  if (cells.some((cell) => cell.code === 'NA')) return null;
  const short = new Set<number>();
  for (const [index, cell] of cells.entries()) {
    const { order } = conditions[index]!.plot;
    for (let i = 0; i < cell.casesShort!; i++) short.add(order[i]!);
  }
  return short.size;
}

/** The bottleneck table of one ceiling over all conditions. */
export function bottleneckTable(
  ceiling: CeilingName,
  conditions: readonly BottleneckCondition[],
  outcome: ValueRange,
  asked: { readonly unit: OutcomeUnit; readonly levels: readonly number[] },
): BottleneckTable {
  const first = conditions[0]!.plot;
  const rows = asked.levels.map((level): BottleneckRow => {
    const v = turnedLevel(level, asked.unit, first, outcome.max);
    const cells = conditions.map(({ plot, peers, range }) =>
      bottleneckCell(ceiling, v, plot, peers, range),
    );
    return {
      level,
      outcome: first.signY * v,
      cells,
      casesShortOfAny: countShort(cells, conditions),
    };
  });
  return { ceiling, unit: asked.unit, rows };
}
