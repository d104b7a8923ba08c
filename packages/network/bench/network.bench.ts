/**
 * QAP with 2,000 permutations on 300 firms, on sparse ties and on full matrices, MRQAP with three predictors, and betweenness on
 * 100,000 ties beside graphology's. One thread. Answers are checked before anything is timed.
 */
import assert from 'node:assert/strict';
import { cpus } from 'node:os';
import { RandomStream } from '@qunhai/kernel';
import {
  betweenness,
  type IndexedNetwork,
  indexNetwork,
  mrqap,
  qapCorrelation,
  type Relation,
  toGraphology,
} from '@qunhai/network';
import metrics from 'graphology-metrics';

const firms = 300;

function relation(name: string, value: (stream: RandomStream) => number, seed: number): Relation {
  const stream = new RandomStream(seed, name);
  return { name, values: Float64Array.from({ length: firms ** 2 }, () => value(stream)) };
}

/** Ties among nodes chosen at random, half of them near by, so that paths are neither all short nor all long. */
function randomNetwork(nodes: number, ties: number): IndexedNetwork {
  const stream = new RandomStream(1, 'bench.network');
  const seen = new Set<number>();
  const list: { from: string; to: string }[] = [];
  while (list.length < ties) {
    const from = stream.integer(nodes);
    const near = list.length % 2 === 0;
    const to = near ? (from + 1 + stream.integer(20)) % nodes : stream.integer(nodes);
    const key = Math.min(from, to) * nodes + Math.max(from, to);
    if (from === to || seen.has(key)) continue;
    seen.add(key);
    list.push({ from: String(from), to: String(to) });
  }
  const ids = Array.from({ length: nodes }, (_, i) => ({ id: String(i) }));
  return indexNetwork({ directed: false, nodes: ids, ties: list });
}

/** Seconds by the clock; seconds of the processor are shown beside, as other work on the machine stretches the former. */
async function seconds(what: string, work: () => unknown): Promise<number> {
  const started = performance.now();
  const used = process.cpuUsage();
  await work();
  const time = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(used);
  const processor = ((user + system) / 1e6).toFixed(2);
  console.log(`${what}: ${time.toFixed(2)} s, ${processor} s of the processor`);
  return time;
}

function graphologys(network: IndexedNetwork): Record<string, number> {
  const options = { getEdgeWeight: null, normalized: false };
  return metrics.centrality.betweenness(toGraphology(network), options);
}

console.log(`node ${process.version}, ${cpus()[0]?.model} × ${cpus().length}`);

const small = randomNetwork(200, 800);
const ours = betweenness(small).raw;
const theirs = graphologys(small);
small.ids.forEach((id, at) => {
  assert.ok(Math.abs(ours[at]! - theirs[id]!) < 1e-8 * (1 + ours[at]!), id);
});

const tie = (stream: RandomStream) => Number(stream.uniform() < 0.1);
const sparse = [relation('a', tie, 1), relation('b', tie, 2)] as const;
const full = [relation('c', (s) => s.normal(), 3), relation('d', (s) => s.normal(), 4)] as const;
const same = await qapCorrelation(full[0], full[0], { permutations: 100 });
assert.ok(Math.abs(same!.correlation - 1) < 1e-12);
assert.ok(same!.test.greater.p < 0.01 + 1e-12);

const options = { permutations: 2000 };
const qap = 'QAP, 2,000 permutations, 300 firms';
await seconds(`${qap}, ties`, () => qapCorrelation(...sparse, options));
const fullTime = await seconds(`${qap}, full matrices`, () => qapCorrelation(...full, options));
const mrqapTime = await seconds('MRQAP, 3 predictors, 2,000 permutations, 300 firms', () =>
  mrqap(full[0], [full[1], ...sparse], options),
);

const middle = randomNetwork(1000, 10_000);
const own = await seconds('betweenness, 1,000 nodes, 10,000 ties', () => betweenness(middle));
const peer = await seconds('graphology on the same', () => graphologys(middle));
console.log(`graphology takes ${(peer / own).toFixed(1)} times as long`);
const dense = randomNetwork(5000, 100_000);
await seconds('betweenness, 5,000 nodes, 100,000 ties', () => betweenness(dense));
const large = randomNetwork(10_000, 100_000);
const time = await seconds('betweenness, 10,000 nodes, 100,000 ties', () => betweenness(large));
console.log(`RESULT qap-2000-permutations-300-firms ${fullTime.toFixed(2)} s`);
console.log(`RESULT mrqap-3-predictors-2000-permutations-300-firms ${mrqapTime.toFixed(2)} s`);
console.log(`RESULT betweenness-100000-ties ${time.toFixed(2)} s`);
