import { type DlHeader, type DlToken, dlError } from './ucinet-tokens.ts';

/** Cells of a matrix that are not 0, by `row column`. */
export interface DlMatrix {
  readonly cells: ReadonlyMap<string, { row: number; column: number; value: number }>;
  /** Cells written as missing. */
  readonly missing: number;
}

/** The matrices of a DL file and the labels of rows and columns. */
export interface DlData {
  readonly matrices: readonly DlMatrix[];
  readonly rowLabels: readonly string[];
  readonly columnLabels: readonly string[];
}

/** Read the data part. @throws {QunhaiError} network.syntax */
export function readMatrices(header: DlHeader): DlData {
  const names = new DlNames(header);
  const read = readers[header.format.replace(/[-_ ]/g, '')];
  if (!read) throw dlError(header.dataLine, 'unknown-option', `format=${header.format}`);
  const matrices = read(header, names);
  return { matrices, ...names.labels() };
}

/** Numbers of rows and columns by label; embedded labels are numbered in order of appearance. */
class DlNames {
  readonly #rows = new Map<string, number>();
  readonly #columns: Map<string, number>;
  readonly #header: DlHeader;

  constructor(header: DlHeader) {
    this.#header = header;
    this.#columns = header.twoMode ? new Map() : this.#rows;
    header.rowLabels?.forEach((label, at) => {
      this.#rows.set(label, at);
    });
    if (header.twoMode)
      header.columnLabels?.forEach((label, at) => {
        this.#columns.set(label, at);
      });
  }

  row(token: DlToken): number {
    return this.#place(token, this.#rows, this.#header.rows, this.#header.embeddedRows);
  }

  column(token: DlToken): number {
    return this.#place(token, this.#columns, this.#header.columns, this.#header.embeddedColumns);
  }

