import type { ScenarioComparison, ScenarioResults } from '@qunhai/results';
import { paragraph, sentences } from '../../../edition/section.ts';
import { decimal } from '../../../format/format-number.ts';
import { type Html, html } from '../../../html/html.ts';
import { t as page } from '../../../page/messages.ts';
import { levelText } from '../../model/estimate-words.ts';
import { directionOf, futuresHigher, verdictOf } from '../comparison-words.ts';
import { measureOf } from '../measure.ts';
import {
  comparisonsOf,
  isOfGrowth,
  type Outcome,
  pathOf,
  referenceOf,
  type SimulationEdition,
  wholeGroup,
} from '../simulation-edition.ts';
import { t } from './messages.ts';

/** Outcomes told in a sentence; the table has all. */
const toldAtMost = 4;

interface Told {
  readonly outcome: Outcome;
  readonly row: ScenarioComparison;
  readonly direction: -1 | 0 | 1;
  /** Mean difference by the width of the middle half of the futures. */
  readonly size: number;
}

/** Growth first, then by how large the difference is against what chance makes. */
function inOrder(a: Told, b: Told): number {
  return Number(isOfGrowth(b.outcome)) - Number(isOfGrowth(a.outcome)) || b.size - a.size;
}

function toldOf(edition: SimulationEdition, scenario: ScenarioResults): Told[] {
  const { simulation } = edition;
  const group = wholeGroup(simulation);
  const reference = referenceOf(simulation);
  const rows = comparisonsOf(simulation, group).filter((row) => row.scenario === scenario.id);
  return simulation.outcomes
    .filter(({ aspect }) => aspect !== 'policy')
    .flatMap((outcome) => {
      const row = rows.find((each) => each.outcome === outcome.id);
      if (row === undefined) return [];
      const path = pathOf(reference, group, outcome.id);
      const spread = (path?.upper.at(-1) ?? 0) - (path?.lower.at(-1) ?? 0);
      const size = Math.abs(row.difference ?? 0) / (spread > 0 ? spread : 1);
      return [{ outcome, row, direction: directionOf(verdictOf(row)), size }];
    });
}

function itemWords(
  edition: SimulationEdition,
  { outcome, row }: Told,
  replications: number,
): string {
  const { language } = edition;
  const measure = measureOf(edition, outcome);
  return t(language, 'scenario.item', {
    outcome: edition.text(outcome.name),
    mean: measure.level(row.mean!),
    against: measure.level(row.againstMean!),
    change: measure.change(row.difference!),
    level: levelText(row.interval!.level),
    lower: measure.difference(row.interval!.lower),
    upper: measure.difference(row.interval!.upper),
    futures: futuresHigher(language, row.higher!, replications),
  });
}

/** A finding with a head of its own and a line for each outcome; null when there are none. */
function headed(head: string, lines: readonly string[]): Html | null {
  if (lines.length === 0) return null;
  return html`<li><b>${head}</b><ul>${lines.map(
    (line) => html`<li>${line}</li>
`,
  )}</ul></li>
`;
}

/** Outcomes that are higher, or lower; the most telling ones, and how many more there are. */
function differing(
  edition: SimulationEdition,
  told: readonly Told[],
  direction: 1 | -1,
  replications: number,
): Html | null {
  const { language } = edition;
  const all = told.filter((each) => each.direction === direction).sort(inOrder);
  const lines = all.slice(0, toldAtMost).map((each) => itemWords(edition, each, replications));
  const more = all.length - toldAtMost;
  if (more > 0)
    lines.push(t(language, more === 1 ? 'scenario.more-one' : 'scenario.more', { n: more }));
  return headed(t(language, direction > 0 ? 'scenario.higher' : 'scenario.lower'), lines);
}

/** The first earlier comparison that says the opposite of the last one. */
function oppositeBefore(
  { simulation }: SimulationEdition,
  { row, direction }: Told,
): ScenarioComparison | undefined {
  if (direction === 0) return undefined;
  return simulation.comparisons.find(
    (each) =>
      each.scenario === row.scenario &&
      each.outcome === row.outcome &&
      each.group === row.group &&
      each.quarter < row.quarter &&
      directionOf(verdictOf(each)) === -direction,
  );
}

