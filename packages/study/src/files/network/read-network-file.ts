import { plainTable, type RawTable, readTable, rowsWhere } from '@qunhai/dataset';
import type { Bilingual } from '@qunhai/kernel';
import {
  type Network,
  type ReadNetworks,
  readEdgeList,
  readGexf,
  readGraphml,
  readPajek,
  readUcinet,
} from '@qunhai/network';
import { fail } from '../errors.ts';
import { type NetworkFormat, networkFormatOf } from './network-formats.ts';
import { ofKinds } from './of-kinds.ts';

/** A file's name and bytes. */
export interface NamedFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** How a file is read as a network. */
export interface NetworkReading {
  /** A table of the nodes, beside a list of ties. */
  readonly nodes?: NamedFile | undefined;
  /** Ties of the list have no direction. */
  readonly undirected?: boolean | undefined;
  /** Column of the list that holds the weights of ties; 0 is no tie. */
  readonly weight?: string | undefined;
  /** Rows of the list that are used, by the value they hold in a column. */
  readonly where?: Readonly<Record<string, string>> | undefined;
  /** Which of several networks of the file. */
  readonly network?: string | undefined;
  /** Only ties of these kinds. */
  readonly kinds?: readonly string[] | undefined;
}

/** A network as it was read. */
export interface NetworkOfFile {
  readonly file: string;
  readonly format: NetworkFormat;
  readonly network: Network;
  readonly notes: readonly Bilingual[];
}

/**
 * Read one network of a GraphML, GEXF, Pajek or UCINET DL file, or of a list of ties (CSV, TSV, XLSX, .sav), by the file's ending.
 * @throws {QunhaiError} network.syntax with format and line, dataset.* for tables, files.*
 */
export async function readNetworkFile(
  source: NamedFile,
  reading: NetworkReading = {},
): Promise<NetworkOfFile> {
  const { file } = source;
  const format = networkFormatOf(file);
  refuseListOptions(file, format, reading);
  const { networks, notes } =
    format === 'csv' ? await readTies(source, reading) : readers[format](textOf(source), reading);
  const chosen = chooseNetwork(file, networks, reading.network);
  const network = reading.kinds ? ofKinds(file, chosen, reading.kinds) : chosen;
  return { file, format, network, notes: notes.map(({ text }) => text) };
}

/** Options without effect on a format are refused, not passed over. */
function refuseListOptions(
  file: string,
  format: NetworkFormat,
  { nodes, weight, where, undirected }: NetworkReading,
): void {
  if (format === 'csv') return;
  if (nodes) throw fail('list-only', { file, option: '--nodes' });
  if (weight !== undefined) throw fail('list-only', { file, option: '--weight' });
  if (where) throw fail('list-only', { file, option: '--where' });
  if (undirected && format !== 'ucinet') throw fail('list-only', { file, option: '--undirected' });
}

const readers: Readonly<
  Record<Exclude<NetworkFormat, 'csv'>, (text: string, reading: NetworkReading) => ReadNetworks>
> = {
  graphml: readGraphml,
  gexf: readGexf,
  pajek: readPajek,
  ucinet: (text, { undirected }) => readUcinet(text, undirected ? { directed: false } : {}),
};

async function readTies(
  source: NamedFile,
  { nodes, undirected, weight, where = {} }: NetworkReading,
): Promise<ReadNetworks> {
  const network = readEdgeList(await csvOf(source, where), {
    directed: !undirected,
    ...(weight !== undefined && { weight }),
    ...(nodes && { nodes: await csvOf(nodes) }),
    files: { ties: source.file, ...(nodes && { nodes: nodes.file }) },
  });
  return { networks: [network], notes: [] };
}

/** A table in any encoding and format, as the CSV that networks are read from; every row on its line. */
async function csvOf(
  { bytes, file }: NamedFile,
  where: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { table } = Object.entries(where).reduce(
    (plain, [column, value]) => rowsWhere(plain, column, value),
    plainTable(await readTable(bytes, { file })),
  );
  const header = table.columns.map(({ name }) => quoted(name)).join(',');
  const lines = [header];
  table.rows.forEach((row, at) => {
    while (lines.length < row - 1) lines.push('');
    lines.push(lineOf(table, at));
  });
  return lines.join('\n');
}

function lineOf({ columns }: RawTable, at: number): string {
  return columns.map(({ cells }) => quoted(String(cells[at] ?? ''))).join(',');
}

function quoted(text: string): string {
  return text === '' ? '' : `"${text.replace(/\r\n|[\r\n]/g, ' ').replaceAll('"', '""')}"`;
}

/** @throws {QunhaiError} files.not-utf8 */
function textOf({ bytes, file }: NamedFile): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw fail('not-utf8', { file }, cause);
  }
}

function chooseNetwork(
  file: string,
  networks: readonly Network[],
  wanted: string | undefined,
): Network {
  const names = networks.map(({ name }, at) => name ?? String(at + 1));
  if (wanted === undefined) {
    if (networks.length > 1) throw fail('which-network', { file, names });
    return networks[0] ?? { directed: true, nodes: [], ties: [] };
  }
  const found = networks[names.indexOf(wanted)];
  if (!found) throw fail('no-such-network', { file, network: wanted, names });
  return found;
}
