import { collapse, type IndexedNetwork, weightBetween } from '../model/index-network.ts';

/** Pairs of nodes by how many of the two directions are there; an undirected tie is a mutual pair. */
export interface DyadCensus {
  readonly mutual: number;
  readonly asymmetric: number;
  readonly null: number;
}

/** Count the pairs. @see Holland & Leinhardt (1970), A method for detecting structure in sociometric data, AJS 76(3). */
export function dyadCensus(network: IndexedNetwork): DyadCensus {
  const { n, out } = network;
  let mutual = 0;
  let asymmetric = 0;
  for (let i = 0; i < n; i++)
    for (let at = out.starts[i]!; at < out.starts[i + 1]!; at++) {
      const j = out.targets[at]!;
      if (!network.directed || weightBetween(out, j, i) > 0) mutual += 0.5;
      else asymmetric++;
    }
  return { mutual, asymmetric, null: (n * (n - 1)) / 2 - mutual - asymmetric };
}

/** Ties there are as a share of those there could be; null below two nodes. */
export function density({ n, ties, directed }: IndexedNetwork): number | null {
  return n > 1 ? ties / ((n * (n - 1)) / (directed ? 1 : 2)) : null;
}

/** Share of the ties that are answered by a tie back; null without ties, 1 in an undirected network. */
export function reciprocity(network: IndexedNetwork): number | null {
  const { mutual, asymmetric } = dyadCensus(network);
  return mutual + asymmetric > 0 ? (2 * mutual) / (2 * mutual + asymmetric) : null;
}

/** The 16 kinds of three nodes, by mutual, asymmetric and null pairs, with letters Down, Up, Transitive, Cyclic. */
export const triadKinds = [
  '003',
  '012',
  '102',
  '021D',
  '021U',
  '021C',
  '111D',
  '111U',
  '030T',
  '030C',
  '201',
  '120D',
  '120U',
  '120C',
  '210',
  '300',
] as const;

export type TriadKind = (typeof triadKinds)[number];

/** Kind of each of the 64 codes: bits 1 i→j, 2 j→i, 4 i→k, 8 k→i, 16 j→k, 32 k→j. */
const kindOfCode: readonly number[] = Array.from({ length: 64 }, (_, code) => kindOf(code));

function kindOf(code: number): number {
  const has = (bit: number) => (code & bit) !== 0;
  const pairs = [
    [has(1), has(2)],
    [has(4), has(8)],
    [has(16), has(32)],
  ] as const;
  const mutual = pairs.filter(([a, b]) => a && b).length;
  const empty = pairs.filter(([a, b]) => !a && !b).length;
  const family = `${mutual}${3 - mutual - empty}${empty}`;
  const out = [
    Number(has(1)) + Number(has(4)),
    Number(has(2)) + Number(has(16)),
    Number(has(8)) + Number(has(32)),
  ];
  const into = [
    Number(has(2)) + Number(has(8)),
    Number(has(1)) + Number(has(32)),
    Number(has(4)) + Number(has(16)),
  ];
  return triadKinds.indexOf((family + letterOf(family, out, into)) as TriadKind);
}

/** Tells the kinds of one family apart by how many ties leave and enter the three nodes. */
function letterOf(family: string, out: readonly number[], into: readonly number[]): string {
  if (family === '021') return out.includes(2) ? 'D' : into.includes(2) ? 'U' : 'C';
  if (family === '111') return into.includes(2) ? 'D' : 'U';
  if (family === '030') return out.includes(2) ? 'T' : 'C';
  if (family === '120') return out.includes(0) || into.includes(0) ? letterOf120(out, into) : 'C';
  return '';
}

/** In 120 the node outside the mutual pair names both (D) or is named by both (U). */
function letterOf120(out: readonly number[], into: readonly number[]): string {
  return out.some((value, node) => value === 2 && into[node] === 0) ? 'D' : 'U';
}

/**
 * Census of the 16 kinds of triads, by subquadratic counting over tied pairs.
 * @see Holland & Leinhardt (1976), Local structure in social networks; Batagelj & Mrvar (2001), Social Networks 23(3).
 */
export function triadCensus(network: IndexedNetwork): Record<TriadKind, number> {
  const { n, out } = network;
  const counts = new Float64Array(16);
  const around = collapse(network).out;
  const arc = (i: number, j: number) => weightBetween(out, i, j) > 0;
  const code = (i: number, j: number, k: number) =>
    Number(arc(i, j)) +
    2 * Number(arc(j, i)) +
    4 * Number(arc(i, k)) +
    8 * Number(arc(k, i)) +
    16 * Number(arc(j, k)) +
    32 * Number(arc(k, j));
  const mark = new Int32Array(n).fill(-1);
  for (let i = 0; i < n; i++)
    for (let at = around.starts[i]!; at < around.starts[i + 1]!; at++) {
      const j = around.targets[at]!;
      if (j < i) continue;
      const third = thirdNodes(around, i, j, mark);
      counts[arc(i, j) && arc(j, i) ? 2 : 1]! += n - third.length - 2;
      for (const k of third)
        if (j < k || (i < k && k < j && weightBetween(around, i, k) === 0))
          counts[kindOfCode[code(i, j, k)]!]!++;
    }
  const tied = counts.reduce((sum, value) => sum + value, 0);
  counts[0] = (n * (n - 1) * (n - 2)) / 6 - tied;
  return Object.fromEntries(triadKinds.map((kind, at) => [kind, counts[at]!])) as Record<
    TriadKind,
    number
  >;
}

function thirdNodes(
  around: IndexedNetwork['out'],
  i: number,
  j: number,
  mark: Int32Array,
): number[] {
  const third: number[] = [];
  const stamp = i * mark.length + j;
  for (const node of [i, j])
    for (let at = around.starts[node]!; at < around.starts[node + 1]!; at++) {
      const k = around.targets[at]!;
      if (k === i || k === j || mark[k] === stamp) continue;
      mark[k] = stamp;
      third.push(k);
    }
  return third;
}
