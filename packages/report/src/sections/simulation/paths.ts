import type { OutcomePath, ScenarioResults } from '@qunhai/results';
import { figure } from '../../edition/figure.ts';
import { paragraph, type Section, sentences } from '../../edition/section.ts';
import { niceAxis } from '../../figures/axis.ts';
import { drawFanChart } from '../../figures/fan-chart.ts';
import { type Html, html } from '../../html/html.ts';
import { t as page } from '../../page/messages.ts';
import { Footnotes } from '../../table/footnotes.ts';
import { numeric, table, text } from '../../table/table.ts';
import { type Measure, measureOf } from './measure.ts';
import { t } from './messages.ts';
import { quarterCell } from './outcome-cells.ts';
import {
  isOfGrowth,
  type Outcome,
  orderedScenarios,
  pathOf,
  type SimulationEdition,
  titleOf,
  wholeGroup,
} from './simulation-edition.ts';

interface Followed {
  readonly scenario: ScenarioResults;
  readonly path: OutcomePath;
}

/** Scenarios in which an outcome has values, with its path over all firms. */
function followed(edition: SimulationEdition, { id }: Outcome): Followed[] {
  const group = wholeGroup(edition.simulation);
  return orderedScenarios(edition.simulation).flatMap((scenario) => {
    const path = pathOf(scenario, group, id);
    return path?.median.some((value) => value !== null) ? [{ scenario, path }] : [];
  });
}

/** `Subsidy 54% (48% to 61%); …`: what the figure shows at its right end. */
function endsInWords(
  edition: SimulationEdition,
  measure: Measure,
  all: readonly Followed[],
): string {
  const { language } = edition;
  return all
    .flatMap(({ scenario, path }) => {
      const [median, low, high] = [path.median.at(-1), path.low.at(-1), path.high.at(-1)];
      if (median == null || low == null || high == null) return [];
      return [
        t(language, 'paths.end', {
          scenario: edition.text(scenario.title),
          median: measure.level(median),
          low: measure.level(low),
          high: measure.level(high),
        }),
      ];
    })
    .join(page(language, 'page.part-separator'));
}

function axisOf(all: readonly Followed[]) {
  const values = all.flatMap(({ path }) => [...path.low, ...path.high]).filter((v) => v !== null);
  return niceAxis(Math.min(...values), Math.max(...values), 5);
}

/** The fans of one outcome; null when no scenario has a value. */
async function fanFigure(edition: SimulationEdition, outcome: Outcome): Promise<Html | null> {
  const { language, simulation } = edition;
  const all = followed(edition, outcome);
  if (all.length === 0) return null;
  const measure = measureOf(edition, outcome);
  const caption = captionOf(edition, outcome);
  return figure(edition, {
    caption,
    draw: (id) =>
      drawFanChart({
        id,
        language,
        title: caption,
        description: t(language, 'paths.description', {
          outcome: edition.text(outcome.name),
          quarter: simulation.plan.steps,
          ends: endsInWords(edition, measure, all),
        }),
        panels: all.map(({ scenario, path }) => ({
          title: edition.text(scenario.title),
          fan: path,
        })),
        axis: axisOf(all),
        quarterName: t(language, 'paths.quarter'),
        legend: {
          median: t(language, 'paths.legend-median'),
          half: t(language, 'paths.legend-half'),
          most: t(language, 'paths.legend-most'),
          reference: t(language, 'paths.legend-reference', {
            scenario: edition.text(all[0]!.scenario.title),
          }),
        },
        format: measure.level,
      }),
  });
}

/** Name of an outcome, with its unit unless the name says it. */
function captionOf({ language, text: words }: SimulationEdition, { name, unit }: Outcome): string {
  if (unit !== 'money') return words(name);
  return t(language, 'comparison.outcome', {
    outcome: words(name),
    unit: t(language, 'unit.money'),
  });
}

