import type { ScenarioComparison } from '@qunhai/results';
import { paragraph, type Section, sentences } from '../../edition/section.ts';
import type { Axis } from '../../figures/axis.ts';
import { drawIntervalGlyph } from '../../figures/interval-glyph.ts';
import { bracketed } from '../../format/format-number.ts';
import { Html, type HtmlValue, html } from '../../html/html.ts';
import { intervalCell } from '../../table/cells.ts';
import { Footnotes } from '../../table/footnotes.ts';
import { numeric, prose, type RowGroup, table, text } from '../../table/table.ts';
import { levelText } from '../model/estimate-words.ts';
import { comparisonWords } from './comparison-words.ts';
import { type Measure, measureOf } from './measure.ts';
import { t } from './messages.ts';
import {
  comparisonsOf,
  isOfGrowth,
  type Outcome,
  referenceOf,
  type SimulationEdition,
  titleOf,
  wholeGroup,
} from './simulation-edition.ts';

/** An axis that holds zero and every band of an outcome. */
function glyphAxis(rows: readonly ScenarioComparison[]): Axis {
  const ends = rows.flatMap(({ band }) => (band === null ? [] : [band.lower, band.upper]));
  const [min, max] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  return { min, max: max > min ? max : min + 1, ticks: [] };
}

function glyph(row: ScenarioComparison, axis: Axis): HtmlValue {
  return row.difference === null ? '' : new Html(drawIntervalGlyph(axis, row.difference, row.band));
}

function differenceCell(
  row: ScenarioComparison,
  measure: Measure,
  footnotes: Footnotes,
  edition: SimulationEdition,
): HtmlValue {
  const { language } = edition;
  if (row.difference === null) return footnotes.none(t(language, 'reason.no-value'));
  const interval = intervalCell(
    row.interval,
    measure.difference,
    footnotes,
    t(language, 'reason.no-interval'),
  );
  return html`${measure.difference(row.difference)}<span class="below">${interval}</span>`;
}

function levelCell(
  value: number | null,
  measure: Measure,
  footnotes: Footnotes,
  edition: SimulationEdition,
): HtmlValue {
  return value === null
    ? footnotes.none(t(edition.language, 'reason.no-value'))
    : measure.level(value);
}

function groupOf(
  edition: SimulationEdition,
  outcome: Outcome,
  rows: readonly ScenarioComparison[],
  footnotes: Footnotes,
): RowGroup {
  const { language, simulation } = edition;
  const measure = measureOf(edition, outcome);
  const axis = glyphAxis(rows);
  return {
    head: t(language, 'comparison.outcome', {
      outcome: edition.text(outcome.name),
      unit: measure.unit,
    }),
    rows: rows.map((row) => {
      const scenario = simulation.scenarios.find(({ id }) => id === row.scenario)!;
      return [
        edition.text(scenario.title),
        levelCell(row.againstMean, measure, footnotes, edition),
        levelCell(row.mean, measure, footnotes, edition),
        differenceCell(row, measure, footnotes, edition),
        glyph(row, axis),
        row.band === null
          ? footnotes.none(t(language, 'reason.no-value'))
          : html`<span class="interval">${bracketed(row.band, measure.difference)}</span>`,
        comparisonWords(language, row, scenario.replications),
      ];
    }),
  };
}

function comparisonTable(edition: SimulationEdition, outcomes: readonly Outcome[]): Html {
  const { language, simulation } = edition;
  const footnotes = new Footnotes();
  const rows = comparisonsOf(simulation, wholeGroup(simulation));
  const level = rows.find(({ interval }) => interval !== null)?.interval?.level ?? 0.95;
  const reference = edition.text(referenceOf(simulation).title);
  return table(edition, {
    caption: t(language, 'comparison.caption', {
      quarter: simulation.plan.steps,
      scenario: reference,
    }),
    columns: [
      text(t(language, 'head.scenario')),
      numeric(t(language, 'head.reference', { scenario: reference })),
      numeric(t(language, 'head.mean')),
      numeric(t(language, 'head.difference', { level: levelText(level) })),
      text(t(language, 'head.glyph')),
      numeric(t(language, 'head.band')),
      prose(t(language, 'head.verdict')),
    ],
    groups: outcomes.map((outcome) =>
      groupOf(
        edition,
        outcome,
        rows.filter((row) => row.outcome === outcome.id),
        footnotes,
      ),
    ),
    footnotes,
    note: sentences(edition, [t(language, 'comparison.note'), t(language, 'note.money')]),
    landscape: true,
  });
}

/** Mean differences at every quarter that was compared. */
function earlierTable(edition: SimulationEdition): Html | null {
  const { language, simulation } = edition;
  const group = wholeGroup(simulation);
  const all = simulation.comparisons.filter((row) => row.group === group);
  const quarters = [...new Set(all.map(({ quarter }) => quarter))].sort((a, b) => a - b);
  if (quarters.length < 2) return null;
  const footnotes = new Footnotes();
  return table(edition, {
    caption: t(language, 'comparison.earlier-caption', {
      scenario: edition.text(referenceOf(simulation).title),
    }),
    columns: [
      text(t(language, 'head.scenario')),
      ...quarters.map((quarter) => numeric(t(language, 'head.quarter', { quarter }))),
    ],
    groups: simulation.outcomes.map((outcome) => {
      const measure = measureOf(edition, outcome);
      return {
        head: t(language, 'comparison.outcome', {
          outcome: edition.text(outcome.name),
          unit: measure.unit,
        }),
        rows: simulation.scenarios.flatMap(({ id, title }) => {
          const rows = all.filter((row) => row.scenario === id && row.outcome === outcome.id);
          if (rows.length === 0) return [];
          const cells = quarters.map((quarter) => {
            const row = rows.find((each) => each.quarter === quarter);
            return row ? differenceCell(row, measure, footnotes, edition) : '';
          });
          return [[edition.text(title), ...cells]];
        }),
      };
    }),
    footnotes,
    tall: true,
  });
}

function folded(summary: string, content: Html | null): Html | null {
  return content && html`<details><summary>${summary}</summary>${content}</details>`;
}

/** Scenarios against the one they are compared with; null when there is nothing to compare. */
export function comparisonSection(edition: SimulationEdition): Section | null {
  const { language, simulation } = edition;
  if (simulation.comparisons.length === 0) return null;
  const main = simulation.outcomes.filter(isOfGrowth);
  const others = simulation.outcomes.filter((outcome) => !isOfGrowth(outcome));
  const values = {
    quarter: simulation.plan.steps,
    scenario: edition.text(referenceOf(simulation).title),
  };
  return {
    id: 'simulation-comparison',
    title: titleOf(edition, t(language, 'comparison.title')),
    body: [
      paragraph(t(language, 'comparison.lead', values)),
      comparisonTable(edition, main),
      others.length > 0 && folded(t(language, 'comparison.more'), comparisonTable(edition, others)),
      folded(t(language, 'comparison.earlier'), earlierTable(edition)),
    ],
  };
}
