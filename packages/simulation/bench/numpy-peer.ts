import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { normalOf, purposes } from '../src/random/firm-draws.ts';
import { schedule } from '../src/schedule/schedule.ts';
import { feedbackDrivers } from '../src/state/setting.ts';
import type { State } from '../src/state/state.ts';
import type { World } from '../src/world.ts';

/** Mechanisms that NumPy can vectorise; enter-exit and the ties that climbing makes are not among them, shock costs nothing. */
const vectorised = [
  ...(['acquire', 'transfer', 'lock-in', 'convert', 'renew'] as const),
  ...(['extend', 'sell', 'grow', 'climb', 'feed-back'] as const),
];

export interface PeerTimes {
  readonly numpy: string;
  readonly rows: readonly { mechanism: string; ours: number; theirs: number }[];
}

type Numbers = Float64Array | Int32Array | Uint32Array | Uint8Array;

const dtypes: Readonly<Record<string, string>> = {
  Float64Array: '<f8',
  Int32Array: '<i4',
  Uint32Array: '<u4',
  Uint8Array: 'u1',
};

/**
 * Every vectorised mechanism once from the same state in both, which must agree, then timed: ours with its draws, NumPy's with its own.
 * @returns seconds of one application, the median of `repeats`
 * @throws when the two disagree by more than 1e-12 relative, or Python with NumPy is not there
 */
export function timeBesideNumpy(world: World, repeats: number): PeerTimes {
  const folder = mkdtempSync(join(tmpdir(), 'qunhai-numpy-'));
  try {
    writeWorld(folder, world, repeats);
    const script = new URL('simulation_step.py', import.meta.url).pathname;
    const output = execFileSync('python3', [script, folder], {
      encoding: 'utf8',
      // One thread, as ours.
      env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' },
    });
    const { numpy, seconds } = JSON.parse(output) as {
      numpy: string;
      seconds: Record<string, number>;
    };
    const rows = vectorised.map((mechanism) => ({
      mechanism,
      ours: timeOurs(folder, world, mechanism, repeats),
      theirs: seconds[mechanism]!,
    }));
    return { numpy, rows };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeWorld(folder: string, world: World, repeats: number): void {
  const { state, setting, parameters, draws } = world;
  const { used: n, size, ties } = state;
  const arrays: Record<string, string> = {};
  const write = (name: string, values: Numbers) => {
    arrays[name] = dtypes[values.constructor.name]!;
    writeFileSync(join(folder, `${name}.bin`), values);
  };
  for (const [name, value] of Object.entries(state))
    if (isNumbers(value))
      write(name, value.length === size.capacity ? value.slice(0, n) : value.slice());
  write('knowledge', state.knowledge.slice(0, n * size.markets));
  write('degree', ties.degree.slice(0, n));
  const ends = Array.from({ length: n }, (_, i) =>
    ties.partner.slice(i * ties.room, i * ties.room + ties.degree[i]!),
  );
  write('ties', Int32Array.from(ends.flatMap((partners) => [...partners])));
  const words = (purpose: number) =>
    Array.from({ length: n }, (_, i) => {
      draws.draw(i, purpose);
      return [...draws.words];
    });
  draws.at(state.step);
  const moves = words(purposes.move);
  write(
    'enters',
    Uint32Array.from(moves, ([first]) => first!),
  );
  write(
    'moves',
    Uint32Array.from(moves, ([, second]) => second!),
  );
  write(
    'z',
    Float64Array.from(words(purposes.luck), ([first]) => normalOf(first!)),
  );
  const { markets, resources, imageAt } = setting;
  const spec = {
    ...{ n, markets: size.markets, resources: size.resources, clusters: size.clusters },
    ...{ arrays, parameters, imageAt, repeats, firmsAtStart: state.firmsAtStart },
    distance: markets.map(({ distance }) => distance),
    demand: markets.map(({ demand }) => demand),
    rivals: markets.map(({ rivals }) => rivals),
    isPublic: resources.map(({ isPublic }) => isPublic),
    toAdvantage: resources.map(({ toAdvantage }) => toAdvantage),
    toCapability: resources.map(({ toCapability }) => toCapability),
    driver: resources.map(({ follows }) => feedbackDrivers.indexOf(follows) - 1),
  };
  writeFileSync(join(folder, 'spec.json'), JSON.stringify(spec));
}

/** Check one application against NumPy's, then time it, restoring the state each time. */
function timeOurs(folder: string, world: World, mechanism: string, repeats: number): number {
  const { happen } = schedule.find(({ name }) => name === mechanism)!;
  const restore = keep(world.state);
  const once = () => {
    world.draws.at(world.state.step);
    const begin = performance.now();
    happen(world);
    return (performance.now() - begin) / 1000;
  };
  once();
  compare(folder, world.state, mechanism);
  const times = Array.from({ length: Math.max(repeats, 100) }, () => {
    restore();
    return once();
  });
  restore();
  return times.sort((a, b) => a - b)[times.length >> 1]!;
}

/** Remember a state; @returns what puts it back */
function keep(state: State): () => void {
  const { knowledge, nextKnowledge } = state;
  const arrays = [...Object.values(state), ...Object.values(state.ties)].filter(isNumbers);
  const kept = arrays.map((array) => array.slice());
  const { used, freeCount, nextFirmId } = state;
  return () => {
    Object.assign(state, { knowledge, nextKnowledge, used, freeCount, nextFirmId });
    arrays.forEach((array, a) => {
      array.set(kept[a]!);
    });
  };
}

const changes: Readonly<Record<string, readonly (keyof State)[]>> = {
  acquire: ['flowToAdvantage', 'flowToCapability'],
  transfer: ['knowledge', 'meanKnowledge', 'learning', 'homeBound'],
  'lock-in': ['lockIn', 'support'],
  convert: ['advantage'],
  renew: ['capability'],
  extend: ['presence', 'resources', 'knowledge'],
  sell: ['exports', 'profit', 'weakest'],
  grow: ['resources', 'quartersBelow'],
  climb: ['stage', 'value'],
  'feed-back': ['endowment', 'acquisition', 'transfer', 'integration'],
};

function compare(folder: string, state: State, mechanism: string): void {
  for (const name of changes[mechanism]!) {
    const ours = state[name] as Numbers;
    const file = readFileSync(join(folder, `${mechanism}.${name}.out`));
    const Kind = ours.constructor as new (buffer: ArrayBuffer) => Numbers;
    const theirs = new Kind(new Uint8Array(file).buffer);
    for (let at = 0; at < theirs.length; at++) {
      const slot = name === 'knowledge' ? Math.floor(at / state.size.markets) : at;
      if (name !== 'endowment' && state.alive[slot] === 0) continue;
      const [a, b] = [ours[at]!, theirs[at]!];
      assert.ok(
        Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(b)),
        `${mechanism}.${name}[${at}]: ours ${a}, NumPy's ${b}`,
      );
    }
  }
}

function isNumbers(value: unknown): value is Numbers {
  return ArrayBuffer.isView(value);
}
