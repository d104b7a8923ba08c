import type { Assessments, HypothesisResult } from '@qunhai/results';
import type { ComparedPair } from './compared-pairs.ts';

type Comparison = NonNullable<Assessments['comparison']>;
type Pair = NonNullable<Comparison['hypotheses']>[number]['pairs'][number];
type Evidence = HypothesisResult['evidence'][number];
type NecessityOutcome = NonNullable<
  NonNullable<Assessments['necessity']>['analysis']
>['outcomes'][number];

/** Net effect, necessity and sufficiency of one pair. */
export type ThreeViews = Pick<Pair, 'net' | 'necessity' | 'sufficiency'>;

/** Levels of the outcome, in percent of its range, at which a need is told: where it is needed first. */
const toldLevels = [80, 100, 50] as const;

/** What the families found of a pair; null where they did not look at it. */
export function threeViews(pair: ComparedPair, found: Assessments): ThreeViews {
  return {
    net: netOf(pair.evidence),
    necessity: necessityOf(pair, found.necessity),
    sufficiency: sufficiencyOf(pair, found.configurations),
  };
}

/** Several effects, as of a mediation, are supported when one of them is. */
function netOf(evidence: readonly Evidence[]): Pair['net'] {
  const verdicts = evidence.map(verdictOf);
  const verdict =
    (['supported', 'contradicted', 'not-supported'] as const).find((one) =>
      verdicts.includes(one),
    ) ?? 'not-tested';
  const [only] = evidence;
  if (evidence.length !== 1 || verdict === 'not-tested')
    return { verdict, estimate: null, interval: null };
  const { estimate, interval } = only!;
  return { verdict, estimate, interval: interval as Pair['net']['interval'] };
}

function verdictOf({ verdict, estimate }: Evidence): Pair['net']['verdict'] {
  return estimate === null ? 'not-tested' : (verdict ?? 'not-tested');
}

/** Only presence of a single condition is asked about by necessary condition analysis. */
function necessityOf(
  { conditions, outcome, level }: ComparedPair,
  necessity: Assessments['necessity'],
): Pair['necessity'] {
  const [condition] = conditions;
  const analysis = necessity?.analysis?.outcomes.find((one) => one.outcome === outcome);
  const effect = analysis?.conditions
    .find(({ construct }) => construct === condition)
    ?.effects.find(({ ceiling }) => ceiling === 'cr-fdh');
  if (!analysis || !effect || conditions.length > 1 || level === 0) return null;
  const { verdict, d, adjustedP } = effect;
  if (verdict === 'undefined') return null;
  const isNecessary = verdict === 'necessary';
  return {
    ...{ verdict: verdict === 'untested' ? 'undecided' : verdict, d, adjustedP },
    required: isNecessary ? requiredOf(analysis, condition!) : null,
  };
}

function requiredOf({ bottlenecks }: NecessityOutcome, condition: string) {
  for (const level of toldLevels) {
    const row = bottlenecks.find((one) => one.level === level);
    const cell = row?.cells.find(({ construct }) => construct === condition);
    if (row && cell && cell.required !== null)
      return { condition: cell.required, outcome: row.score };
  }
  return null;
}

/** The ways to a high outcome that hold all conditions as the hypothesis says, or a single one the other way round. */
function sufficiencyOf(
  { conditions, outcome, level }: ComparedPair,
  configurations: Assessments['configurations'],
): Pair['sufficiency'] {
  const analysis = configurations?.analysis?.outcomes.find((one) => one.outcome === outcome);
  const main = analysis?.directions.find(({ direction }) => direction === 'high')?.main;
  const at = conditions.map((id) => analysis?.conditions.indexOf(id) ?? -1);
  if (!analysis || !main || at.includes(-1)) return null;
  const [helping, hindering] = level === 1 ? ['present', 'absent'] : ['absent', 'present'];
  const labels = (holds: (roles: readonly string[]) => boolean) =>
    main.columns.filter(({ roles }) => holds(at.map((j) => roles[j]!))).map(({ label }) => label);
  return {
    ways: main.columns.length,
    with: labels((roles) => roles.every((role) => role.endsWith(helping!))),
    core: labels((roles) => roles.every((role) => role === `core-${helping}`)),
    against: labels((roles) => roles.length === 1 && roles[0]!.endsWith(hindering!)),
    consistency: main.consistency,
    alone: main.columns.some(({ roles }) =>
      roles.every((role, j) => (at.includes(j) ? role.endsWith(helping!) : role === 'irrelevant')),
    ),
  };
}
