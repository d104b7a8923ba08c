import type { CeilingName } from './ceiling-names.ts';
import { zoneArea } from './ceiling-zone.ts';
import { findPeers } from './describe-ceiling.ts';
import { fail } from './errors.ts';
import {
  chosenCeilings,
  columnRange,
  completeCases,
  cornersOf,
  type NecessityInput,
  type PlotOptions,
} from './necessity-input.ts';
import { orientPlot } from './oriented-plot.ts';
import { type Removal, removals } from './outliers.ts';

/** How outliers are looked for. */
export interface OutlierOptions extends Omit<PlotOptions, 'ceilings'> {
  /** `ce-fdh` unless given. */
  readonly ceiling?: CeilingName;
  /** Most cases removed at once, 1 … 4; 1 unless given. */
  readonly atOnce?: number;
  /** Least change of d, in percent of d, that is listed; 0.01 unless given. */
  readonly leastChange?: number;
  /** Leave out sets whose change one of their smaller sets brings about alone. */
  readonly condensed?: boolean;
}

/** Cases on which the effect of one condition hangs. */
export interface NecessityOutlier {
  /** Row numbers, from 0. */
  readonly rows: readonly number[];
  readonly effectSize: number | null;
  /** d without the cases minus d, and the same in percent of d; null where d is 0 or not defined. */
  readonly change: number | null;
  readonly relativeChange: number | null;
  /** They hold up the ceiling; they are the end of an observed range. */
  readonly ceiling: boolean;
  readonly scope: boolean;
}

/** Outliers of one condition, largest change first. */
export interface ConditionOutliers {
  readonly condition: string;
  readonly ceiling: CeilingName;
  readonly effectSize: number | null;
  readonly outliers: readonly NecessityOutlier[];
}

const isIdle = (removal: Removal, all: readonly Removal[]) =>
  all.some(
    (other) =>
      other.positions.length < removal.positions.length &&
      other.effectSize === removal.effectSize &&
      other.positions.every((position) => removal.positions.includes(position)),
  );

/**
 * How d changes when cases are left out, alone or together: cases that hold up the ceiling and cases at the end of an observed
 * range. A theoretical scope stays as it is.
 * @throws {QunhaiError} necessity.* for input that cannot be read
 * @see the manual of nca_outliers in the R package NCA
 */
export function necessityOutliers(
  input: NecessityInput,
  options: OutlierOptions = {},
): ConditionOutliers[] {
  const { outcome } = input;
  const atOnce = options.atOnce ?? 1;
  if (!(Number.isInteger(atOnce) && atOnce >= 1 && atOnce <= 4))
    throw fail('setting-out-of-range', { field: 'atOnce', found: atOnce, least: 1, most: 4 });
  const ceiling = chosenCeilings([options.ceiling ?? 'ce-fdh'])[0]!;
  const cases = completeCases(input);
  const corners = cornersOf(input, options.corner);
  const scope = options.scope ?? {};
  const yRange = columnRange(outcome.name, cases.y, cases.rows, scope);
  return input.conditions.map(({ name }, index) => {
    const x = cases.x[index]!;
    const ranges = { x: columnRange(name, x, cases.rows, scope), y: yRange };
    const plot = orientPlot(x, cases.y, corners[index]!, ranges);
    const effectSize =
      plot.area > 0 ? zoneArea(ceiling, findPeers(plot), plot.scope) / plot.area : null;
    const empirical = { x: !(name in scope), y: !(outcome.name in scope) };
    const all = removals(plot, ceiling, empirical, atOnce);
    const shown = options.condensed ? all.filter((removal) => !isIdle(removal, all)) : all;
    const outliers = shown.map((removal): NecessityOutlier => {
      const change =
        effectSize === null || removal.effectSize === null ? null : removal.effectSize - effectSize;
      return {
        rows: removal.positions.map((position) => cases.rows[plot.order[position]!]!),
        effectSize: removal.effectSize,
        change,
        relativeChange: change === null || !effectSize ? null : (100 * change) / effectSize,
        ceiling: removal.ceiling,
        scope: removal.scope,
      };
    });
    const size = (one: NecessityOutlier) =>
      one.relativeChange === null
        ? Math.abs(one.change ?? Infinity) * 100
        : Math.abs(one.relativeChange);
    return {
      condition: name,
      ceiling,
      effectSize,
      outliers: outliers
        .filter((one) => size(one) >= (options.leastChange ?? 0.01))
        .sort((a, b) => size(b) - size(a) || a.rows.length - b.rows.length),
    };
  });
}
