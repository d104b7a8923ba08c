import { placeOf } from '../policies/levers.ts';
import type { State } from '../state/state.ts';
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
  for (let i = 0; i < used; i++) {
    if (alive[i] === 0) continue;
    const o = open[placeOf(state.cluster[i]!, state.size.clusters)]!;
    const byTies =
      (parameters.transferRate * o * state.transfer[i]! * state.integration[i]!) /
      (state.ties.degree[i]! + parameters.reachHalf);
    const heard = hearInto(state, i, byTies, 1 - parameters.forgetting);
    const lived = state.presence[i] === 0 ? 0 : liveInto(world, i, o);
    state.meanKnowledge[i] = (heard + lived) / state.size.markets;
  }
  state.knowledge = nextKnowledge;
  state.nextKnowledge = knowledge;
}

/** Openness of the channels by place, [0, 1]. */
function opennessOf({ parameters, levers }: World): Float64Array {
  return levers.openness.map((added) => Math.min(1, parameters.openness + added));
}

/**
 * What the firm will know next quarter as if it were in no market, into its row of `nextKnowledge`:
 * K_m ← kept·K_m + byTies·Σ_j max(0, K_jm − K_m) over the partners j.
 * max(0, g) is written (g + |g|)/2: a comparison that goes either way at random would cost more than all the rest of the step.
 * Markets go by fours, whose sums stay in registers.
 * @returns sum over markets
 */
function hearInto(state: State, i: number, byTies: number, kept: number): number {
  const { knowledge, nextKnowledge, ties, size } = state;
  const { markets } = size;
  const { partner } = ties;
  const start = i * ties.room;
  const end = start + ties.degree[i]!;
  const half = 0.5 * byTies;
  const own = i * markets;
  let total = 0;
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
    const n0 = kept * k0 + half * s0;
    const n1 = kept * k1 + half * s1;
    const n2 = kept * k2 + half * s2;
    const n3 = kept * k3 + half * s3;
    nextKnowledge[own + m] = n0;
    nextKnowledge[own + m + 1] = n1;
    nextKnowledge[own + m + 2] = n2;
    nextKnowledge[own + m + 3] = n3;
    total += n0 + n1 + n2 + n3;
  }
  for (; m < markets; m++) {
    const k = knowledge[own + m]!;
    let sum = 0;
    for (let at = start; at < end; at++) {
      const gap = knowledge[partner[at]! * markets + m]! - k;
      sum += gap + Math.abs(gap);
    }
    const next = kept * k + half * sum;
    nextKnowledge[own + m] = next;
    total += next;
  }
  return total;
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
  const fullSwing = parameters.experienceRate * open;
  const rate = fullSwing * channelTimesCapability;
  let gained = 0;
  let added = 0;
  for (let left = state.presence[i]!; left !== 0; left &= left - 1) {
    const m = own + 31 - Math.clz32(left & -left);
    const k = knowledge[m]!;
    const elsewhere = nextKnowledge[m]!;
    const lived = rate * k * (1 - k);
    const next = Math.min(1, elsewhere + parameters.forgetting * k + lived);
    gained += lived;
    nextKnowledge[m] = next;
    added += next - elsewhere;
  }
  // A firm in full swing in one market gains a quarter of the rate: learning is 1 then.
  state.learning[i] = fullSwing > 0 ? Math.min(1, (4 * gained) / fullSwing) : 0;
  state.homeBound[i]! *= 1 - parameters.unlearning * channelTimesCapability;
  return added;
}
