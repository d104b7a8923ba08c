import {
  analyzeConfigurations,
  type ConfigurationAnalysis,
  type ConfigurationInput,
  type Expectations,
  type NamedSet,
  prepareSets,
  remaindersOf,
  type SetData,
  truthTable,
} from '@qunhai/configuration';
import type { JobControl } from '@qunhai/kernel';
import type { AnalysisPlan } from '../../study-schema.ts';

type Direction = 'present' | 'absent';

/** One outcome and its conditions as sets, with what theory expects. */
export interface PosedOutcome {
  readonly cases: readonly string[];
  readonly outcome: NamedSet;
  readonly conditions: readonly NamedSet[];
  readonly expectations: Readonly<Record<string, Direction>>;
}

/** An analysis with the input that gave it. */
export interface EnhancedAnalysis {
  readonly found: ConfigurationAnalysis;
  readonly input: ConfigurationInput;
  readonly cutoffs: {
    readonly consistency: number;
    readonly pri: number;
    readonly frequency: number;
  };
  /** Rows of the truth table that neither direction may assume, or the high outcome alone, or its absence alone. */
  readonly excluded: { readonly high: readonly number[]; readonly notHigh: readonly number[] };
}

/** Consistency and relevance from which a condition is called necessary. */
export const necessaryFrom = { consistency: 0.9, relevance: 0.5 };

/** Share of the firms that a frequency cut-off must keep; Ragin (2008), ch. 7. */
const leastKept = 0.8;

/** Exclusions can make other assumptions contradict; they run out, as no row is excluded twice. */
const mostRounds = 20;

/**
 * Enhanced standard analysis: no solution rests on combinations that are assumed for the high outcome and for its absence, nor on
 * combinations without a necessary condition.
 * @see Schneider & Wagemann (2012), Set-theoretic methods for the social sciences, §8.2
 */
export function enhancedAnalysis(
  posed: PosedOutcome,
  settings: AnalysisPlan['configurations'],
  control: JobControl,
): EnhancedAnalysis {
  const data: SetData = posed;
  const cutoffs = cutoffsOf(data, settings);
  const input = (high: readonly number[], notHigh: readonly number[]): ConfigurationInput => ({
    ...{ ...data, cutoffs },
    solve: { exclude: high, ...expecting(posed.expectations) },
    absence: { solve: { exclude: notHigh, ...expecting(reversed(posed.expectations)) } },
    necessary: { ...necessaryFrom, depth: 1 },
  });
  let high: readonly number[] = [];
  let notHigh: readonly number[] = [];
  let found = analyzeConfigurations(input(high, notHigh), control);
  const untenable = untenableRows(found);
  if (untenable.high.length + untenable.notHigh.length > 0) {
    ({ high, notHigh } = untenable);
    found = analyzeConfigurations(input(high, notHigh), control);
  }
  for (let round = 0; round < mostRounds; round++) {
    const contradictory = found.comparison?.contradictoryRows ?? [];
    if (contradictory.length === 0) break;
    high = united(high, contradictory);
    notHigh = united(notHigh, contradictory);
    found = analyzeConfigurations(input(high, notHigh), control);
  }
  return { found, input: input(high, notHigh), cutoffs, excluded: { high, notHigh } };
}

function expecting(expectations: Readonly<Record<string, Direction>>): {
  readonly expectations?: Expectations;
} {
  return Object.keys(expectations).length === 0 ? {} : { expectations };
}

function reversed(expectations: Readonly<Record<string, Direction>>): Record<string, Direction> {
  return Object.fromEntries(
    Object.entries(expectations).map(([name, expected]) => [
      name,
      expected === 'present' ? 'absent' : 'present',
    ]),
  );
}

function united(a: readonly number[], b: readonly number[]): number[] {
  return [...new Set([...a, ...b])].sort((x, y) => x - y);
}

/** Combinations without a condition that is necessary, in either direction. */
function untenableRows({ single, table }: ConfigurationAnalysis) {
  const lacking = (fit: 'necessity' | 'necessityForAbsence') =>
    single
      .filter((one) => {
        const { consistency, relevance } = one[fit];
        return (
          (consistency ?? 0) >= necessaryFrom.consistency &&
          (relevance ?? 0) >= necessaryFrom.relevance
        );
      })
      .flatMap(({ expression }) => remaindersOf(table, `~(${expression})`));
  return {
    high: united(lacking('necessity'), []),
    notHigh: united(lacking('necessityForAbsence'), []),
  };
}

function cutoffsOf(
  data: SetData,
  settings: AnalysisPlan['configurations'],
): EnhancedAnalysis['cutoffs'] {
  const { consistency = 0.8, pri = 0.6, frequency } = settings ?? {};
  return { consistency, pri, frequency: frequency ?? usualFrequency(data) };
}

/** One firm in a hundred, and fewer where that would leave out too many. */
function usualFrequency(data: SetData): number {
  const sets = prepareSets(data);
  const { rows } = truthTable(sets);
  const kept = (frequency: number) =>
    rows.reduce((sum, { n }) => sum + (n >= frequency ? n : 0), 0) / sets.cases.length;
  let frequency = Math.max(1, Math.round(sets.cases.length / 100));
  while (frequency > 1 && kept(frequency) < leastKept) frequency--;
  return frequency;
}
