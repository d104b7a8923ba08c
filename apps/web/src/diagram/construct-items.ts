import { type Edition, inferenceReason, measurementWords } from '@qunhai/report';
import type { SemResults } from '@qunhai/results';
import { intervalCell } from '../components/science-table/cell.ts';
import type { TableContent } from '../components/science-table/table-content.ts';
import { itemEstimates, itemFormat } from './model-diagram.ts';

/** Items of a construct with their loadings or weights, as a table without its caption. */
export function indicatorRows(
  edition: Edition,
  { id, kind }: SemResults['constructs'][number],
): Omit<TableContent, 'caption'> {
  const { language, names } = edition;
  const statistic = kind === 'reflective' ? 'loading' : 'weight';
  const reason = inferenceReason(edition);
  return {
    columns: [
      { head: measurementWords(language, 'measurement.item'), kind: 'text' },
      { head: measurementWords(language, `measurement.${statistic}`), kind: 'number' },
    ],
    groups: [
      {
        rows: itemEstimates(edition, id).map((item) => [
          { text: names.item(item.indicator), below: item.indicator },
          intervalCell(item.estimate, item.interval, itemFormat(item.kind), reason),
        ]),
      },
    ],
  };
}
