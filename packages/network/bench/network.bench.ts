/**
 * QAP with 2,000 permutations on 300 firms, on sparse ties and on full matrices, MRQAP with three predictors, and betweenness on
 * 100,000 ties beside graphology's. One thread. Answers are checked before anything is timed. Where R has igraph and sna, betweenness
 * and QAP are measured beside theirs in the same run; otherwise it says what was skipped.
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
import { igraphBetweenness, snaQap } from './r-peers.ts';

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

/** Seconds of the fastest of three calls, as other work on the machine only slows one down. */
async function fastest(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 3; round++) {
    const started = performance.now();
    await work();
    times.push((performance.now() - started) / 1000);
  }
  return Math.min(...times);
}

async function compareBetweenness(network: IndexedNetwork): Promise<void> {
  const peer = igraphBetweenness(network, 3);
  if (!peer) return console.log('Skipped betweenness beside igraph: R with igraph is missing.');
  betweenness(network).raw.forEach((value, at) => {
    assert.ok(Math.abs(value - peer.answer[at]!) < 1e-8 * (1 + value), network.ids[at]);
  });
  const time = await fastest(() => betweenness(network));
  console.log(`igraph ${peer.version}: ${peer.seconds.toFixed(3)} s, ours ${time.toFixed(3)} s`);
  console.log(`RESULT betweenness-10000-ties-vs-igraph ${(peer.seconds / time).toFixed(2)} x`);
}

/** A permutation of either; sna takes too long for as many as ours. */
async function compareQap(a: Relation, b: Relation): Promise<void> {
  const peer = snaQap(a, b, { firms, permutations: 100, rounds: 3 });
  if (!peer) return console.log('Skipped QAP beside sna: R with sna is missing.');
  const answer = await qapCorrelation(a, b, { permutations: 100 });
  assert.ok(Math.abs(answer!.correlation - peer.answer[0]!) < 1e-10);
  const time = await fastest(() => qapCorrelation(a, b, { permutations: 2000 }));
  const ours = time / 2000;
  const theirs = peer.seconds / 100;
  const milliseconds = (value: number) => `${(1000 * value).toFixed(3)} ms`;
  console.log(
    `A permutation: sna ${peer.version} ${milliseconds(theirs)}, ours ${milliseconds(ours)}`,
  );
  console.log(`RESULT qap-300-firms-vs-sna ${(theirs / ours).toFixed(1)} x`);
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
await compareBetweenness(middle);
await compareQap(full[0], full[1]);
const dense = randomNetwork(5000, 100_000);
await seconds('betweenness, 5,000 nodes, 100,000 ties', () => betweenness(dense));
const large = randomNetwork(10_000, 100_000);
const time = await seconds('betweenness, 10,000 nodes, 100,000 ties', () => betweenness(large));
console.log(`RESULT qap-2000-permutations-300-firms ${fullTime.toFixed(2)} s`);
console.log(`RESULT mrqap-3-predictors-2000-permutations-300-firms ${mrqapTime.toFixed(2)} s`);
console.log(`RESULT betweenness-100000-ties ${time.toFixed(2)} s`);
