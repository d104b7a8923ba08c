import { bounded, decimal, type Edition, measurementWords } from '@qunhai/report';
import type { SemResults } from '@qunhai/results';
import { indicatorWords, intervalHead, nameAndId } from '../../../runs/tables/named-cells.ts';
import {
  figure,
  interval,
  type ResultColumn,
  type ResultGroup,
  type ResultRow,
  type ResultTable,
} from '../../../runs/tables/result-table.ts';

type Construct = SemResults['constructs'][number];
type Indicator = Pick<SemResults['loadings'][number], 'construct'>;

/** Two decimals, as the report prints variance inflation. */
function vifFormat(value: number): string {
  return decimal(value, 2);
}

function groupsOf<Row extends Indicator>(
  edition: Edition,
  constructs: readonly Construct[],
  rows: readonly Row[],
  toRow: (row: Row) => ResultRow,
): ResultGroup[] {
  return constructs
    .map(({ id, mode }) => ({
      id,
      head: measurementWords(edition.language, 'measurement.group', {
        construct: nameAndId(edition, id),
        mode: measurementWords(edition.language, `measurement.mode-${mode}`),
      }),
      rows: rows.filter(({ construct }) => construct === id).map(toRow),
    }))
    .filter(({ rows: own }) => own.length > 0);
}

function estimateColumns(edition: Edition, id: string, head: string): ResultColumn[] {
  return [
    { id: 'item', head: measurementWords(edition.language, 'measurement.item'), kind: 'prose' },
    { id, head, kind: 'figure', compared: true },
    { id: 'standardError', head: 'SE', kind: 'figure' },
    { id: 'interval', head: intervalHead(edition), kind: 'figure' },
  ];
}

/** Loadings of reflective constructs; null when there is none. */
export function loadingTable(edition: Edition): ResultTable | null {
  const { language, results } = edition;
  const reflective = results.sem.constructs.filter(({ kind }) => kind === 'reflective');
  if (reflective.length === 0) return null;
  const groups = groupsOf(edition, reflective, results.sem.loadings, (row) => ({
    key: `${row.construct} ${row.indicator}`,
    cells: [
      indicatorWords(edition, row.indicator),
      figure(row.estimate, bounded, { interval: row.interval }),
      figure(row.standardError, decimal),
      interval(row.interval, bounded, row.estimate),
    ],
  }));
  const head = measurementWords(language, 'measurement.loading');
  return {
    id: 'loadings',
    caption: measurementWords(language, 'measurement.reflective'),
    columns: estimateColumns(edition, 'loading', head),
    groups,
    note: measurementWords(language, 'measurement.loadings-note'),
  };
}

/** Weights of composites and second-order constructs, with collinearity and loading beside them; null when there is none. */
export function weightTable(edition: Edition): ResultTable | null {
  const { language, results } = edition;
  const formed = results.sem.constructs.filter(({ kind }) => kind !== 'reflective');
  if (formed.length === 0) return null;
  const head = measurementWords(language, 'measurement.weight');
  return {
    id: 'weights',
    caption: measurementWords(language, 'measurement.formed'),
    columns: [
      ...estimateColumns(edition, 'weight', head),
      { id: 'vif', head: 'VIF', kind: 'figure', compared: true },
      {
        id: 'loading',
        head: measurementWords(language, 'measurement.loading'),
        kind: 'figure',
        stacked: true,
        compared: true,
      },
    ],
    groups: groupsOf(edition, formed, results.sem.weights, (row) => weightRow(edition, row)),
    note: measurementWords(language, 'measurement.weights-note'),
  };
}

function weightRow(edition: Edition, row: SemResults['weights'][number]): ResultRow {
  const { language, results } = edition;
  const loading = results.sem.loadings.find(
    ({ construct, indicator }) => construct === row.construct && indicator === row.indicator,
  );
  return {
    key: `${row.construct} ${row.indicator}`,
    cells: [
      indicatorWords(edition, row.indicator),
      figure(row.estimate, decimal, { interval: row.interval }),
      figure(row.standardError, decimal),
      interval(row.interval, decimal, row.estimate),
      figure(row.vif, vifFormat, {
        reason: row.vif === null ? measurementWords(language, 'reason.no-vif') : null,
      }),
      figure(loading?.estimate ?? null, bounded, {
        interval: loading?.interval ?? null,
        reason: loading ? null : measurementWords(language, 'reason.no-loading'),
      }),
    ],
  };
}
