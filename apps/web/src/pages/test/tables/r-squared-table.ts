import { bounded, type Edition, modelWords } from '@qunhai/report';
import { constructWords, intervalHead } from '../../../runs/tables/named-cells.ts';
import { figure, interval, type ResultTable } from '../../../runs/tables/result-table.ts';

/** Variance explained of every construct that paths lead to. */
export function rSquaredTable(edition: Edition): ResultTable {
  const { language, results } = edition;
  const rows = results.sem.rSquared.map((row) => ({
    key: row.construct,
    cells: [
      constructWords(edition, row.construct),
      figure(row.value, bounded, { interval: row.interval }),
      interval(row.interval, bounded, row.value),
      figure(row.adjusted, bounded),
    ],
  }));
  return {
    id: 'r-squared',
    caption: modelWords(language, 'structure.r-squared'),
    columns: [
      { id: 'construct', head: modelWords(language, 'head.construct'), kind: 'words' },
      { id: 'r2', head: 'R²', kind: 'figure', compared: true },
      { id: 'interval', head: intervalHead(edition), kind: 'figure' },
      { id: 'adjusted', head: modelWords(language, 'head.adjusted'), kind: 'figure' },
    ],
    groups: [{ id: 'all', head: null, rows }],
    note: null,
  };
}
