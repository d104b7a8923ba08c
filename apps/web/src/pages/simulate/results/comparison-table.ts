import {
  bracketed,
  comparisonsOf,
  comparisonWords,
  measureOf,
  orderedScenarios,
  referenceOf,
} from '@qunhai/report';
import type { ScenarioComparison, SimulationResults } from '@qunhai/results';
import {
  type Cell,
  figureCell,
  intervalCell,
  noneCell,
} from '../../../components/science-table/cell.ts';
import type {
  ScienceRowGroup,
  TableContent,
} from '../../../components/science-table/table-content.ts';
import type { Outcome } from './shown-results.ts';
import type { ResultWords } from './when-in-words.ts';

/** Every outcome's difference from the reference at a quarter, scenario by scenario, with its interval and in words. */
export function comparisonTable(
  simulation: SimulationResults,
  words: ResultWords,
  {
    group,
    quarter,
    when,
  }: { readonly group: string; readonly quarter: number; readonly when: string },
): TableContent {
  const { t, text } = words;
  const rows = comparisonsOf(simulation, group, quarter);
  return {
    caption: t('compare.table', { reference: text(referenceOf(simulation).title), when }),
    columns: [
      { head: t('head.outcome') },
      { head: t('head.reference'), kind: 'number' },
      { head: t('head.difference'), kind: 'number' },
      { head: t('head.band'), kind: 'number' },
      { head: t('head.verdict'), kind: 'prose' },
    ],
    groups: orderedScenarios(simulation)
      .slice(1)
      .map(
        ({ id, title, replications }): ScienceRowGroup => ({
          head: text(title),
          rows: simulation.outcomes.flatMap((outcome) => {
            const row = rows.find((each) => each.scenario === id && each.outcome === outcome.id);
            return row === undefined || row.difference === null
              ? []
              : [cellsOf(simulation, words, outcome, row, replications)];
          }),
        }),
      ),
    note: t('notes.money'),
  };
}

function cellsOf(
  simulation: SimulationResults,
  { t, text, language }: ResultWords,
  outcome: Outcome,
  row: ScenarioComparison,
  replications: number,
): (Cell | string)[] {
  const measure = measureOf({ language, simulation }, outcome);
  const { againstMean, difference, interval, band } = row;
  const mean = intervalCell(difference, interval, measure.difference, t('reason.no-interval'));
  return [
    `${text(outcome.name)} (${measure.unit})`,
    figureCell(againstMean, measure.level, t('reason.none')),
    mean,
    band === null ? noneCell(t('reason.none')) : bracketed(band, measure.difference),
    comparisonWords(language, row, replications),
  ];
}
