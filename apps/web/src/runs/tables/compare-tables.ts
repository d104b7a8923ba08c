import {
  type FigureCell,
  figure,
  type ResultCell,
  type ResultColumn,
  type ResultGroup,
  type ResultRow,
  type ResultTable,
  rowsOf,
  words,
} from './result-table.ts';

/** What a comparison says beside the figures. */
export interface ComparisonWords {
  /** Name of the run that is looked at, and of the one it is held against. */
  readonly run: string;
  readonly other: string;
  readonly difference: string;
  readonly changed: string;
  readonly same: string;
  readonly finding: string;
  /** Why a row has nothing in one of the runs. */
  readonly absent: string;
  readonly note: string;
  /** Between two sentences. */
  readonly joint: string;
}

/**
 * Two runs of one table side by side: of every compared column, this run's cell, the other run's, and their difference (other minus
 * this) or whether the finding is another one. Rows are matched by key; a row that one run lacks says so.
 * @returns null when the table has no column that can be compared
 */
export function compareTables(
  table: ResultTable,
  other: ResultTable | null,
  say: ComparisonWords,
): ResultTable | null {
  const compared = table.columns.flatMap((column, index) => (column.compared ? [index] : []));
  if (compared.length === 0) return null;
  const others = new Map((other === null ? [] : rowsOf(other)).map((row) => [row.key, row]));
  const known = new Set(rowsOf(table).map(({ key }) => key));
  const context = { table, compared, say };
  const groups = table.groups.map((group) => ({
    ...group,
    rows: group.rows.map((row) => compareRows(context, row, others.get(row.key))),
  }));
  const rest = other === null ? [] : onlyThere(context, other, known);
  return {
    id: `${table.id}-compared`,
    caption: table.caption,
    columns: [
      ...namingColumns(table),
      ...compared.flatMap((index) => columnsOf(table.columns[index]!, say)),
    ],
    groups: [...groups, ...rest],
    note: [say.note, ...(table.note === null ? [] : [table.note])].join(say.joint),
  };
}

interface Context {
  readonly table: ResultTable;
  readonly compared: readonly number[];
  readonly say: ComparisonWords;
}

/** Columns before the first compared one name the row and stay as they are. */
function namingCount({ columns }: ResultTable): number {
  return columns.findIndex((column) => column.compared);
}

function namingColumns(table: ResultTable): readonly ResultColumn[] {
  return table.columns.slice(0, Math.max(1, namingCount(table)));
}

function columnsOf(column: ResultColumn, say: ComparisonWords): ResultColumn[] {
  const of = (part: string, head: string, stacked = false): ResultColumn => ({
    id: `${column.id}-${part}`,
    head,
    group: column.head,
    kind: column.kind,
    stacked,
  });
  return [
    of('run', say.run, column.kind === 'figure'),
    of('other', say.other, column.kind === 'figure'),
    column.kind === 'figure' ? of('difference', say.difference) : of('changed', say.finding),
  ];
}

function compareRows(
  { table, compared, say }: Context,
  row: ResultRow,
  other: ResultRow | undefined,
): ResultRow {
  const naming = row.cells.slice(0, Math.max(1, namingCount(table)));
  const cells = compared.flatMap((index) => {
    const here = row.cells[index] ?? null;
    const there = other?.cells[index] ?? null;
    return [here, other === undefined ? absent(say) : there, difference(here, there, say)];
  });
  return { key: row.key, cells: [...naming, ...cells] };
}

/** Rows that only the other run has, at the end of the table. */
function onlyThere(
  { table, compared, say }: Context,
  other: ResultTable,
  known: ReadonlySet<string>,
): ResultGroup[] {
  const rows = rowsOf(other)
    .filter(({ key }) => !known.has(key))
    .map((row) => ({
      key: row.key,
      cells: [
        ...row.cells.slice(0, Math.max(1, namingCount(table))),
        ...compared.flatMap((index) => [
          absent(say),
          row.cells[index] ?? null,
          difference(null, row.cells[index] ?? null, say),
        ]),
      ],
    }));
  return rows.length === 0 ? [] : [{ id: 'only-other', head: say.other, rows }];
}

function absent(say: ComparisonWords): ResultCell {
  return figure(null, String, { reason: say.absent });
}

function difference(here: ResultCell, there: ResultCell, say: ComparisonWords): ResultCell {
  if (here?.kind === 'finding' || there?.kind === 'finding') return change(here, there, say);
  if (here?.kind !== 'figure' || there?.kind !== 'figure') return null;
  if (here.value === null || there.value === null) return null;
  return figure(there.value - here.value, signed(here.format));
}

function change(here: ResultCell, there: ResultCell, say: ComparisonWords): ResultCell {
  if (here?.kind !== 'finding' || there?.kind !== 'finding') return null;
  const changed = here.code !== there.code;
  if (!changed) return words(say.same);
  return { kind: 'finding', code: 'changed', mark: '▲', text: say.changed };
}

/** `+.03`, `−.03`, `.000`: a difference tells its direction. */
function signed(format: FigureCell['format']): FigureCell['format'] {
  return (value) => {
    const text = format(value);
    const none = !/[1-9]/.test(text);
    return value > 0 && !none ? `+${text}` : text;
  };
}
