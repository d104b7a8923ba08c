import { fail } from '../errors.ts';
import type { AttributeValue, Network, NetworkNode, NetworkTie } from '../model/network.ts';
import { attributeColumns, writeValue } from './attribute-types.ts';
import { type CsvRow, csvCell, csvRows, plainCell } from './csv-rows.ts';
import { readWeight } from './exchange.ts';

const csv = 'CSV';

export interface ReadEdgeListOptions {
  /** A list says nothing of directions; true when left out. */
  readonly directed?: boolean;
  /** A list of the nodes, so that those without ties are known; without it the nodes are those that ties name. */
  readonly nodes?: string;
  /** Names of the files, by which mistakes are told. */
  readonly files?: { readonly ties?: string; readonly nodes?: string };
  /** Names of the columns when they are not among the usual ones, such as from/to, source/target, 起点/终点. */
  readonly from?: string;
  readonly to?: string;
  readonly weight?: string;
}

const usual = {
  from: ['from', 'source', 'sender', 'ego', '起点', '来源', '提名企业', '企业'],
  to: ['to', 'target', 'receiver', 'alter', '终点', '目标', '被提名企业', '伙伴'],
  weight: ['weight', 'strength', 'value', '权重', '强度'],
  id: ['id', 'node', 'firm', 'name', '企业', '节点', '编号'],
  label: ['label', '标签', '名称'],
};

/**
 * Read an edge list, and a list of nodes beside it when there is one. Further columns become attributes; a column is of numbers or
 * truth values when all its cells are, and empty cells are no value.
 * @throws {QunhaiError} network.syntax
 */
export function readEdgeList(text: string, options: ReadEdgeListOptions = {}): Network {
  const { files = {} } = options;
  const table = readTable(text, files.ties ?? csv);
  const { format } = table;
  const from = columnOf(table, options.from, usual.from, 'from');
  const to = columnOf(table, options.to, usual.to, 'to');
  const weight = columnOf(table, options.weight, usual.weight, null);
  const attributes = attributesOf(table, [from, to, weight]);
  const listed = options.nodes === undefined ? null : readNodes(options.nodes, files.nodes ?? csv);
  const known = new Set(listed?.map(({ id }) => id));
  const ties = table.rows.map(({ cells, line }, at): NetworkTie => {
    const ends = [cells[from]!, cells[to]!].map(plainCell);
    for (const end of ends) {
      if (end === '')
        throw fail('syntax', { format, line, problem: 'missing-attribute', found: '' });
      if (listed && !known.has(end))
        throw fail('syntax', { format, line, problem: 'unknown-node', found: end });
      known.add(end);
    }
    const written = weight < 0 ? '' : cells[weight]!;
    const own = attributes[at]!;
    return {
      from: ends[0]!,
      to: ends[1]!,
      ...(written === '' ? {} : { weight: readWeight(written, format, line) }),
      ...(Object.keys(own).length > 0 ? { attributes: own } : {}),
    };
  });
  return {
    directed: options.directed ?? true,
    nodes: listed ?? [...known].map((id) => ({ id })),
    ties,
  };
}

interface Table {
  /** Said where a mistake is told: the name of the file, else its format. */
  readonly format: string;
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
}

function readTable(text: string, format: string): Table {
  const [first, ...rows] = csvRows(text);
  if (!first) throw fail('syntax', { format, line: 1, problem: 'empty', found: '' });
  const header = first.cells.map((name) => plainCell(name.trim()));
  for (const { cells, line } of rows)
    if (cells.length !== header.length)
      throw fail('syntax', {
        format,
        line,
        problem: 'columns',
        found: `${cells.length} ≠ ${header.length}`,
      });
  return { format, header, rows };
}

/** Position of a column by its given or one of its usual names; −1 when it may be missing and is. */
function columnOf(
  { format, header }: Table,
  given: string | undefined,
  names: readonly string[],
  required: string | null,
): number {
  const wanted = given === undefined ? names : [given];
  const lower = header.map((name) => name.toLowerCase());
  const found = wanted.map((name) => lower.indexOf(name.toLowerCase())).find((at) => at >= 0);
  if (found !== undefined) return found;
  if (required === null && given === undefined) return -1;
  throw fail('syntax', { format, line: 1, problem: 'missing-column', found: given ?? required! });
}

function readNodes(text: string, format: string): NetworkNode[] {
  const table = readTable(text, format);
  const id = columnOf(table, undefined, usual.id, 'id');
  const label = columnOf(table, undefined, usual.label, null);
  const attributes = attributesOf(table, [id, label]);
  const seen = new Set<string>();
  return table.rows.map(({ cells, line }, at) => {
    const own = plainCell(cells[id]!);
    if (own === '')
      throw fail('syntax', { format, line, problem: 'missing-attribute', found: 'id' });
    if (seen.has(own))
      throw fail('syntax', { format, line, problem: 'duplicate-node', found: own });
    seen.add(own);
    const values = attributes[at]!;
    return {
      id: own,
      ...(label < 0 || cells[label] === '' ? {} : { label: plainCell(cells[label]!) }),
      ...(Object.keys(values).length > 0 ? { attributes: values } : {}),
    };
  });
}

/** The other columns as attributes of every row. */
function attributesOf(
  { header, rows }: Table,
  taken: readonly number[],
): Record<string, AttributeValue>[] {
  const read = header.map((_, column) => {
    const cells = rows.map(({ cells: row }) => row[column]!).filter((cell) => cell !== '');
    if (cells.every(isNumber)) return Number;
    if (cells.every((cell) => cell === 'true' || cell === 'false'))
      return (cell: string) => cell === 'true';
    return plainCell;
  });
  return rows.map(({ cells }) =>
    Object.fromEntries(
      header.flatMap((name, column) =>
        taken.includes(column) || cells[column] === ''
          ? []
          : [[name, read[column]!(cells[column]!)]],
      ),
    ),
  );
}

/** Codes such as 007 or +1 are no numbers: written back they would be something else. */
function isNumber(cell: string): boolean {
  return /^-?(0|[1-9]\d*)(\.\d+)?(e[+-]?\d+)?$/i.test(cell) && Number.isFinite(Number(cell));
}

/** An edge list and the list of nodes that goes with it. */
export interface WrittenEdgeList {
  readonly ties: string;
  readonly nodes: string;
}

/** Write a network as two CSV files: ties, and nodes (which alone tell of nodes without ties, labels and attributes). */
export function writeEdgeList(network: Network): WrittenEdgeList {
  const tieColumns = attributeColumns(network.ties).names;
  const nodeColumns = attributeColumns(network.nodes).names;
  const ties = network.ties.map(({ from, to, weight, attributes }) => [
    from,
    to,
    weight === undefined ? '' : String(weight),
    ...tieColumns.map((name) => cellOf(attributes?.[name])),
  ]);
  const nodes = network.nodes.map(({ id, label, attributes }) => [
    id,
    label ?? '',
    ...nodeColumns.map((name) => cellOf(attributes?.[name])),
  ]);
  return {
    ties: csvText([['from', 'to', 'weight', ...tieColumns], ...ties]),
    nodes: csvText([['id', 'label', ...nodeColumns], ...nodes]),
  };
}

function cellOf(value: AttributeValue | undefined): string {
  return value === undefined ? '' : writeValue(value);
}

function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}