  #place(token: DlToken, known: Map<string, number>, count: number, embedded: boolean): number {
    if (!embedded) {
      const number = Number(token.text);
      if (!Number.isInteger(number)) throw dlError(token.line, 'number', token.text);
      if (number < 1 || number > count) throw dlError(token.line, 'vertex', token.text);
      return number - 1;
    }
    const place = known.get(token.text);
    if (place !== undefined) return place;
    if (known.size >= count) throw dlError(token.line, 'unknown-node', token.text);
    known.set(token.text, known.size);
    return known.size - 1;
  }

  /** Nodes that no label names, e.g. isolates of an edge list, are called by their numbers. */
  labels(): { rowLabels: string[]; columnLabels: string[] } {
    const list = (known: ReadonlyMap<string, number>, count: number) => {
      const labels = Array.from({ length: count }, (_, at) => String(at + 1));
      for (const [label, at] of known) labels[at] = label;
      return labels.map((label, at) =>
        labels.indexOf(label) === at ? label : `${label} (${at + 1})`,
      );
    };
    return {
      rowLabels: list(this.#rows, this.#header.rows),
      columnLabels: list(this.#columns, this.#header.columns),
    };
  }
}

class DlCells implements DlMatrix {
  readonly cells = new Map<string, { row: number; column: number; value: number }>();
  missing = 0;

  /** Add a written value; several for one cell are added up. */
  add(row: number, column: number, written: DlToken | null): void {
    if (written && /^(\.|na|nan|\?)$/i.test(written.text)) {
      this.missing++;
      return;
    }
    const value = written ? Number(written.text) : 1;
    if (Number.isNaN(value)) throw dlError(written!.line, 'number', written!.text);
    if (value < 0 || value === Number.POSITIVE_INFINITY)
      throw dlError(written!.line, 'weight', written!.text);
    if (value === 0) return;
    const key = `${row} ${column}`;
    const before = this.cells.get(key)?.value ?? 0;
    this.cells.set(key, { row, column, value: before + value });
  }
}

type Reader = (header: DlHeader, names: DlNames) => DlMatrix[];

const readers: Readonly<Record<string, Reader>> = {
  fullmatrix: (header, names) => readBlocks(header, names, () => [0, header.columns]),
  fm: (header, names) => readBlocks(header, names, () => [0, header.columns]),
  lowerhalf: (header, names) =>
    mirrored(readBlocks(header, names, (row) => [0, row + Number(header.diagonal)])),
  lh: (header, names) =>
    mirrored(readBlocks(header, names, (row) => [0, row + Number(header.diagonal)])),
  upperhalf: (header, names) =>
    mirrored(readBlocks(header, names, (row) => [row + Number(!header.diagonal), header.columns])),
  uh: (header, names) =>
    mirrored(readBlocks(header, names, (row) => [row + Number(!header.diagonal), header.columns])),
  edgelist1: readEdges,
  el1: readEdges,
  edgelist2: readEdges,
  el2: readEdges,
  nodelist1: readNodeLists,
  nl1: readNodeLists,
  nodelist2: readNodeLists,
  nl2: readNodeLists,
};

/** Values in order, row by row, across lines; with embedded labels a line of column labels and a label before each row. */
function readBlocks(
  header: DlHeader,
  names: DlNames,
  span: (row: number) => readonly [number, number],
): DlMatrix[] {
  let at = 0;
  const next = (): DlToken => {
    const token = header.data[at++];
    if (!token) throw dlError(header.data.at(-1)?.line ?? header.dataLine, 'truncated', 'data:');
    return token;
  };
  const matrices = Array.from({ length: header.matrices }, () =>
    readBlock(header, names, span, next),
  );
  const extra = header.data[at];
  if (extra) throw dlError(extra.line, 'wrong-count', extra.text);
  return matrices;
}

function readBlock(
  header: DlHeader,
  names: DlNames,
  span: (row: number) => readonly [number, number],
  next: () => DlToken,
): DlMatrix {
  const cells = new DlCells();
  const columns = header.embeddedColumns
    ? Array.from({ length: header.columns }, () => names.column(next()))
    : null;
  for (let row = 0; row < header.rows; row++) {
    const place = header.embeddedRows ? names.row(next()) : row;
    const [from, to] = span(row);
    for (let column = from; column < to; column++)
      cells.add(place, columns ? columns[column]! : column, next());
  }
  return cells;
}

function mirrored(matrices: readonly DlMatrix[]): DlMatrix[] {
  return matrices.map(({ cells, missing }) => {
    const both = new Map(cells);
    for (const { row, column, value } of cells.values())
      both.set(`${column} ${row}`, { row: column, column: row, value });
    return { cells: both, missing };
  });
}

/** Lines of words; a line `!` begins the next matrix. */
function readLines(
  header: DlHeader,
  read: (line: readonly DlToken[], cells: DlCells) => void,
): DlMatrix[] {
  const matrices = [new DlCells()];
  for (const line of Map.groupBy(header.data, (token) => token.line).values()) {
    if (line.length === 1 && line[0]!.text === '!') matrices.push(new DlCells());
    else read(line, matrices.at(-1)!);
  }
  while (matrices.length < header.matrices) matrices.push(new DlCells());
  if (matrices.length > header.matrices)
    throw dlError(header.dataLine, 'wrong-count', `${matrices.length} ≠ ${header.matrices}`);
  return matrices;
}

function readEdges(header: DlHeader, names: DlNames): DlMatrix[] {
  return readLines(header, (line, cells) => {
    const [from, to, value, extra] = line;
    if (!to) throw dlError(from!.line, 'columns', from!.text);
    if (extra) throw dlError(extra.line, 'columns', extra.text);
    cells.add(names.row(from!), names.column(to), value ?? null);
  });
}

function readNodeLists(header: DlHeader, names: DlNames): DlMatrix[] {
  return readLines(header, ([from, ...others], cells) => {
    const row = names.row(from!);
    for (const to of others) cells.add(row, names.column(to), null);
  });
}
