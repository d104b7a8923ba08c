import type { MechanismName } from '../parameters/parameter.ts';
import { stages } from '../state/state.ts';
import { areTied } from '../state/ties.ts';
import type { World } from '../world.ts';

/** What is wrong with a world's state, in words; empty when every variable keeps its range and all counts agree. */
export function stateFaults(world: World): string[] {
  return [
    ...firmFaults(world),
    ...tieFaults(world),
    ...slotFaults(world),
    ...clusterFaults(world),
    ...marketFaults(world),
  ];
}

const shares = [
  ...['value', 'acquisition', 'transfer', 'integration', 'advantage', 'capability'],
  ...['homeBound', 'support', 'lockIn', 'learning', 'meanKnowledge'],
  ...['flowToAdvantage', 'flowToCapability'],
] as const;

/** Rounding of sums that must not exceed 1. */
const slack = 1e-12;
const isShare = (x: number) => x >= 0 && x <= 1 + slack;

/** Things that must be true of something, with the words for when they are not. */
type Rules = readonly (readonly [boolean, string])[];

const broken = (rules: Rules) => rules.filter(([kept]) => !kept).map(([, words]) => words);

function firmFaults(world: World): string[] {
  const { used, alive } = world.state;
  const slots = Array.from({ length: used }, (_, i) => i).filter((i) => alive[i] === 1);
  return slots.flatMap((i) => [...shareFaults(world, i), ...broken(rulesOfFirm(world, i))]);
}

function shareFaults({ state }: World, i: number): string[] {
  return shares
    .filter((name) => !isShare(state[name][i]!))
    .map((name) => `${name} of ${i} is ${state[name][i]}`);
}

function rulesOfFirm({ state, switchedOff, parameters }: World, i: number): Rules {
  const { markets } = state.size;
  const known = state.knowledge.subarray(i * markets, (i + 1) * markets);
  const mean = known.reduce((sum, k) => sum + k, 0) / markets;
  const money = state.resources[i]!;
  const [sold, stage] = [state.exports[i]!, state.stage[i]!];
  const passed = (mechanism: MechanismName) => state.step > 0 && !switchedOff.has(mechanism);
  return [
    [known.every(isShare), `knowledge of ${i} is ${known.join(' ')}`],
    [Math.abs(mean - state.meanKnowledge[i]!) < 1e-9, `mean knowledge of ${i} is not the mean`],
    [sold >= 0 && Number.isFinite(sold), `exports of ${i} are ${sold}`],
    [Number.isFinite(money) && Number.isFinite(state.profit[i]!), `money of ${i} is ${money}`],
    [!passed('enter-exit') || money >= -parameters.credit, `${i} owes more than its credit`],
    [state.presence[i]! < 2 ** markets, `${i} is in a market that is none`],
    [stage < stages.length, `stage of ${i} is ${stage}`],
    [!passed('climb') || (stage === 0) === (state.presence[i] === 0), `${i} is at home and abroad`],
  ];
}

function tieFaults({ state }: World): string[] {
  const { ties, size, alive } = state;
  const slots = Array.from({ length: size.capacity }, (_, i) => i);
  return slots.flatMap((i) => {
    const degree = ties.degree[i]!;
    const partners = [...ties.partner.subarray(i * ties.room, i * ties.room + degree)];
    return broken([
      [degree <= ties.room, `${i} has more partners than room`],
      [degree === 0 || alive[i] === 1, `${i} is no more and has partners`],
      [new Set(partners).size === degree, `${i} has a partner twice`],
      [!partners.includes(i), `${i} is its own partner`],
      [partners.every((other) => alive[other] === 1), `a partner of ${i} is no more`],
      [partners.every((other) => areTied(ties, other, i)), `a partner does not know ${i}`],
    ]);
  });
}

/** A slot below `used` is alive or on the free list, once. */
function slotFaults({ state }: World): string[] {
  const faults: string[] = [];
  const free = new Set(state.free.subarray(0, state.freeCount));
  if (free.size !== state.freeCount) faults.push('a slot is free twice');
  const ids = new Set<number>();
  let alive = 0;
  for (let i = 0; i < state.size.capacity; i++) {
    if (state.alive[i] === 1) {
      alive++;
      ids.add(state.firmId[i]!);
    }
    const mayBeFree = i < state.used && state.alive[i] === 0;
    if (free.has(i) !== mayBeFree) faults.push(`slot ${i} is ${mayBeFree ? 'lost' : 'not free'}`);
    if (state.alive[i] === 0 && state.presence[i] !== 0) faults.push(`empty slot ${i} is abroad`);
  }
  if (ids.size !== alive) faults.push('two firms have one number');
  return faults;
}

function clusterFaults({ state }: World): string[] {
  const faults: string[] = [];
  const counted = new Int32Array(state.size.clusters);
  for (let i = 0; i < state.used; i++)
    if (state.alive[i] === 1 && state.cluster[i]! >= 0) counted[state.cluster[i]!]!++;
  if (counted.join() !== state.firmCount.join())
    faults.push(`firms ${counted.join()}, said to be ${state.firmCount.join()}`);
  if (!state.endowment.every(isShare)) faults.push(`stocks ${state.endowment.join(' ')}`);
  return faults;
}

function marketFaults({ state }: World): string[] {
  return state.demand.every((spent) => spent >= 0 && Number.isFinite(spent))
    ? []
    : [`demand ${state.demand.join(' ')}`];
}
