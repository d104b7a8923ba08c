import { bracketed, measureOf } from '@qunhai/report';
import type { OutcomePath, SimulationResults } from '@qunhai/results';
import { type Cell, figureCell, noneCell } from '../../../components/science-table/cell.ts';
import type { TableContent } from '../../../components/science-table/table-content.ts';
import { type Outcome, tableQuarters } from './shown-results.ts';
import type { ResultWords } from './when-in-words.ts';

/** Median and bands of each scenario by year. */
export function pathsTable(
  simulation: SimulationResults,
  { t, number, language }: ResultWords,
  outcome: Outcome,
  curves: readonly { readonly name: string; readonly path: OutcomePath }[],
  caption: string,
): TableContent {
  const { level } = measureOf({ language, simulation }, outcome);
  const reason = t('reason.none');
  const band = (low: number | null | undefined, high: number | null | undefined): Cell =>
    low == null || high == null
      ? noneCell(reason)
      : {
          text: bracketed({ lower: low, upper: high }, level),
          interval: { lower: low, upper: high },
        };
  return {
    caption,
    columns: [
      { head: t('paths.quarter-head') },
      { head: t('paths.median'), kind: 'number' },
      { head: t('paths.half'), kind: 'number' },
      { head: t('paths.most'), kind: 'number' },
    ],
    groups: curves.map(({ name, path }) => ({
      head: name,
      rows: tableQuarters(simulation.plan.steps).map((quarter) => [
        quarter === 0 ? t('paths.start') : t('paths.quarter', { quarter: number(quarter) }),
        figureCell(path.median[quarter] ?? null, level, reason),
        band(path.lower[quarter], path.upper[quarter]),
        band(path.low[quarter], path.high[quarter]),
      ]),
    })),
    note: t('bands'),
  };
}