async function fanFigures(edition: SimulationEdition, outcomes: readonly Outcome[]): Promise<Html> {
  const figures: Html[] = [];
  for (const outcome of outcomes) {
    const drawn = await fanFigure(edition, outcome);
    if (drawn !== null) figures.push(drawn);
  }
  return html`<div class="panels pairs">${figures}</div>`;
}

/** Five quarters from the first to the last. */
function tabledQuarters(steps: number): number[] {
  return [...new Set([0, 0.25, 0.5, 0.75, 1].map((share) => Math.round(share * steps)))];
}

function quarterTable(edition: SimulationEdition): Html {
  const { language, simulation } = edition;
  const footnotes = new Footnotes();
  const quarters = tabledQuarters(simulation.plan.steps);
  const group = wholeGroup(simulation);
  return table(edition, {
    caption: t(language, 'paths.table'),
    columns: [
      text(t(language, 'head.scenario')),
      ...quarters.map((quarter) =>
        numeric(
          quarter === 0 ? t(language, 'head.start') : t(language, 'head.quarter', { quarter }),
        ),
      ),
    ],
    groups: simulation.outcomes.map((outcome) => {
      const measure = measureOf(edition, outcome);
      return {
        head: captionOf(edition, outcome),
        rows: orderedScenarios(simulation).map((scenario) => {
          const path = pathOf(scenario, group, outcome.id);
          return [
            edition.text(scenario.title),
            ...quarters.map((quarter) =>
              quarterCell(path, quarter, measure, footnotes, t(language, 'reason.no-value')),
            ),
          ];
        }),
      };
    }),
    footnotes,
    note: sentences(edition, [
      t(language, 'paths.table-note'),
      t(language, 'paths.start-note'),
      t(language, 'note.money'),
    ]),
    tall: true,
  });
}

/** The last quarter by group; null where all firms are the only one. */
function groupTable(edition: SimulationEdition): Html | null {
  const { language, simulation } = edition;
  const { groups, plan } = simulation;
  if (groups.length < 2) return null;
  const footnotes = new Footnotes();
  const known = simulation.outcomes.filter(({ id }) =>
    groups
      .slice(1)
      .some((group) =>
        pathOf(simulation.scenarios[0]!, group.id, id)?.median.some((v) => v !== null),
      ),
  );
  return table(edition, {
    caption: t(language, 'paths.groups', { quarter: plan.steps }),
    columns: [
      text(t(language, 'head.scenario')),
      ...groups.map(({ name }) => numeric(edition.text(name))),
    ],
    groups: known.map((outcome) => {
      const measure = measureOf(edition, outcome);
      return {
        head: captionOf(edition, outcome),
        rows: orderedScenarios(simulation).map((scenario) => [
          edition.text(scenario.title),
          ...groups.map(({ id }) =>
            quarterCell(
              pathOf(scenario, id, outcome.id),
              plan.steps,
              measure,
              footnotes,
              t(language, 'reason.no-value'),
            ),
          ),
        ]),
      };
    }),
    footnotes,
    note: t(language, 'paths.table-note'),
    tall: true,
  });
}

function folded(summary: string, content: Html | null): Html | null {
  return content && html`<details><summary>${summary}</summary>${content}</details>`;
}

/** Every outcome over time: those of growth in sight, the others folded, all numbers in tables. */
export async function pathsSection(edition: SimulationEdition): Promise<Section> {
  const { language, simulation } = edition;
  const main = simulation.outcomes.filter(isOfGrowth);
  const others = simulation.outcomes.filter((outcome) => !isOfGrowth(outcome));
  const shown = await fanFigures(edition, main);
  const more = others.length === 0 ? null : await fanFigures(edition, others);
  return {
    id: 'simulation-paths',
    title: titleOf(edition, t(language, 'paths.title')),
    body: [
      paragraph(t(language, 'paths.lead', { quarters: simulation.plan.steps })),
      shown,
      folded(t(language, 'paths.more', { n: others.length }), more),
      folded(t(language, 'paths.table-open'), quarterTable(edition)),
      folded(t(language, 'paths.groups-open'), groupTable(edition)),
    ],
  };
}
