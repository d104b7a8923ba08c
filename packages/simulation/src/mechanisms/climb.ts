import { purposes } from '../random/firm-draws.ts';
import { tie, untie } from '../state/ties.ts';
import type { World } from '../world.ts';
import { countBits } from './count-bits.ts';

const domestic = 0;
const learning = 1;
const competing = 2;
const cooperating = 3;

/** Rise of the position of value, of what is left to 1, when low-value steps are given to others. */
const outsourcingGain = 0.1;
/** Markets a firm must be in to cooperate. */
const breadthToCooperate = 2;

/**
 * 8. Climb. Firms that are abroad and can pay for it upgrade: v ← v + υ·DC·G·(1 − lock)·(1 − v); turbulence makes positions obsolete,
 * v ← v·(1 − ν·τ). Stages follow one another, learning → competing → cooperating, with thresholds on v, DC and breadth; a firm falls back only
 * below the threshold less the hysteresis, and to domestic when it is in no market. On entering *competing* it gives low-value
 * steps to a local firm (a new tie, v up); on entering *cooperating* it drops its least informed partner for a partner's partner.
 */
export function climb(world: World): void {
  const { state, parameters, switchedOff } = world;
  if (switchedOff.has('climb')) return;
  const { used, alive, stage } = state;
  for (let i = 0; i < used; i++) {
    if (alive[i] === 0) continue;
    upgrade(world, i);
    const before = stage[i]!;
    const after = nextStage(state, parameters, i);
    stage[i] = after;
    if (after <= before) continue;
    if (after === competing) outsource(world, i);
    if (after === cooperating) rewire(world, i);
  }
}

function upgrade({ state, parameters, ledger }: World, i: number): void {
  const { value, capability, integration, lockIn, presence, resources: money } = state;
  const { upgrading, upgradingCost, obsolescence, turbulence } = parameters;
  let v = value[i]! * (1 - obsolescence * turbulence);
  if (presence[i] !== 0 && money[i]! >= upgradingCost) {
    v += upgrading * capability[i]! * integration[i]! * (1 - lockIn[i]!) * (1 - v);
    money[i]! -= upgradingCost;
    ledger.upgradingCosts += upgradingCost;
  }
  value[i] = v;
}

function nextStage(
  { stage, value, capability, presence }: World['state'],
  { competingAt, cooperatingAt, hysteresis }: World['parameters'],
  i: number,
): number {
  const breadth = countBits(presence[i]!);
  if (breadth === 0) return domestic;
  const now = stage[i]!;
  const v = value[i]!;
  const needCompeting = competingAt - (now >= competing ? hysteresis : 0);
  if (now === domestic || v < needCompeting) return learning;
  const slack = now === cooperating ? hysteresis : 0;
  const mayCooperate =
    v >= cooperatingAt - slack &&
    capability[i]! >= cooperatingAt - slack &&
    breadth >= breadthToCooperate;
  return now >= competing && mayCooperate ? cooperating : competing;
}

/** Low-value steps go to a partner's partner, who becomes a partner. */
function outsource(world: World, i: number): void {
  const { state } = world;
  state.value[i]! += outsourcingGain * (1 - state.value[i]!);
  const other = partnersPartner(world, i);
  if (other >= 0) tie(state.ties, i, other);
}

/** The least informed partner is given up for a partner's partner. */
function rewire(world: World, i: number): void {
  const { ties, meanKnowledge } = world.state;
  const other = partnersPartner(world, i);
  if (other < 0) return;
  let least = -1;
  for (let at = i * ties.room, end = at + ties.degree[i]!; at < end; at++) {
    const partner = ties.partner[at]!;
    if (least < 0 || meanKnowledge[partner]! < meanKnowledge[least]!) least = partner;
  }
  if (least === other || meanKnowledge[other]! <= meanKnowledge[least]!) return;
  untie(ties, i, least);
  tie(ties, i, other);
}

/** A partner of a partner, by chance; −1 when there is none but the firm itself. */
function partnersPartner({ state, draws }: World, i: number): number {
  const { room, degree, partner } = state.ties;
  if (degree[i] === 0) return -1;
  draws.draw(i, purposes.rewire);
  const first = partner[i * room + Math.floor((draws.words[0]! / 2 ** 32) * degree[i]!)]!;
  const second = partner[first * room + Math.floor((draws.words[1]! / 2 ** 32) * degree[first]!)]!;
  return second === i ? -1 : second;
}
