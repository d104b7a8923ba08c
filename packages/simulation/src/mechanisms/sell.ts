import { normalOf, purposes } from '../random/firm-draws.ts';
import { noMarket } from '../state/state.ts';
import type { World } from '../world.ts';

/**
 * 6. Sell. Demand M_m is shared by multinomial logit (McFadden 1974) among the firms in the market and outside rivals: a firm attracts
 * exp(β_CA·CA + β_v·v + σ·z) · K′, that is, the logarithm of fitting knowledge K′ is part of its utility. Margins rise with the position of
 * value. With selling off, all in a market get the same.
 */
export function sell(world: World): void {
  offerInto(world);
  const totals = attractionOfMarkets(world);
  shareOut(world, totals);
}

/** What the firm's offer attracts before knowledge of the market counts. */
function offerInto({ state, parameters, draws, switchedOff }: World): void {
  const { used, alive, presence, advantage, value, offer } = state;
  const { offerAdvantage, offerValue, luck } = parameters;
  const off = switchedOff.has('sell');
  for (let i = 0; i < used; i++) {
    if (alive[i] === 0 || presence[i] === 0) continue;
    if (off) {
      offer[i] = 1;
      continue;
    }
    draws.draw(i, purposes.luck);
    const z = normalOf(draws.words[0]!);
    offer[i] = Math.exp(offerAdvantage * advantage[i]! + offerValue * value[i]! + luck * z);
  }
}

/** Attraction of all, rivals included; Float64Array[markets]. */
function attractionOfMarkets({ state, setting, parameters, switchedOff }: World): Float64Array {
  const { used, presence, offer, knowledge, homeBound, firmCountAtStart } = state;
  const { markets } = state.size;
  const firms = firmCountAtStart.reduce((sum, count) => sum + count, 0);
  const totals = Float64Array.from(setting.markets, ({ rivals }) => rivals * firms);
  const off = switchedOff.has('sell');
  for (let i = 0; i < used; i++) {
    const bits = presence[i]!;
    if (bits === 0) continue;
    const fitting = offer[i]! * (1 - parameters.misfit * homeBound[i]!);
    const own = i * markets;
    for (let m = 0; m < markets; m++)
      if ((bits >>> m) & 1) totals[m]! += off ? 1 : fitting * knowledge[own + m]!;
  }
  return totals;
}

function shareOut({ state, parameters, switchedOff }: World, totals: Float64Array): void {
  const { used, presence, offer, knowledge, homeBound, value, exports, profit, weakest } = state;
  const { markets } = state.size;
  const perAttraction = totals.map((total, m) => (total > 0 ? state.demand[m]! / total : 0));
  const { marginBase, marginValue, misfit, presenceCost } = parameters;
  const off = switchedOff.has('sell');
  for (let i = 0; i < used; i++) {
    const bits = presence[i]!;
    weakest[i] = noMarket;
    if (bits === 0) {
      exports[i] = 0;
      profit[i] = 0;
      continue;
    }
    const margin = marginBase + marginValue * value[i]!;
    const fitting = offer[i]! * (1 - misfit * homeBound[i]!);
    const own = i * markets;
    let sum = 0;
    let least = presenceCost / margin;
    for (let m = 0; m < markets; m++) {
      if (((bits >>> m) & 1) === 0) continue;
      const sold = perAttraction[m]! * (off ? 1 : fitting * knowledge[own + m]!);
      sum += sold;
      if (sold < least) {
        least = sold;
        weakest[i] = m;
      }
    }
    exports[i] = sum;
    profit[i] = margin * sum;
  }
}
