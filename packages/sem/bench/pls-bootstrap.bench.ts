/**
 * What a bootstrap resample costs, against the bare weighted cross-product of the same data: the same rows, a plain
 * triple loop, timed in the same run. Run with `npm run bench -- pls-bootstrap`.
 */
import assert from 'node:assert/strict';
import { cpus } from 'node:os';
import { RandomStream } from '@qunhai/kernel';
import { bootstrapPls, estimatePls, type SemData, type SemModel } from '@qunhai/sem';
import { hasReference, mobiData, mobiModel } from '../golden/mobi.ts';

interface Case {
  readonly name: string;
  readonly model: SemModel;
  readonly data: SemData;
  readonly resamples: number;
}

/** Indicators of one factor per construct, factors in a chain: enough structure for PLS to converge. */
function simulated(model: SemModel, n: number): SemData {
  const stream = new RandomStream(1, 'sem.bench');
  const blocks = model.constructs.map((c) => (c.kind === 'second-order' ? [] : c.indicators));
  const variables = blocks.flat();
  const values = new Float64Array(n * variables.length);
  let at = 0;
  for (let i = 0; i < n; i++) {
    let factor = stream.normal();
    for (const block of blocks) {
      factor = 0.6 * factor + 0.8 * stream.normal();
      for (let h = 0; h < block.length; h++) values[at++] = 0.8 * factor + 0.6 * stream.normal();
    }
  }
  return { n, p: variables.length, variables, values };
}

function chainModel(constructs: number, size: number): SemModel {
  const ids = Array.from({ length: constructs }, (_, j) => `C${j + 1}`);
  return {
    constructs: ids.map((id) => ({
      id,
      kind: 'composite',
      mode: 'A',
      indicators: Array.from({ length: size }, (_, h) => `${id}_${h + 1}`),
    })),
    paths: ids.flatMap((to, j) => ids.slice(Math.max(0, j - 2), j).map((from) => ({ from, to }))),
  };
}

/** The yardstick: lower triangle of Xᵀ·diag(w)·X, as anybody would write it. */
function weightedCrossProduct(
  x: Float64Array,
  n: number,
  p: number,
  w: Float64Array,
  out: Float64Array,
): void {
  out.fill(0);
  for (let i = 0; i < n; i++) {
    const row = i * p;
    const weight = w[i]!;
    for (let j = 0; j < p; j++) {
      const value = weight * x[row + j]!;
      for (let k = 0; k <= j; k++) out[j * p + k]! += value * x[row + k]!;
    }
  }
}

function drawRows(seed: number, r: number, n: number): number[] {
  const stream = new RandomStream(seed, 'sem.bootstrap', r);
  return Array.from({ length: n }, () => stream.integer(n));
}

/** Each resample is what estimating the literally resampled rows gives; the yardstick is the cross-product it says. */
async function check({ model, data }: Case): Promise<void> {
  const { n, p } = data;
  const { draws } = await bootstrapPls(model, data, {}, { resamples: 5, seed: 1 });
  for (let r = 0; r < 5; r++) {
    const rows = drawRows(1, r, n);
    const values = Float64Array.from(
      rows.flatMap((i) => [...data.values.subarray(i * p, (i + 1) * p)]),
    );
    const direct = estimatePls(model, { ...data, values });
    const q = direct.constructs.length;
    const ids = direct.constructs.map((c) => c.id);
    draws.pathLabels.forEach(({ from, to }, at) => {
      const theirs = direct.pathCoefficients[ids.indexOf(from) * q + ids.indexOf(to)]!;
      assert.ok(Math.abs(draws.paths[r * draws.pathLabels.length + at]! - theirs) < 1e-8);
    });
    draws.indicatorLabels.forEach(({ construct, indicator }, at) => {
      const cell = direct.variables.indexOf(indicator) * q + ids.indexOf(construct);
      const slot = r * draws.indicatorLabels.length + at;
      assert.ok(Math.abs(draws.loadings[slot]! - direct.loadings[cell]!) < 1e-8);
      assert.ok(Math.abs(draws.weights[slot]! - direct.weights[cell]!) < 1e-8);
    });
    const weights = new Float64Array(n);
    for (const i of rows) weights[i]!++;
    const product = new Float64Array(p * p);
    weightedCrossProduct(data.values, n, p, weights, product);
    const expected = rows.reduce(
      (sum, i) => sum + data.values[i * p + p - 1]! * data.values[i * p]!,
      0,
    );
    assert.ok(Math.abs(product[(p - 1) * p]! - expected) < 1e-6 * n);
  }
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!;

async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function compare(each: Case, rounds: number): Promise<{ bare: number; whole: number }> {
  const { model, data, resamples } = each;
  const { n, p } = data;
  const weights = Array.from({ length: resamples }, (_, r) => {
    const counts = new Float64Array(n);
    for (const i of drawRows(1, r, n)) counts[i]!++;
    return counts;
  });
  const out = new Float64Array(p * p);
  const bare: number[] = [];
  const whole: number[] = [];
  for (let round = -10; round < rounds; round++) {
    const a = await timed(() => {
      // A short function of its own: compiled into a long-running loop, V8 makes the yardstick twice as slow.
      const once = (w: Float64Array): void => weightedCrossProduct(data.values, n, p, w, out);
      weights.forEach(once);
    });
    const b = await timed(() => bootstrapPls(model, data, {}, { resamples, seed: 1 }));
    if (round < 0) continue;
    bare.push((a / resamples) * 1000);
    whole.push((b / resamples) * 1000);
  }
  return { bare: median(bare), whole: median(whole) };
}

/** Best of the rounds on both sides: other work on the cores only ever slows a run down, and two threads more than one. */
async function threads(each: Case, resamples: number, rounds: number): Promise<number> {
  const one: number[] = [];
  const two: number[] = [];
  const run = (workers: number) =>
    bootstrapPls(each.model, each.data, {}, { resamples, seed: 1, workers });
  for (let round = 0; round < rounds; round++) {
    one.push(await timed(() => run(1)));
    two.push(await timed(() => run(2)));
  }
  return Math.min(...one) / Math.min(...two);
}

const mobi = mobiModel(() => ({ kind: 'composite', mode: 'A' }));
const small: Case = {
  name: hasReference ? 'mobi' : 'simulated as mobi',
  model: mobi,
  data: hasReference ? mobiData() : simulated(mobi, 250),
  resamples: 2000,
};
const wide = chainModel(12, 5);
const large: Case = { name: 'simulated', model: wide, data: simulated(wide, 1000), resamples: 200 };

console.log(`node ${process.version}, ${cpus()[0]?.model} × ${cpus().length}`);
for (const each of [small, large]) await check(each);
const [mobiTimes, wideTimes] = [await compare(small, 11), await compare(large, 5)];
for (const [each, times] of [
  [small, mobiTimes],
  [large, wideTimes],
] as const)
  console.log(
    `${each.name} ${each.data.n} × ${each.data.p}: bare cross-product ${times.bare.toFixed(1)} us, ` +
      `whole resample ${times.whole.toFixed(1)} us, ratio ${(times.whole / times.bare).toFixed(2)}`,
  );
const speedup = await threads(small, 40_000, 7);
console.log(
  `RESULT pls-bootstrap-vs-cross-product ${(mobiTimes.whole / mobiTimes.bare).toFixed(3)} x`,
);
console.log(`RESULT pls-bootstrap-microseconds ${mobiTimes.whole.toFixed(1)} us`);
console.log(`RESULT pls-bootstrap-two-threads ${speedup.toFixed(2)} x`);
