import type { NetworkNote } from '../messages.ts';
import { note } from '../messages.ts';
import type { Network, NetworkTie } from '../model/network.ts';
import type { ReadNetworks, WrittenNetwork } from './exchange.ts';
import { lostAttributes, lostLabels } from './lost.ts';
import { type DlMatrix, readMatrices } from './ucinet-matrices.ts';
import { type DlHeader, readHeader } from './ucinet-tokens.ts';

export interface ReadUcinetOptions {
  /** Whether ties have a direction; when left out, a matrix that is symmetric makes an undirected network. */
  readonly directed?: boolean;
}

/**
 * Read a UCINET DL file: fullmatrix, upperhalf, lowerhalf, edgelist1, edgelist2, nodelist1, nodelist2; labels listed or embedded; several matrices.
 * A two-mode file becomes a network of both kinds of nodes, told apart by the attribute `mode`. Missing cells are counted and left out.
 * @throws {QunhaiError} network.syntax
 * @see Borgatti, Everett & Freeman (2002), UCINET 6 for Windows: user's guide, the DL language.
 */
export function readUcinet(text: string, options: ReadUcinetOptions = {}): ReadNetworks {
  const header = readHeader(text);
  const { matrices, rowLabels, columnLabels } = readMatrices(header);
  const notes: NetworkNote[] = [];
  const missing = matrices.reduce((sum, { missing: count }) => sum + count, 0);
  if (missing > 0) notes.push(note('missing-cells', { count: missing }));
  const networks = matrices.map((matrix, at) => ({
    ...(header.matrixLabels?.[at] === undefined ? {} : { name: header.matrixLabels[at] }),
    ...networkOf(header, matrix, rowLabels, columnLabels, options.directed),
  }));
  return { networks, notes };
}

function networkOf(
  header: DlHeader,
  { cells }: DlMatrix,
  rowLabels: readonly string[],
  columnLabels: readonly string[],
  wanted: boolean | undefined,
): Network {
  if (header.twoMode) {
    // A row and a column of the same name are different nodes.
    const shared = rowLabels.some((label) => columnLabels.includes(label));
    const columnIds = shared ? columnLabels.map((label) => `${label} (2)`) : columnLabels;
    return {
      directed: false,
      nodes: [
        ...rowLabels.map((id) => ({ id, attributes: { mode: 1 } })),
        ...columnIds.map((id) => ({ id, attributes: { mode: 2 } })),
      ],
      ties: [...cells.values()].map(({ row, column, value }) => ({
        from: rowLabels[row]!,
        to: columnIds[column]!,
        weight: value,
      })),
    };
  }
  const directed = wanted ?? !isSymmetric(cells);
  const ties: NetworkTie[] = [];
  for (const { row, column, value } of cells.values())
    if (directed || column <= row || !cells.has(`${column} ${row}`))
      ties.push({ from: rowLabels[row]!, to: rowLabels[column]!, weight: value });
  return { directed, nodes: rowLabels.map((id) => ({ id })), ties };
}

function isSymmetric(cells: DlMatrix['cells']): boolean {
  return [...cells.values()].every(
    ({ row, column, value }) => cells.get(`${column} ${row}`)?.value === value,
  );
}

/** How the ties are written: `fullmatrix` for small networks, lists for large ones. */
export type UcinetFormat = 'fullmatrix' | 'edgelist1' | 'nodelist1';

/**
 * Write one or several networks among the same nodes as a UCINET DL file. Weights are kept (but not by `nodelist1`), attributes are
 * lost and named. Several ties between the same two nodes are added up in a matrix.
 */
export function writeUcinet(
  networks: readonly [Network, ...Network[]],
  format: UcinetFormat = 'fullmatrix',
): WrittenNetwork {
  const [first] = networks;
  const ids = first.nodes.map(({ id }) => id);
  const names = networks.map(({ name }, at) => name ?? `matrix ${at + 1}`);
  const bodies = networks.map((network) => writers[format](network, ids));
  const text = [
    `dl n=${ids.length}${networks.length > 1 ? ` nm=${networks.length}` : ''} format=${format}`,
    'labels:',
    ...ids.map(quoted),
    ...(networks.length > 1 || first.name !== undefined
      ? ['matrix labels:', ...names.map(quoted)]
      : []),
    'data:',
    ...bodies.flatMap((lines, at) => (at > 0 && format !== 'fullmatrix' ? ['!', ...lines] : lines)),
    '',
  ].join('\n');
  const odd = ids.filter((id) => /["\r\n]/.test(id)).length;
  const weights = networks.some(({ ties }) => ties.some(({ weight = 1 }) => weight !== 1));
  return {
    text,
    lost: [
      ...lostAttributes(first.nodes),
      ...lostAttributes(networks.flatMap(({ ties }) => ties)),
      ...lostLabels(first),
      ...(odd > 0 ? [note('lost-characters', { count: odd })] : []),
      ...(weights && format === 'nodelist1' ? [note('lost-weights')] : []),
    ],
  };
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', "'").replace(/[\r\n]+/g, ' ')}"`;
}

function cellsOf(network: Network, ids: readonly string[]): Map<number, Map<number, number>> {
  const place = new Map(ids.map((id, at) => [id, at]));
  const rows = new Map<number, Map<number, number>>();
  const add = (from: number, to: number, weight: number): void => {
    const row = rows.get(from) ?? new Map<number, number>();
    row.set(to, (row.get(to) ?? 0) + weight);
    rows.set(from, row);
  };
  for (const { from, to, weight = 1 } of network.ties) {
    const [i, j] = [place.get(from)!, place.get(to)!];
    add(i, j, weight);
    if (!network.directed && i !== j) add(j, i, weight);
  }
  return rows;
}

const writers: Readonly<
  Record<UcinetFormat, (network: Network, ids: readonly string[]) => string[]>
> = {
  fullmatrix: (network, ids) => {
    const rows = cellsOf(network, ids);
    return ids.map((_, i) => ids.map((__, j) => rows.get(i)?.get(j) ?? 0).join(' '));
  },
  edgelist1: (network, ids) =>
    [...cellsOf(network, ids)].flatMap(([i, row]) =>
      [...row].map(([j, weight]) => `${i + 1} ${j + 1} ${weight}`),
    ),
  nodelist1: (network, ids) =>
    [...cellsOf(network, ids)].map(([i, row]) =>
      [i + 1, ...[...row.keys()].map((j) => j + 1)].join(' '),
    ),
};
