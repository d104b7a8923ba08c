import { exp } from '../arithmetic/portable-functions.ts';
import { placeOf } from '../policies/levers.ts';
import { purposes, uniformOf } from '../random/firm-draws.ts';
import { noMarket } from '../state/state.ts';
import type { World } from '../world.ts';
import { countBits } from './count-bits.ts';

/** How far a policy of opening the network outward, at full strength, raises the choice to enter; in logits. */
const outwardPush = 2;
/** The same for an invited lead firm, in the market it comes from. */
const leadFirmPush = 3;
/** Position of the market that an invited lead firm comes from. */
const leadMarket = 0;

/** What is the same for all firms of a place: arrays by place. */
interface Places {
  /** Share of search that is the firm's own. */
  readonly ownSearch: Float64Array;
  /** Sunk cost that is left to the firm. */
  readonly cost: Float64Array;
  /** Utility of entering that firms of the place share. */
  readonly utility: Float64Array;
}

/**
 * 5. Extend the network, local → global. A contact that does not pay its cost is dissolved with a constant rate. Then each firm looks at one
 * market: of its own search any, through a local partner one the partner is in. It enters with the logistic probability
 * of α₀ + α_CA·CA + α_K·K′ + α_R·reputation + α_P·share of partners there − α_d·distance, times 1 − lock, if it can pay the sunk cost.
 * All firms see who was where in the last quarter, so their order does not matter. K′ = K·(1 − misfit·home-boundness) is the knowledge that fits abroad. Reputation is obtained like any resource: with acquiring off it
 * counts for nothing.
 */
export function extend(world: World): void {
  const { state, parameters, draws, switchedOff } = world;
  if (switchedOff.has('extend')) return;
  const { used, alive, presence, weakest, cluster, resources: money, size } = state;
  const places = placesOf(world);
  const before = presence.slice(0, used);
  for (let i = 0; i < used; i++) {
    if (alive[i] === 0) continue;
    draws.draw(i, purposes.move);
    const bits = draws.words[1]!;
    if (weakest[i] !== noMarket && (bits & 0xffff) < parameters.dissolution * 0x10000)
      presence[i]! &= ~(1 << weakest[i]!);
    const place = placeOf(cluster[i]!, size.clusters);
    if (money[i]! < places.cost[place]!) continue;
    const m = candidate(state, before, i, (bits >>> 16) / 0x10000, places.ownSearch[place]!);
    if (m === noMarket || (before[i]! >>> m) & 1) continue;
    const chance = (1 - state.lockIn[i]!) / (1 + exp(-utilityOf(world, places, before, i, m)));
    if (uniformOf(draws.words[0]!) < chance) enter(world, i, m, places.cost[place]!);
  }
}

function placesOf({ state, setting, parameters, levers, switchedOff }: World): Places {
  const { clusters, resources } = state.size;
  const { imageAt } = setting;
  const places = {
    ownSearch: levers.outward.map((outward) => Math.min(1, parameters.ownSearch + outward)),
    cost: levers.entrySupport.map((support) => parameters.entryCost * (1 - support)),
    utility: levers.outward.map((outward) => parameters.entryBase + outwardPush * outward),
  };
  if (switchedOff.has('acquire')) return places;
  for (let c = 0; c < clusters; c++) {
    for (const k of imageAt)
      places.utility[c]! +=
        (parameters.entryReputation * state.endowment[c * resources + k]!) / imageAt.length;
  }
  return places;
}

/**
 * The market a firm looks at; `noMarket` when its partner is in none. One uniform number in [0, 1) makes all choices: what is left of
 * it after one choice is uniform again.
 */
function candidate(
  { ties, size }: World['state'],
  before: Uint32Array,
  i: number,
  uniform: number,
  ownSearch: number,
): number {
  if (uniform < ownSearch) return Math.floor((uniform / ownSearch) * size.markets);
  const partners = ties.degree[i]!;
  if (partners === 0) return noMarket;
  const spot = ((uniform - ownSearch) / (1 - ownSearch)) * partners;
  const nthPartner = Math.floor(spot);
  let theirs = before[ties.partner[i * ties.room + nthPartner]!]!;
  if (theirs === 0) return noMarket;
  for (let nth = Math.floor((spot - nthPartner) * countBits(theirs)); nth > 0; nth--)
    theirs &= theirs - 1;
  return 31 - Math.clz32(theirs & -theirs);
}

function utilityOf(
  { state, setting, parameters, levers }: World,
  { utility }: Places,
  before: Uint32Array,
  i: number,
  m: number,
): number {
  const place = placeOf(state.cluster[i]!, state.size.clusters);
  const fitting =
    state.knowledge[i * state.size.markets + m]! * (1 - parameters.misfit * state.homeBound[i]!);
  return (
    utility[place]! +
    parameters.entryAdvantage * state.advantage[i]! +
    parameters.entryKnowledge * fitting +
    parameters.entryPartners * partnersIn(state, before, i, m) -
    parameters.entryDistance * setting.markets[m]!.distance +
    (m === leadMarket ? leadFirmPush * levers.leadFirm[place]! : 0)
  );
}

/** Share of a firm's local partners who are in a market. */
function partnersIn({ ties }: World['state'], before: Uint32Array, i: number, m: number): number {
  const { room, degree, partner } = ties;
  const partners = degree[i]!;
  if (partners === 0) return 0;
  let there = 0;
  for (let at = i * room, end = at + partners; at < end; at++)
    there += (before[partner[at]!]! >>> m) & 1;
  return there / partners;
}

function enter({ state, parameters, ledger }: World, i: number, m: number, cost: number): void {
  state.presence[i]! |= 1 << m;
  state.resources[i]! -= cost;
  ledger.entryCosts += cost;
  ledger.entrySupport += parameters.entryCost - cost;
  const at = i * state.size.markets + m;
  const missing = parameters.firstKnowledge - state.knowledge[at]!;
  if (missing <= 0) return;
  state.knowledge[at]! += missing;
  state.meanKnowledge[i]! += missing / state.size.markets;
}