/** Outcomes whose mean difference is on one side of zero early and on the other at the end. */
function turning(edition: SimulationEdition, told: readonly Told[]): Html | null {
  const { language } = edition;
  const lines = [...told].sort(inOrder).flatMap((each) => {
    const early = oppositeBefore(edition, each);
    if (early === undefined) return [];
    const { outcome, row } = each;
    const measure = measureOf(edition, outcome);
    return [
      t(language, 'scenario.turn', {
        outcome: edition.text(outcome.name),
        level: levelText(row.interval!.level),
        early: early.quarter,
        before: measure.change(early.difference!),
        beforeLower: measure.difference(early.interval!.lower),
        beforeUpper: measure.difference(early.interval!.upper),
        late: row.quarter,
        after: measure.change(row.difference!),
        afterLower: measure.difference(row.interval!.lower),
        afterUpper: measure.difference(row.interval!.upper),
      }),
    ];
  });
  return headed(t(language, 'scenario.turned'), lines.slice(0, toldAtMost));
}

/** Mean of all quarters together, with the most that its Monte-Carlo error can be. */
function totalOf(
  scenario: ScenarioResults,
  group: string,
  outcome: string,
): { mean: number; error: number } | null {
  const path = pathOf(scenario, group, outcome);
  if (path === undefined) return null;
  const sum = (series: readonly (number | null)[]) =>
    series.reduce<number>((all, value) => all + (value ?? 0), 0);
  return { mean: sum(path.mean), error: sum(path.standardError) };
}

/** What is spent, over all quarters: at the last one alone most policies are over. */
function spending(edition: SimulationEdition, scenario: ScenarioResults): Html | null {
  const { language, simulation } = edition;
  const group = wholeGroup(simulation);
  const reference = referenceOf(simulation);
  const lines = simulation.outcomes
    .filter(({ aspect }) => aspect === 'policy')
    .flatMap((outcome) => {
      const total = totalOf(scenario, group, outcome.id);
      const against = totalOf(reference, group, outcome.id);
      if (total === null || against === null || (total.mean === 0 && against.mean === 0)) return [];
      return [
        t(language, 'scenario.cost-item', {
          outcome: edition.text(outcome.name),
          quarters: simulation.plan.steps,
          total: decimal(total.mean, 2),
          against: decimal(against.mean, 2),
          reference: edition.text(reference.title),
          error: decimal(Math.max(0.01, total.error), 2),
        }),
      ];
    });
  return headed(t(language, 'scenario.cost'), lines);
}

/** What differs from the reference at the end: what is higher, what is lower, what turned, what is spent. */
export function scenarioFindings(edition: SimulationEdition, scenario: ScenarioResults): Html {
  const { language, simulation } = edition;
  const told = toldOf(edition, scenario);
  const open = told.filter(({ direction, outcome }) => direction === 0 && isOfGrowth(outcome));
  const names = open
    .map(({ outcome }) => edition.text(outcome.name))
    .join(page(language, 'page.list-separator'));
  const differs = told.some(({ direction }) => direction !== 0);
  const against = t(language, 'scenario.against', {
    reference: edition.text(referenceOf(simulation).title),
    quarter: simulation.plan.steps,
  });
  const growth = told.filter(({ outcome }) => isOfGrowth(outcome));
  const going = (direction: number) => growth.filter((each) => each.direction === direction).length;
  const counts = t(language, 'scenario.counts', {
    all: growth.length,
    higher: going(1),
    lower: going(-1),
  });
  return html`<h3>${edition.text(scenario.title)}</h3>
${paragraph(sentences(edition, [scenario.note && edition.text(scenario.note), counts, against]))}
<ul class="findings">
${differing(edition, told, 1, scenario.replications)}
${differing(edition, told, -1, scenario.replications)}
${turning(edition, told)}
${differs && open.length > 0 && html`<li>${t(language, 'scenario.open', { outcomes: names })}</li>`}
${!differs && html`<li>${t(language, 'scenario.same')}</li>`}
${spending(edition, scenario)}
</ul>
`;
}
