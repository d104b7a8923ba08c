import { normalOf, purposes, uniformOf } from '../random/firm-draws.ts';
import { noMarket, type State } from '../state/state.ts';
import { tie, untieAll } from '../state/ties.ts';
import type { World } from '../world.ts';

/** Standard deviation of a spin-off's abilities around its parent's. */
const abilitySpread = 0.05;
/** Share of its parent's advantage, capability and position of value that a spin-off starts with. */
const startShare = 0.5;

/**
 * 11. Enter and exit. A firm fails when Q stays below zero for `patience` quarters or falls below −credit; its ties are cut and its slot
 * is free. Firms spin off others at the rate that the cluster's resource IE6 sets; a spin-off has part of its parent's
 * market knowledge, similar abilities, and ties to the parent and one of the parent's partners.
 */
export function enterExit(world: World): void {
  if (world.switchedOff.has('enter-exit')) return;
  const usedBefore = world.state.used;
  closeFailed(world);
  considerSpinOffs(world, usedBefore);
}

function closeFailed({ state, parameters, ledger }: World): void {
  const { used, alive, resources: money, quartersBelow } = state;
  const { credit, patience } = parameters;
  for (let i = 0; i < used; i++) {
    if (alive[i] === 0) continue;
    if (money[i]! >= -credit && quartersBelow[i]! < patience) continue;
    ledger.writtenOff += money[i]!;
    ledger.closures++;
    close(state, i);
  }
}

function close(state: State, i: number): void {
  const { markets } = state.size;
  untieAll(state.ties, i);
  if (state.cluster[i]! >= 0) state.firmCount[state.cluster[i]!]!--;
  state.alive[i] = 0;
  state.presence[i] = 0;
  state.weakest[i] = noMarket;
  state.quartersBelow[i] = 0;
  state.stage[i] = 0;
  for (const variable of firmVariables(state)) variable[i] = 0;
  state.knowledge.fill(0, i * markets, (i + 1) * markets);
  state.free[state.freeCount++] = i;
}

/** Real-valued variables of a firm. */
function firmVariables(state: State): readonly Float64Array[] {
  const { value, acquisition, transfer, integration, advantage, capability, resources } = state;
  const { homeBound, support, lockIn, learning, meanKnowledge, exports, offer, profit } = state;
  return [
    ...[value, acquisition, transfer, integration, advantage, capability, resources],
    ...[homeBound, support, lockIn, learning, meanKnowledge, exports, offer, profit],
    ...[state.flowToAdvantage, state.flowToCapability],
  ];
}

/** Every firm alive may be a parent. Neighbouring slots share a block of draws, one word each. */
function considerSpinOffs(world: World, parents: number): void {
  const { state, draws } = world;
  const chances = spinOffChances(world);
  for (let i = 0; i < parents; i++) {
    if ((i & 1) === 0) draws.draw(i >>> 1, purposes.birth);
    const word = draws.words[i & 1]!;
    const c = state.cluster[i]!;
    if (state.alive[i] === 0 || c < 0 || uniformOf(word) >= chances[c]!) continue;
    const slot = takeSlot(state);
    if (slot < 0) return;
    found(world, i, slot);
    draws.draw(i >>> 1, purposes.birth);
  }
}

/** Chance of a firm in each cluster to become a parent in this quarter. */
function spinOffChances({ state, setting, parameters }: World): Float64Array {
  const { clusters, resources } = state.size;
  const at = setting.spinOffAt;
  return Float64Array.from({ length: clusters }, (_, c) =>
    at < 0 ? 0 : parameters.spinOff * state.endowment[c * resources + at]!,
  );
}

function takeSlot(state: State): number {
  if (state.freeCount > 0) return state.free[--state.freeCount]!;
  return state.used < state.size.capacity ? state.used++ : -1;
}

function found(world: World, parent: number, slot: number): void {
  const { state, parameters, draws, ledger } = world;
  draws.draw(parent, purposes.inherit);
  const [first, second] = [draws.words[0]!, draws.words[1]!];
  draws.draw(parent, purposes.inheritMore);
  const [third, fourth] = [draws.words[0]!, draws.words[1]!];
  const { markets } = state.size;
  const around = (mean: number, bits: number) => clamp(mean + abilitySpread * normalOf(bits));
  state.alive[slot] = 1;
  state.firmId[slot] = state.nextFirmId++;
  state.cluster[slot] = state.cluster[parent]!;
  state.firmCount[state.cluster[parent]!]!++;
  state.chainStep[slot] = state.chainStep[parent]!;
  for (const variable of [state.value, state.advantage, state.capability])
    variable[slot] = startShare * variable[parent]!;
  state.acquisition[slot] = around(state.acquisition[parent]!, first);
  state.transfer[slot] = around(state.transfer[parent]!, second);
  state.integration[slot] = around(state.integration[parent]!, third);
  state.homeBound[slot] = state.homeBound[parent]!;
  state.resources[slot] = parameters.startResources;
  ledger.founded += parameters.startResources;
  ledger.foundings++;
  for (let m = 0; m < markets; m++)
    state.knowledge[slot * markets + m] =
      parameters.inheritance * state.knowledge[parent * markets + m]!;
  state.meanKnowledge[slot] = parameters.inheritance * state.meanKnowledge[parent]!;
  const friend = someonePartner(state, parent, fourth);
  tie(state.ties, slot, parent);
  if (friend >= 0) tie(state.ties, slot, friend);
}

function someonePartner({ ties }: State, firm: number, word: number): number {
  const partners = ties.degree[firm]!;
  if (partners === 0) return -1;
  return ties.partner[firm * ties.room + Math.floor((word / 2 ** 32) * partners)]!;
}

const clamp = (x: number) => Math.min(1, Math.max(0, x));
