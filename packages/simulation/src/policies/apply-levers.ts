import type { World } from '../world.ts';
import { placeOf } from './levers.ts';

/** What policies do to firms and stocks directly; the rest of the levers is read by the mechanisms. */
export function applyLevers({ state, parameters, levers, ledger }: World): void {
  invest(state, levers.investment);
  const { used, alive, cluster, transfer, integration, resources: money, support, size } = state;
  const { training, subsidy } = levers;
  if (!training.some((x) => x > 0) && !subsidy.some((x) => x > 0)) return;
  for (let i = 0; i < used; i++) {
    if (alive[i] === 0) continue;
    const place = placeOf(cluster[i]!, size.clusters);
    transfer[i]! += training[place]! * (1 - transfer[i]!);
    integration[i]! += training[place]! * (1 - integration[i]!);
    const paid = subsidy[place]!;
    money[i]! += paid;
    support[i]! += Math.min(1, parameters.dependence * paid) * (1 - support[i]!);
    ledger.subsidies += paid;
  }
}

function invest({ endowment }: World['state'], investment: Float64Array): void {
  for (let at = 0; at < investment.length; at++)
    endowment[at]! += investment[at]! * (1 - endowment[at]!);
}
