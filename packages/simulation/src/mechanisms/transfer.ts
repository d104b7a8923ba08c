import { hearInto } from '../kernels/hear.ts';
import { placeOf } from '../policies/levers.ts';
import type { World } from '../world.ts';

/**
 * 4. Transfer. Knowledge of market m moves along local ties by the mean gap to better-informed partners,
 * ΔK = ζ·o·T·G·c·mean_j max(0, K_j − K), with openness o of the channels and reach c = d/(d + h); and grows by experience where
 * the firm is, ΔK = ξ·o·T·DC·K·(1 − K): channel times capability, either at zero stops learning, and what is known helps to learn
 * more (Cohen & Levinthal 1990), hence an S-shaped path. Where it is not, knowledge fades. All firms read the last quarter's
 * knowledge, so their order does not matter. Being abroad unlearns home routines.
 */
export function transfer(world: World): void {
  const { state, parameters, switchedOff } = world;
  const { learning, used, alive, knowledge, nextKnowledge } = state;
  learning.fill(0, 0, used);
  if (switchedOff.has('transfer')) return;
  const open = opennessOf(world);
  byTiesInto(world, open);
  hearInto(state, 1 - parameters.forgetting);
  for (let i = 0; i < used; i++) {
    if (alive[i] === 0) continue;
    const o = open[placeOf(state.cluster[i]!, state.size.clusters)]!;
    const lived = state.presence[i] === 0 ? 0 : liveInto(world, i, o);
    state.meanKnowledge[i] = (state.heard[i]! + lived) / state.size.markets;
  }
  state.knowledge = nextKnowledge;
  state.nextKnowledge = knowledge;
}

/** ζ·o·T·G/(d + h) of every firm: weight of what each of its partners knows more. */
function byTiesInto({ state, parameters }: World, open: Float64Array): void {
  const { used, cluster, byTies, transfer: channel, integration, size } = state;
  const { degree } = state.ties;
  const { transferRate, reachHalf } = parameters;
  for (let i = 0; i < used; i++) {
    const rate = transferRate * open[placeOf(cluster[i]!, size.clusters)]!;
    byTies[i] = (rate * channel[i]! * integration[i]!) / (degree[i]! + reachHalf);
  }
}

/** Openness of the channels by place, [0, 1]. */
function opennessOf({ parameters, levers }: World): Float64Array {
  return levers.openness.map((added) => Math.min(1, parameters.openness + added));
}

/**
 * Experience in the markets the firm is in, where nothing is forgotten, added to its row of `nextKnowledge`; being abroad unlearns home
 * routines.
 * @returns what that adds to the sum over markets
 */
function liveInto({ state, parameters }: World, i: number, open: number): number {
  const { knowledge, nextKnowledge } = state;
  const own = i * state.size.markets;
  const channelTimesCapability = state.transfer[i]! * state.capability[i]!;
  const { experienceRate, forgetting } = parameters;
  const rate = experienceRate * open * channelTimesCapability;
  let gained = 0;
  let added = 0;
  for (let left = state.presence[i]!; left !== 0; left &= left - 1) {
    const m = own + 31 - Math.clz32(left & -left);
    const k = knowledge[m]!;
    const elsewhere = nextKnowledge[m]!;
    const lived = rate * k * (1 - k);
    const next = Math.min(1, elsewhere + forgetting * k + lived);
    gained += lived;
    nextKnowledge[m] = next;
    added += next - elsewhere;
  }
  // With channels fully open a firm gains at most a quarter of the rate in one market: learning is 1 then.
  state.learning[i] = experienceRate > 0 ? Math.min(1, (4 * gained) / experienceRate) : 0;
  state.homeBound[i]! *= 1 - parameters.unlearning * channelTimesCapability;
  return added;
}
