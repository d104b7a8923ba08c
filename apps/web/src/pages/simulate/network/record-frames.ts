import { type Model, runReplication, type Scenario, type World } from '@qunhai/simulation';
import type { NetworkFrame, NetworkFrames } from './network-frames.ts';

/** Run one world and keep who is there and who knows whom at every quarter. */
export function recordFrames({
  model,
  scenario,
  steps,
  seed,
  replication,
}: {
  readonly model: Model;
  readonly scenario: Scenario;
  readonly steps: number;
  readonly seed: number;
  readonly replication: number;
}): NetworkFrames {
  const frames: NetworkFrame[] = [];
  runReplication(model, { scenario, steps, seed, replication }, (world) => {
    frames.push(frameOf(world));
  });
  const { clusters, markets } = model.setting;
  return {
    steps,
    clusters,
    markets: markets.map(({ id, distance }) => ({ id, distance })),
    frames,
  };
}

function frameOf({ state }: World): NetworkFrame {
  const slots = Array.from({ length: state.used }, (_, slot) => slot).filter(
    (slot) => state.alive[slot] === 1,
  );
  const position = new Int32Array(state.used).fill(-1);
  slots.forEach((slot, at) => {
    position[slot] = at;
  });
  return {
    firm: Int32Array.from(slots, (slot) => state.firmId[slot]!),
    cluster: Int8Array.from(slots, (slot) => state.cluster[slot]!),
    stage: Uint8Array.from(slots, (slot) => state.stage[slot]!),
    markets: Uint32Array.from(slots, (slot) => state.presence[slot]!),
    exports: Float32Array.from(slots, (slot) => state.exports[slot]!),
    ties: tiesOf(state, slots, position),
  };
}

/** Every tie once, from the firm with the lower position. */
function tiesOf(
  { ties: { room, degree, partner } }: World['state'],
  slots: readonly number[],
  position: Int32Array,
): Int32Array {
  const pairs: number[] = [];
  for (const slot of slots)
    for (let t = slot * room, end = t + degree[slot]!; t < end; t++) {
      const other = partner[t]!;
      if (other > slot) pairs.push(position[slot]!, position[other]!);
    }
  return Int32Array.from(pairs);
}
