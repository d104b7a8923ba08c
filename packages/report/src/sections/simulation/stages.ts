import type { ScenarioResults } from '@qunhai/results';
import { figure } from '../../edition/figure.ts';
import { paragraph, type Section, sentences } from '../../edition/section.ts';
import { drawStageFlowDiagram } from '../../figures/stage-flow-diagram.ts';
import { count, decimal } from '../../format/format-number.ts';
import { type Html, html } from '../../html/html.ts';
import { t as page } from '../../page/messages.ts';
import { Footnotes } from '../../table/footnotes.ts';
import { numeric, table, text } from '../../table/table.ts';
import { measureOf } from './measure.ts';
import { t } from './messages.ts';
import { quarterCell } from './outcome-cells.ts';
import {
  orderedScenarios,
  pathOf,
  referenceOf,
  type SimulationEdition,
  titleOf,
  wholeGroup,
} from './simulation-edition.ts';

/** Names of the stages from domestic on. */
export function stageNames({ language }: SimulationEdition): string[] {
  return ([0, 1, 2, 3] as const).map((stage) => t(language, `stage.${stage}`));
}

/** Mean firms: a decimal where there are few. */
function meanFirms(firms: number): string {
  return firms >= 10 || firms === 0 ? count(Math.round(firms)) : decimal(firms, 1);
}

function total(flow: ScenarioResults['flow']): number {
  const rows = flow.map((row) => row.reduce((sum, firms) => sum + firms, 0));
  return rows.reduce((sum, firms) => sum + firms, 0);
}

function flowFigure(
  edition: SimulationEdition,
  scenario: ScenarioResults,
  firms: number,
): Promise<Html> {
  const { language, simulation } = edition;
  const { flow } = scenario;
  const stages = stageNames(edition);
  const from = [...stages, t(language, 'stage.founded')];
  const to = [...stages, t(language, 'stage.closed')];
  const caption = t(language, 'stages.figure', { scenario: edition.text(scenario.title) });
  const list = (names: readonly string[], sums: readonly number[]) =>
    names
      .map((name, index) => `${name} ${meanFirms(sums[index]!)}`)
      .join(page(language, 'page.list-separator'));
  return figure(edition, {
    caption,
    draw: (id) =>
      drawStageFlowDiagram({
        id,
        language,
        title: caption,
        description: t(language, 'stages.description', {
          start: list(
            from,
            flow.map((row) => row.reduce((sum, n) => sum + n, 0)),
          ),
          end: list(
            to,
            to.map((_, column) => flow.reduce((sum, row) => sum + row[column]!, 0)),
          ),
        }),
        flow,
        from,
        to,
        startName: t(language, 'stages.start'),
        endName: t(language, 'stages.end', { quarter: simulation.plan.steps }),
        firms,
        format: meanFirms,
      }),
  });
}

/** Shares of the stages at the start and, by scenario, at the end. */
function shareTable(edition: SimulationEdition): Html | null {
  const { language, simulation } = edition;
  const outcomes = simulation.outcomes.filter(({ aspect }) => aspect === 'stage');
  if (outcomes.length === 0) return null;
  const footnotes = new Footnotes();
  const group = wholeGroup(simulation);
  const row = (head: string, scenario: ScenarioResults, quarter: number) => [
    head,
    ...outcomes.map((outcome) =>
      quarterCell(
        pathOf(scenario, group, outcome.id),
        quarter,
        measureOf(edition, outcome),
        footnotes,
        t(language, 'reason.no-value'),
      ),
    ),
  ];
  return table(edition, {
    caption: t(language, 'stages.table'),
    columns: [
      text(t(language, 'head.scenario')),
      ...outcomes.map(({ name }) => numeric(edition.text(name))),
    ],
    groups: [
      {
        rows: [
          row(t(language, 'stages.at-start'), referenceOf(simulation), 0),
          ...orderedScenarios(simulation).map((scenario) =>
            row(edition.text(scenario.title), scenario, simulation.plan.steps),
          ),
        ],
      },
    ],
    footnotes,
    note: t(language, 'paths.table-note'),
  });
}

function flowTable(edition: SimulationEdition): Html {
  const { language, simulation } = edition;
  const stages = stageNames(edition);
  return table(edition, {
    caption: t(language, 'stages.flows'),
    columns: [
      text(t(language, 'stages.start')),
      ...[...stages, t(language, 'stage.closed')].map((name) => numeric(name)),
    ],
    groups: orderedScenarios(simulation).map(({ title, flow }) => ({
      head: edition.text(title),
      rows: [...stages, t(language, 'stage.founded')].map((name, index) => [
        name,
        ...flow[index]!.map((firms) => decimal(firms, 1)),
      ]),
    })),
    note: t(language, 'stages.flows-note'),
  });
}

/** Where firms of each stage ended up, scenario by scenario. */
export async function stageFlowSection(edition: SimulationEdition): Promise<Section> {
  const { language, simulation } = edition;
  const scenarios = orderedScenarios(simulation);
  const firms = Math.max(...scenarios.map(({ flow }) => total(flow)));
  const figures: Html[] = [];
  for (const scenario of scenarios) figures.push(await flowFigure(edition, scenario, firms));
  return {
    id: 'simulation-stages',
    title: titleOf(edition, t(language, 'stages.title')),
    body: [
      paragraph(
        sentences(edition, [
          t(language, 'stages.lead', { quarters: simulation.plan.steps }),
          t(language, 'stages.note', { replications: count(simulation.plan.replications) }),
        ]),
      ),
      html`<div class="panels pairs">${figures}</div>`,
      shareTable(edition),
      html`<details><summary>${t(language, 'stages.flows-open')}</summary>${flowTable(edition)}</details>`,
    ],
  };
}
