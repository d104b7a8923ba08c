import type { NecessityResult } from './analyze-necessity.ts';
import type { BottleneckCode } from './bottleneck-cell.ts';
import type { CeilingName } from './ceiling-names.ts';
import { fail } from './errors.ts';
import type { NecessityVerdict } from './necessity-verdict.ts';
import { wilsonInterval } from './permutation-test.ts';

/** A row of an importance–performance map. */
export interface ImportancePerformance {
  readonly condition: string;
  /** Total effect on the target, unstandardized, with its interval where there is one. */
  readonly importance: number;
  readonly importanceInterval?: readonly [number, number];
  /** Mean of the condition on 0 … 100. */
  readonly performance: number;
}

/** What to do about a condition; texts under `priority.*` of the messages. */
export type Priority =
  | 'bottleneck-first'
  | 'bottleneck'
  | 'secure'
  | 'unreachable'
  | 'improve'
  | 'low'
  | 'not-known';

/** A row of the combined map. */
export interface CombinedImportance extends ImportancePerformance {
  readonly effectSize: number | null;
  readonly p: number | null;
  readonly verdict: NecessityVerdict;
  readonly code: BottleneckCode | null;
  /** Level of the condition that the target needs, in its own units; null under a code. */
  readonly required: number | null;
  /** Cases below it: their number, percentage, and 95 % interval of the percentage in the population. */
  readonly casesShort: number | null;
  readonly percentageShort: number | null;
  readonly percentageInterval: readonly [number, number] | null;
  /** Above the mean importance of the conditions. */
  readonly important: boolean;
  readonly priority: Priority;
}

/** The combined map at one target level of the outcome. */
export interface CombinedMap {
  readonly ceiling: CeilingName;
  readonly level: number;
  readonly outcome: number;
  /** Most pressing first. */
  readonly rows: readonly CombinedImportance[];
}

const order: readonly Priority[] = [
  'unreachable',
  'bottleneck-first',
  'bottleneck',
  'improve',
  'secure',
  'low',
  'not-known',
];

function priorityOf(
  verdict: NecessityVerdict,
  code: BottleneckCode | null,
  casesShort: number | null,
  important: boolean,
): Priority {
  if (verdict === 'untested' || verdict === 'undecided' || verdict === 'undefined')
    return 'not-known';
  if (verdict !== 'necessary') return important ? 'improve' : 'low';
  if (code === 'NA') return 'unreachable';
  if (casesShort === 0) return 'secure';
  return important ? 'bottleneck-first' : 'bottleneck';
}

/**
 * Combined importance–performance map (cIPMA): beside importance and performance, which conditions are necessary, and what share of
 * the cases misses the level that the target outcome needs.
 * @param target - level of the outcome, one of the levels of the bottleneck table
 * @throws {QunhaiError} necessity.unknown-condition, necessity.unknown-ceiling, necessity.setting-out-of-range
 * @see Hauff, Richter, Sarstedt & Ringle (2024), Importance and performance in PLS-SEM and NCA: introducing the combined
 *   importance-performance map analysis (cIPMA), Journal of Retailing and Consumer Services 78, 103723
 */
export function combineImportance(
  map: readonly ImportancePerformance[],
  necessity: NecessityResult,
  target: { readonly ceiling: CeilingName; readonly level: number },
): CombinedMap {
  const table = necessity.bottlenecks.find((one) => one.ceiling === target.ceiling);
  if (!table)
    throw fail('unknown-ceiling', {
      ceiling: target.ceiling,
      known: necessity.bottlenecks.map((one) => one.ceiling),
    });
  const row = table.rows.find((one) => Math.abs(one.level - target.level) < 1e-9);
  if (!row) {
    const levels = table.rows.map((one) => one.level);
    const [least, most] = [Math.min(...levels), Math.max(...levels)];
    throw fail('setting-out-of-range', { field: 'level', found: target.level, least, most });
  }
  const known = necessity.conditions.map((one) => one.condition);
  const meanImportance = map.reduce((sum, one) => sum + one.importance, 0) / map.length;
  const rows = map.map((one): CombinedImportance => {
    const index = known.indexOf(one.condition);
    if (index < 0) throw fail('unknown-condition', { condition: one.condition, known });
    const found = necessity.conditions[index]!.ceilings.find(
      (ceiling) => ceiling.ceiling === target.ceiling,
    )!;
    const cell = row.cells[index]!;
    const important = one.importance > meanImportance;
    const interval =
      cell.casesShort === null ? null : wilsonInterval(cell.casesShort, necessity.cases);
    return {
      ...one,
      effectSize: found.effectSize,
      p: found.test?.p ?? null,
      verdict: found.verdict,
      code: cell.code,
      required: cell.code === null ? cell.actual : null,
      casesShort: cell.casesShort,
      percentageShort: cell.percentile,
      percentageInterval: interval && [100 * interval[0], 100 * interval[1]],
      important,
      priority: priorityOf(found.verdict, cell.code, cell.casesShort, important),
    };
  });
  rows.sort(
    (a, b) =>
      order.indexOf(a.priority) - order.indexOf(b.priority) ||
      (b.casesShort ?? 0) - (a.casesShort ?? 0) ||
      b.importance - a.importance,
  );
  return { ceiling: target.ceiling, level: row.level, outcome: row.outcome, rows };
}
