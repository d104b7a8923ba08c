import { collapse, eachArc, type IndexedNetwork, weightBetween } from '../model/index-network.ts';

/** The 16 kinds of three nodes, by mutual, asymmetric and null pairs, with letters Down, Up, Transitive, Cyclic. */
const triadKinds = [
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
  return family === '120' ? letterOf120(out, into) : '';
}

/** In 120 the node outside the mutual pair names both (D), is named by both (U), or neither (C). */
function letterOf120(out: readonly number[], into: readonly number[]): string {
  if (!out.includes(0) && !into.includes(0)) return 'C';
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
  const arc = (i: number, j: number) => Number(weightBetween(out, i, j) > 0);
  const code = (i: number, j: number, k: number) =>
    arc(i, j) + 2 * arc(j, i) + 4 * arc(i, k) + 8 * arc(k, i) + 16 * arc(j, k) + 32 * arc(k, j);
  const mark = new Float64Array(n).fill(-1);
  /** Of the tied pairs of a triad, the first in order counts it. */
  const isFirst = (i: number, j: number, k: number) =>
    j < k || (i < k && k < j && weightBetween(around, i, k) === 0);
  eachArc(around, (i, j) => {
    if (j < i) return;
    const third = thirdNodes(around, i, j, mark);
    counts[arc(i, j) + arc(j, i)]! += n - third.length - 2;
    for (const k of third) if (isFirst(i, j, k)) counts[kindOfCode[code(i, j, k)]!]!++;
  });
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
  mark: Float64Array,
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
