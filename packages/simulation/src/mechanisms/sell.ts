import { exp, log } from '../arithmetic/portable-functions.ts';
import { normalOf, purposes } from '../random/firm-draws.ts';
import { noMarket } from '../state/state.ts';
import type { World } from '../world.ts';

/**
 * 6. Sell. Demand M_m is shared by multinomial logit (McFadden 1974) among the firms in the market and outside rivals: a firm attracts
 * exp(β_CA·CA + β_v·v + β_Q·ln(1 + Q) + σ·z) · K′, that is, the logarithm of fitting knowledge K′ is part of its utility, and so is the size
 * that past growth has given the firm: its people, its name. Margins rise with the position of value. With selling off, all in a market get
 * the same.
 */
export function sell(world: World): void {
  const sellers = sellersOf(world);
  offerInto(world, sellers);
  shareOut(world, sellers, attractionOfMarkets(world, sellers));
}

/** Slots of the firms that are in any market, in order. */
function sellersOf({ state }: World): Int32Array {
  const { used, presence } = state;
  const slots = new Int32Array(used + 1);
  let n = 0;
  for (let i = 0; i < used; i++) {
    const bits = presence[i]!;
    slots[n] = i;
    // 1 when any bit is set, without a branch, which would be as likely as not.
    n += (bits | -bits) >>> 31;
  }
  return slots.subarray(0, n);
}

/** What each firm's offer attracts where its market is fully known. */
function offerInto({ state, parameters, draws, switchedOff }: World, sellers: Int32Array): void {
  const { advantage, value, homeBound, offer, resources: money } = state;
  const { offerAdvantage, offerValue, offerSize, luck, misfit } = parameters;
  if (switchedOff.has('sell')) return;
  for (let s = 0; s < sellers.length; s++) {
    const i = sellers[s]!;
    draws.draw(i, purposes.luck);
    const z = normalOf(draws.words[0]!);
    const size = log(1 + Math.max(0, money[i]!));
    const utility =
      offerAdvantage * advantage[i]! + offerValue * value[i]! + offerSize * size + luck * z;
    offer[i] = exp(utility) * (1 - misfit * homeBound[i]!);
  }
}

/** Attraction of all, rivals included; Float64Array[markets]. */
function attractionOfMarkets(
  { state, setting, switchedOff }: World,
  sellers: Int32Array,
): Float64Array {
  const { presence, offer, knowledge, firmsAtStart } = state;
  const { markets } = state.size;
  const totals = Float64Array.from(setting.markets, ({ rivals }) => rivals * firmsAtStart);
  const off = switchedOff.has('sell');
  for (let s = 0; s < sellers.length; s++) {
    const i = sellers[s]!;
    const attracted = offer[i]!;
    // One turn for each market the firm is in: the lowest bit left is the next.
    for (let left = presence[i]!; left !== 0; left &= left - 1) {
      const m = 31 - Math.clz32(left & -left);
      totals[m]! += off ? 1 : attracted * knowledge[i * markets + m]!;
    }
  }
  return totals;
}

/** Exports and profit of every firm, and the market that pays least when it does not pay its cost. */
function shareOut(
  { state, parameters, switchedOff }: World,
  sellers: Int32Array,
  totals: Float64Array,
): void {
  const { used, presence, offer, knowledge, value, exports, profit, weakest } = state;
  const { markets } = state.size;
  const perAttraction = totals.map((total, m) => (total > 0 ? state.demand[m]! / total : 0));
  const { marginBase, marginValue, presenceCost } = parameters;
  const off = switchedOff.has('sell');
  exports.fill(0, 0, used);
  profit.fill(0, 0, used);
  weakest.fill(noMarket, 0, used);
  for (let s = 0; s < sellers.length; s++) {
    const i = sellers[s]!;
    const margin = marginBase + marginValue * value[i]!;
    const attracted = offer[i]!;
    let sum = 0;
    let least = presenceCost / margin;
    let worst = noMarket;
    for (let left = presence[i]!; left !== 0; left &= left - 1) {
      const m = 31 - Math.clz32(left & -left);
      const sold = perAttraction[m]! * (off ? 1 : attracted * knowledge[i * markets + m]!);
      sum += sold;
      worst = sold < least ? m : worst;
      least = sold < least ? sold : least;
    }
    exports[i] = sum;
    profit[i] = margin * sum;
    weakest[i] = worst;
  }
}
