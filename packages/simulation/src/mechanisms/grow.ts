import type { World } from '../world.ts';
import { countBits } from './count-bits.ts';

/**
 * 7. Grow. Q accumulates what is earned abroad and at home, less fixed costs and the cost of staying in markets; a share of a positive Q is
 * paid to the owners. Q pays for entering markets (step 5) and upgrading (step 8). Counts the quarters in a row in which Q is below zero.
 */
export function grow({ state, parameters, ledger, switchedOff }: World): void {
  if (switchedOff.has('grow')) return;
  const { used, alive, presence, profit, advantage, resources: money, quartersBelow } = state;
  const { homeIncome, fixedCost, presenceCost, payout } = parameters;
  let earned = 0;
  let stayed = 0;
  let paid = 0;
  let firms = 0;
  for (let i = 0; i < used; i++) {
    // A slot without a firm holds zeros, and keeps them: no branch, which would be taken at random.
    firms += alive[i]!;
    const income = profit[i]! + homeIncome * advantage[i]!;
    const staying = presenceCost * countBits(presence[i]!);
    let q = money[i]! + income - fixedCost * alive[i]! - staying;
    if (q >= 0) {
      paid += payout * q;
      q -= payout * q;
      quartersBelow[i] = 0;
    } else if (quartersBelow[i]! < 255) quartersBelow[i]!++;
    money[i] = q;
    earned += income;
    stayed += staying;
  }
  ledger.earned += earned;
  ledger.presenceCosts += stayed;
  ledger.fixedCosts += fixedCost * firms;
  ledger.paidOut += paid;
}
