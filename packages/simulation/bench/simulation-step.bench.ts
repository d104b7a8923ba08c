/**
 * Firm-steps a second of one core with all mechanisms on, beside the same mechanisms in NumPy, the growth of cost with the number of
 * firms, and memory. Run with `npm run bench -- simulation-step`; NumPy is left out, by name, where Python has none.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { buildWorld, defaultModel, type Model, passQuarter, type World } from '@qunhai/simulation';
import { schedule } from '../src/schedule/schedule.ts';
import { timeBesideNumpy } from './numpy-peer.ts';

/** Clusters of a thousand firms with eight local ties on average, and eight foreign markets. */
function modelOf(firms: number): Model {
  const base = defaultModel();
  if (base.population.kind !== 'drawn') throw new Error('The default model draws its firms.');
  const clusters = Math.max(1, firms / 1000);
  const each = (value: number) => Array.from({ length: clusters }, () => value);
  return {
    ...base,
    setting: {
      ...base.setting,
      clusters: each(0).map((_, c) => ({
        id: `C${c}`,
        name: { zh: `集群${c}`, en: `Cluster ${c}` },
      })),
    },
    population: {
      kind: 'drawn',
      plan: {
        ...base.population.plan,
        firms: each(firms / clusters),
        endowment: each(0.5),
        partners: 8,
      },
    },
  };
}

function alive({ state }: World): number {
  let firms = 0;
  for (let i = 0; i < state.used; i++) firms += state.alive[i]!;
  return firms;
}

function meanTies({ state }: World): number {
  let ends = 0;
  for (let i = 0; i < state.used; i++) ends += state.ties.degree[i]!;
  return ends / alive({ state } as World);
}

/** A world whose firms have been at work for ten quarters, so that all mechanisms have something to do. */
function warmWorld(firms: number): World {
  const world = buildWorld(modelOf(firms), 1, 0);
  for (let q = 0; q < 10; q++) passQuarter(world);
  return world;
}

/** Nanoseconds a firm-step of `rounds` rounds of `quarters` quarters each, sorted. */
function timeSteps(world: World, rounds: number, quarters: number): number[] {
  const times = Array.from({ length: rounds }, () => {
    let firmSteps = 0;
    let spent = 0;
    for (let q = 0; q < quarters; q++) {
      firmSteps += alive(world);
      const begin = performance.now();
      passQuarter(world);
      spent += performance.now() - begin;
    }
    return (1e6 * spent) / firmSteps;
  });
  return times.sort((a, b) => a - b);
}

/** Nanoseconds a firm-step of each mechanism. */
function profile(world: World, quarters: number): string {
  const spent = new Map<string, number>();
  let firmSteps = 0;
  for (let q = 0; q < quarters; q++) {
    firmSteps += alive(world);
    world.draws.at(world.state.step);
    for (const { name, happen } of schedule) {
      const begin = performance.now();
      happen(world);
      spent.set(name, (spent.get(name) ?? 0) + performance.now() - begin);
    }
    world.state.step++;
  }
  return [...spent]
    .map(([name, ms]) => `${name} ${((1e6 * ms) / firmSteps).toFixed(0)}`)
    .join(', ');
}

/** Bytes of a state's arrays for each slot, ties apart. */
function bytesPerSlot({ state }: World): number {
  const arrays = Object.values(state).filter((value): value is Float64Array =>
    ArrayBuffer.isView(value),
  );
  return arrays.reduce((sum, { byteLength }) => sum + byteLength, 0) / state.size.capacity;
}

/** The same seed gives the same world, and something happens in it. */
function check(): void {
  const [first, second] = [warmWorld(1000), warmWorld(1000)];
  assert.deepEqual(first.state.resources, second.state.resources);
  assert.ok(first.state.presence.some((bits) => bits !== 0));
}

function hasNumpy(): boolean {
  try {
    execFileSync('python3', ['-c', 'import numpy'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

check();
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
console.log(`node ${process.version}, ${cpus()[0]?.model ?? 'unknown CPU'}, commit ${commit}`);

const world = warmWorld(10_000);
console.log(
  `10,000 firms, ${meanTies(world).toFixed(1)} local ties a firm, 8 foreign markets, all mechanisms on`,
);
timeSteps(world, 2, 5);
const times = timeSteps(world, 9, 5);
const median = times[4]!;
console.log(
  `ns a firm-step: best ${times[0]!.toFixed(0)}, median ${median.toFixed(0)}, worst ${times[8]!.toFixed(0)}`,
);
console.log(`ns a firm-step by mechanism: ${profile(world, 10)}`);

if (hasNumpy()) {
  const { numpy, rows } = timeBesideNumpy(warmWorld(10_000), 50);
  console.log(
    `beside NumPy ${numpy}, one thread each, results agree to 1e-12; microseconds for 10,000 firms:`,
  );
  let [ours, theirs] = [0, 0];
  for (const row of rows) {
    ours += row.ours;
    theirs += row.theirs;
    const ratio = (row.theirs / row.ours).toFixed(1);
    console.log(
      `  ${row.mechanism.padEnd(10)} ours ${(1e6 * row.ours).toFixed(0).padStart(6)}  NumPy ${(1e6 * row.theirs).toFixed(0).padStart(6)}  ${ratio} x`,
    );
  }
  console.log(`RESULT simulation-over-numpy ${(theirs / ours).toFixed(2)} x`);
} else console.log('NumPy is not installed (Debian: python3-numpy): not compared.');

const costs = new Map<number, number>();
for (const firms of [1000, 10_000, 100_000, 1_000_000]) {
  const large = warmWorld(firms);
  timeSteps(large, 1, firms <= 1000 ? 100 : 3);
  const [best] = timeSteps(large, 5, firms <= 10_000 ? 20 : 2);
  costs.set(firms, best!);
  console.log(
    `${firms.toLocaleString('en')} firms: ${best!.toFixed(0)} ns a firm-step (best of 5)`,
  );
}
console.log(
  `RESULT simulation-cost-growth ${(costs.get(1_000_000)! / costs.get(10_000)!).toFixed(2)} x`,
);
console.log(`RESULT simulation-bytes-per-firm ${bytesPerSlot(world).toFixed(0)} bytes`);
console.log(`RESULT simulation-firm-steps ${(1e9 / median).toFixed(0)} per-second`);
