import type { Tie } from '@qunhai/dataset';
import { type Bilingual, RandomStream } from '@qunhai/kernel';
import { defaultModel } from '@qunhai/simulation';
import { motion } from './messages.ts';

/** Who might be tied to whom. */
export interface TieInput {
  readonly firms: readonly string[];
  /** Position of each firm's cluster; −1: none. */
  readonly clusters: Int32Array;
  /** Of the wave. */
  readonly ties: readonly Tie[];
  readonly seed: number;
}

/** Local ties as pairs of rows, the lower first, each once. */
export interface PlacedTies {
  readonly ties: readonly (readonly [number, number])[];
  readonly notes: readonly Bilingual[];
}

/**
 * Local ties among the firms that answered: a nomination by either firm makes a tie, of whatever kind. In a cluster in which nobody named
 * a partner, ties are drawn by chance with the mean number of partners of the default model.
 */
export function placeTies(input: TieInput): PlacedTies {
  const { found, elsewhere } = nominations(input);
  const notes: Bilingual[] = [];
  if (found.size > 0) notes.push(motion.both('motion.ties', { ties: found.size }));
  if (elsewhere > 0) notes.push(motion.both('motion.ties-elsewhere', { ties: elsewhere }));
  const drawnFor = drawWhereNoneNamed(found, input.clusters, input.seed);
  if (drawnFor > 0)
    notes.push(motion.both('motion.ties-drawn', { clusters: drawnFor, partners: partners() }));
  const order = [...found.values()].toSorted(([a, b], [c, d]) => a - c || b - d);
  return { ties: order, notes };
}

type Pairs = Map<string, readonly [number, number]>;

/** Ties that firms named, and how many lead to local firms that did not answer. */
function nominations({ firms, clusters, ties }: TieInput): { found: Pairs; elsewhere: number } {
  const rows = new Map(firms.map((firm, row) => [firm, row]));
  const found: Pairs = new Map();
  let elsewhere = 0;
  for (const { from, to, local } of ties) {
    const a = rows.get(from);
    const b = rows.get(to);
    if (a === undefined || a === b || local === false) continue;
    if (b === undefined) elsewhere += local === true ? 1 : 0;
    else if (local === true || (clusters[a]! >= 0 && clusters[a] === clusters[b])) add(found, a, b);
  }
  return { found, elsewhere };
}

function add(found: Pairs, a: number, b: number): void {
  const pair = [Math.min(a, b), Math.max(a, b)] as const;
  found.set(pair.join(), pair);
}

/** @returns clusters for which ties were drawn */
function drawWhereNoneNamed(found: Pairs, clusters: Int32Array, seed: number): number {
  const tied = new Set([...found.values()].map(([a]) => clusters[a]!));
  const members = Map.groupBy(clusters.keys(), (row) => clusters[row]!);
  let drawnFor = 0;
  for (const [cluster, rows] of members) {
    if (cluster < 0 || tied.has(cluster) || rows.length < 2) continue;
    drawnFor++;
    const stream = new RandomStream(seed, 'study.motion.ties', cluster);
    const chance = Math.min(1, partners() / (rows.length - 1));
    for (const [i, a] of rows.entries())
      for (const b of rows.slice(i + 1)) if (stream.uniform() < chance) add(found, a, b);
  }
  return drawnFor;
}

function partners(): number {
  const { population } = defaultModel();
  return population.kind === 'drawn' ? population.plan.partners : 0;
}
