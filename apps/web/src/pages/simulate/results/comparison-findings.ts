import { comparisonsOf, decimal, directionOf, referenceOf, verdictOf } from '@qunhai/report';
import type { ScenarioComparison, SimulationResults } from '@qunhai/results';
import { type Outcome, pathOfScenario, type ScenarioShown } from './shown-results.ts';
import type { ResultWords } from './when-in-words.ts';

export interface Compared {
  readonly outcome: Outcome;
  readonly row: ScenarioComparison;
}

/** What is told of a scenario in sentences, what shows no clear difference, and what else differs. */
export interface FindingsOfScenario {
  readonly told: readonly Compared[];
  readonly open: readonly Compared[];
  readonly more: readonly Compared[];
}

/** Sentences about a scenario at most. */
const toldAtMost = 7;

/** What growth is about comes first, then what drives it and what it risks. */
const aspectsInOrder = ['quantity', 'form', 'quality', 'driver', 'risk', 'inequality', 'network'];

/**
 * What differs from the reference. Told are outcomes whose mean difference is clear, within their aspects the largest against what chance
 * makes of single futures. Shares of stages are left to the table and to their figure, public money to `costInWords`.
 */
export function findingsOf(
  simulation: SimulationResults,
  scenario: ScenarioShown,
  group: string,
  quarter: number,
): FindingsOfScenario {
  const rows = comparisonsOf(simulation, group, quarter).filter(
    (row) => row.scenario === scenario.id,
  );
  const compared = simulation.outcomes.flatMap((outcome): Compared[] => {
    const row = rows.find((each) => each.outcome === outcome.id);
    return row === undefined || !aspectsInOrder.includes(outcome.aspect) ? [] : [{ outcome, row }];
  });
  const differing = compared
    .filter(({ row }) => directionOf(verdictOf(row)) !== 0)
    .sort((a, b) => rankOf(a) - rankOf(b) || sizeOf(b) - sizeOf(a));
  return {
    told: differing.slice(0, toldAtMost),
    open: compared.filter(({ row }) => verdictOf(row) === 'open'),
    more: differing.slice(toldAtMost),
  };
}

/** Aspects of growth stand before all others. */
function rankOf({ outcome: { aspect } }: Compared): number {
  return aspectsInOrder.indexOf(aspect);
}

/** Mean difference by half the width of the band that holds nine tenths of the differences. */
function sizeOf({ row: { difference, band } }: Compared): number {
  const width = band === null ? 0 : band.upper - band.lower;
  return Math.abs(difference ?? 0) / Math.max(width / 2, 1e-12);
}

/** What is spent over all quarters together: at the last one most policies are over. Null when nothing is. */
export function costInWords(
  { t, number }: ResultWords,
  simulation: SimulationResults,
  scenario: ScenarioShown,
  group: string,
): string | null {
  const outcome = simulation.outcomes.find(({ aspect }) => aspect === 'policy');
  if (outcome === undefined) return null;
  const spent = spentIn(scenario, group, outcome.id);
  const against = spentIn(referenceOf(simulation), group, outcome.id);
  if (spent === null || against === null || (spent.mean === 0 && against.mean === 0)) return null;
  return t('compare.cost', {
    quarters: number(simulation.plan.steps),
    spent: decimal(spent.mean, 2),
    error: decimal(Math.max(spent.error, 0.005), 2),
    against: decimal(against.mean, 2),
  });
}

/** Mean over replications, with the most its Monte-Carlo error can be; null for groups whose money is not counted. */
function spentIn(
  scenario: ScenarioShown,
  group: string,
  outcome: string,
): { readonly mean: number; readonly error: number } | null {
  const path = pathOfScenario(scenario, group, outcome);
  if (path === undefined || path.mean.every((value) => value === null)) return null;
  const sum = (series: readonly (number | null)[]) =>
    series.reduce<number>((all, value) => all + (value ?? 0), 0);
  return { mean: sum(path.mean), error: sum(path.standardError) };
}
