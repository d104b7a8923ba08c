import {
  controlName,
  decimal,
  type Edition,
  modelWords,
  plainText,
  pValue,
  structureNote,
} from '@qunhai/report';
import type { SemResults } from '@qunhai/results';
import { constructWords, intervalHead, nameAndId } from '../../../runs/tables/named-cells.ts';
import {
  chain,
  figure,
  interval,
  type ResultCell,
  type ResultColumn,
  type ResultRow,
  type ResultTable,
  words,
} from '../../../runs/tables/result-table.ts';

type PathRow = SemResults['paths'][number];
type Tested = Pick<PathRow, 'estimate' | 'standardError' | 't' | 'p' | 'interval'>;

function twoDecimals(value: number): string {
  return decimal(value, 2);
}

/** Heads of β, SE, t, p and the interval. */
export function testedColumns(edition: Edition): ResultColumn[] {
  return [
    { id: 'estimate', head: 'β', kind: 'figure', compared: true },
    { id: 'standardError', head: 'SE', kind: 'figure' },
    { id: 't', head: 't', kind: 'figure' },
    { id: 'p', head: 'p', kind: 'figure' },
    { id: 'interval', head: intervalHead(edition), kind: 'figure' },
  ];
}

/** The cells under `testedColumns`. */
export function testedCells(row: Tested): ResultCell[] {
  return [
    figure(row.estimate, decimal, { interval: row.interval }),
    figure(row.standardError, decimal),
    figure(row.t, twoDecimals),
    figure(row.p, pValue),
    interval(row.interval, decimal, row.estimate),
  ];
}

function pathRow(edition: Edition, row: PathRow): ResultRow {
  const { language, results } = edition;
  const effect = results.sem.fSquared.find(({ from, to }) => from === row.from && to === row.to);
  const size = effect?.value ?? row.fSquared;
  return {
    key: `${row.from} ${row.to}`,
    cells: [
      constructWords(edition, row.from),
      ...testedCells(row),
      figure(row.vif, twoDecimals, {
        reason: row.vif === null ? modelWords(language, 'reason.single-predictor') : null,
      }),
      figure(size, twoDecimals, {
        interval: effect?.interval ?? null,
        reason: size === null ? modelWords(language, 'reason.no-f') : null,
      }),
      row.hypothesis === null ? null : words(row.hypothesis),
    ],
  };
}

/** Paths from control variables; without any, no rows. */
export function controlTable(edition: Edition): ResultTable {
  const { language, results } = edition;
  const { controls = [] } = results.sem;
  return {
    id: 'controls',
    caption: modelWords(language, 'structure.controls'),
    columns: [
      { id: 'control', head: modelWords(language, 'head.control'), kind: 'words' },
      { id: 'to', head: modelWords(language, 'head.to'), kind: 'words' },
      ...testedColumns(edition),
    ],
    groups: [
      {
        id: 'controls',
        head: null,
        rows: controls.map((row) => ({
          key: `${row.fact} ${row.to}`,
          cells: [chain([controlName(row)]), constructWords(edition, row.to), ...testedCells(row)],
        })),
      },
    ],
    note: null,
  };
}

/** Path coefficients by outcome, with collinearity and effect size. */
export function pathTable(edition: Edition): ResultTable {
  const { language, results } = edition;
  const { paths } = results.sem;
  const outcomes = [...new Set(paths.map(({ to }) => to))];
  return {
    id: 'paths',
    caption: modelWords(language, 'structure.caption'),
    columns: [
      { id: 'from', head: modelWords(language, 'head.from'), kind: 'words' },
      ...testedColumns(edition),
      { id: 'vif', head: 'VIF', kind: 'figure' },
      { id: 'f2', head: 'f²', kind: 'figure', stacked: true, compared: true },
      { id: 'hypothesis', head: modelWords(language, 'head.hypothesis'), kind: 'words' },
    ],
    groups: outcomes.map((to) => ({
      id: to,
      head: modelWords(language, 'structure.group', { construct: nameAndId(edition, to) }),
      rows: paths.filter((row) => row.to === to).map((row) => pathRow(edition, row)),
    })),
    note: plainText(structureNote(edition)),
  };
}
