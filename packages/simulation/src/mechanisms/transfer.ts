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
  if (switchedOff.has('transfer')) {
    learning.fill(0, 0, used);
    return;
  }
  const open = opennessOf(world);
  for (let i = 0; i < used; i++) {
    if (alive[i] === 0) continue;
    const o = open[placeOf(state.cluster[i]!, state.size.clusters)]!;
    gapsInto(world, i);
    learn(world, i, o);
    if (state.presence[i] !== 0)
      state.homeBound[i]! *= 1 - parameters.unlearning * state.transfer[i]! * state.capability[i]!;
  }
  state.knowledge = nextKnowledge;
  state.nextKnowledge = knowledge;
}

/** Openness of the channels by place, [0, 1]. */
function opennessOf({ parameters, levers }: World): Float64Array {
  return levers.openness.map((added) => Math.min(1, parameters.openness + added));
}

/**
 * Σ_j max(0, K_jm − K_im) over the partners j, for every market m, into the firm's row of `nextKnowledge`.
 * max(0, g) is written (g + |g|)/2: a comparison that goes either way at random would cost more than all the rest of the step.
 * Markets go by fours, whose sums stay in registers.
 */
function gapsInto({ state }: World, i: number): void {
  const { knowledge, nextKnowledge, ties } = state;
  const { markets } = state.size;
  const { partner } = ties;
  const start = i * ties.room;
  const end = start + ties.degree[i]!;
  const own = i * markets;
  let m = 0;
  for (; m + 3 < markets; m += 4) {
    const k0 = knowledge[own + m]!;
    const k1 = knowledge[own + m + 1]!;
    const k2 = knowledge[own + m + 2]!;
    const k3 = knowledge[own + m + 3]!;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    for (let at = start; at < end; at++) {
      const theirs = partner[at]! * markets + m;
      const g0 = knowledge[theirs]! - k0;
      const g1 = knowledge[theirs + 1]! - k1;
      const g2 = knowledge[theirs + 2]! - k2;
      const g3 = knowledge[theirs + 3]! - k3;
      s0 += g0 + Math.abs(g0);
      s1 += g1 + Math.abs(g1);
      s2 += g2 + Math.abs(g2);
      s3 += g3 + Math.abs(g3);
    }
    nextKnowledge[own + m] = 0.5 * s0;
    nextKnowledge[own + m + 1] = 0.5 * s1;
    nextKnowledge[own + m + 2] = 0.5 * s2;
    nextKnowledge[own + m + 3] = 0.5 * s3;
  }
  for (; m < markets; m++) {
    const k = knowledge[own + m]!;
    let sum = 0;
    for (let at = start; at < end; at++) {
      const gap = knowledge[partner[at]! * markets + m]! - k;
      sum += gap + Math.abs(gap);
    }
    nextKnowledge[own + m] = 0.5 * sum;
  }
}

/**
 * The firm's knowledge of the next quarter, from the gaps that stand in its row of `nextKnowledge`: first as if it were in no market, then
 * again for the markets it is in.
 */
function learn({ state, parameters }: World, i: number, open: number): void {
  const { knowledge, nextKnowledge, ties } = state;
  const { markets } = state.size;
  const t = state.transfer[i]!;
  const told =
    (parameters.transferRate * open * t * state.integration[i]!) /
    (ties.degree[i]! + parameters.reachHalf);
  const kept = 1 - parameters.forgetting;
  const own = i * markets;
  let sum = 0;
  for (let m = own; m < own + markets; m++) {
    const next = kept * knowledge[m]! + told * nextKnowledge[m]!;
    nextKnowledge[m] = next;
    sum += next;
  }
  const fullSwing = parameters.experienceRate * open;
  const experience = fullSwing * t * state.capability[i]!;
  let gained = 0;
  for (let left = state.presence[i]!; left !== 0; left &= left - 1) {
    const m = own + 31 - Math.clz32(left & -left);
    const k = knowledge[m]!;
    const elsewhere = nextKnowledge[m]!;
    const lived = experience * k * (1 - k);
    const next = Math.min(1, elsewhere + parameters.forgetting * k + lived);
    gained += lived;
    nextKnowledge[m] = next;
    sum += next - elsewhere;
  }
  state.meanKnowledge[i] = sum / markets;
  // A firm in full swing in one market gains a quarter of the rate: learning is 1 then.
  const swing = fullSwing > 0 ? (4 * gained) / fullSwing : 0;
  state.learning[i] = swing > 1 ? 1 : swing;
}
