import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { type IndexedNetwork, indexNetwork, type Network } from '@qunhai/network';

const shared = new URL('../../../../shared/', import.meta.url);
const folder = new URL('reference/network/', shared);

/** Whether the reference numbers are beside the repository; tests that need them are skipped by name otherwise. */
export const hasReference: boolean = existsSync(folder);

/** Whether the real data are beside the repository. */
export const hasRealData: boolean = existsSync(
  new URL('realdata/kecskemet_cluster_dyads.csv', shared),
);

/** Rows of a CSV of the shared folder, by column; quotes are stripped, no cell holds a comma. */
export function table(path: string): Record<string, string>[] {
  const text = readFileSync(new URL(path, shared), 'utf8').trim().replaceAll('"', '');
  const [header, ...rows] = text.split(/\r?\n/).map((line) => line.split(','));
  return rows.map((row) => Object.fromEntries(header!.map((name, at) => [name, row[at]!])));
}

/** A JSON file of the shared folder. */
export function json<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, shared), 'utf8')) as T;
}

/** Numbers of one network of the reference. */
export interface NetworkGolden {
  nodes: Record<string, (number | null)[]> & { id: string[] };
  graph: Record<string, number> & {
    centralization: Record<string, number | null>;
    weakComponentSizes: number[];
    articulationPoints: string[];
    dyadCensus?: Record<string, number>;
    triadCensus?: Record<string, number>;
  };
  bonacichPower?: Record<string, number[]>;
  burt: Record<string, (number | null)[]>;
  corePeriphery?: Record<string, { maxCorrelation: number; cores: string[][] }> & {
    continuousMinres: { coreness: number[]; sse: number; correlation: number };
  };
  communities: {
    louvainBestOf50: number;
    attributePartitions?: Record<string, { modularity: number; assortativityNominal: number }>;
  };
  eiDept?: EiGolden;
  eiRich?: EiGolden;
  brokerageDept?: {
    nodeRaw: number[][];
    nodeExpected: number[][];
    nodeZ: (number | null)[][];
    graphRaw: Record<string, number>;
    graphExpected: Record<string, number>;
    graphZ: Record<string, number>;
  };
}

/** Numbers of an E–I index of the reference. */
export interface EiGolden {
  externalTies: number;
  internalTies: number;
  ei: number;
  undirected: { external: number; internal: number; ei: number };
  nodeUndirected: (number | null)[];
  expectedFromGroupSizes: number;
  permutation: { mean: number; sd: number; pLess: number; pGreater: number; reps: number };
}

/** A network of the reference; its nodes are those of the node file, in its order. */
export function referenceNetwork(name: string, nodeFile: string, directed: boolean): Network {
  return {
    name,
    directed,
    nodes: table(`reference/network/${nodeFile}`).map(({ id }) => ({ id: id! })),
    ties: table(`reference/network/${name}_edges.csv`).map(({ from, to }) => ({
      from: from!,
      to: to!,
    })),
  };
}

/** The five networks of the reference with their numbers. */
export function referenceNetworks(): {
  name: string;
  network: IndexedNetwork;
  golden: NetworkGolden;
}[] {
  return (
    [
      ['florentine_marriage', 'florentine_nodes.csv', false],
      ['florentine_business', 'florentine_nodes.csv', false],
      ['karate', 'karate_nodes.csv', false],
      ['krackhardt_advice', 'krackhardt_nodes.csv', true],
      ['krackhardt_friends', 'krackhardt_nodes.csv', true],
    ] as const
  ).map(([name, nodes, directed]) => ({
    name,
    network: indexNetwork(referenceNetwork(name, nodes, directed)),
    golden: json<NetworkGolden>(`reference/network/${name}.json`),
  }));
}

/** Expect equal lists within 1e-8 (or a given tolerance), null matching null. */
export function expectList(
  actual: readonly (number | null)[],
  expected: readonly (number | null)[],
  what: string,
  tolerance = 1e-8,
): void {
  assert.equal(actual.length, expected.length, `length of ${what}`);
  for (const [at, value] of expected.entries())
    expectNumber(actual[at]!, value, `${what} [${at}]`, tolerance);
}

/** Expect a number within 1e-8 of its size or of 1, or null. */
export function expectNumber(
  actual: number | null,
  expected: number | null,
  what: string,
  tolerance = 1e-8,
): void {
  const room = tolerance * Math.max(1, Math.abs(expected ?? 0));
  const close =
    actual === null || expected === null
      ? actual === expected
      : Math.abs(actual - expected) <= room;
  assert.ok(close, `${what}: ${actual} ≠ ${expected}`);
}
