import type { World } from '../world.ts';

/**
 * 1. Acquire. What a firm obtains of resource k is r_k = E_k · A · (pub_k + (1 − pub_k) · c / crowd_k), with its reach
 * c = d/(d + h) over d local partners and crowd_k = 1 + χ·max(0, n/n₀ − 1). Only the sums b·r and g·r are needed, and these are
 * A·(P + R·c) with P over public and R over rival resources, one pair a cluster: a firm costs two multiplications.
 * A firm outside clusters, and every firm when acquiring is off, obtains nothing.
 */
export function acquire(world: World): void {
  const { state, parameters, switchedOff } = world;
  const { used, cluster, acquisition, flowToAdvantage, flowToCapability } = state;
  const { degree } = state.ties;
  if (switchedOff.has('acquire')) {
    flowToAdvantage.fill(0, 0, used);
    flowToCapability.fill(0, 0, used);
    return;
  }
  const offered = offeredByClusters(world);
  const half = parameters.reachHalf;
  for (let i = 0; i < used; i++) {
    const from = cluster[i]! * 4;
    if (from < 0) {
      flowToAdvantage[i] = 0;
      flowToCapability[i] = 0;
      continue;
    }
    const partners = degree[i]!;
    const reach = partners / (partners + half);
    const ability = acquisition[i]!;
    flowToAdvantage[i] = ability * (offered[from]! + offered[from + 1]! * reach);
    flowToCapability[i] = ability * (offered[from + 2]! + offered[from + 3]! * reach);
  }
}

/** By cluster: public and rival resources weighted for advantage, then for capability; Float64Array[clusters × 4]. */
function offeredByClusters({ state, setting, parameters }: World): Float64Array {
  const { clusters, resources } = state.size;
  const offered = new Float64Array(clusters * 4);
  for (let c = 0; c < clusters; c++) {
    const growth = state.firmCount[c]! / Math.max(1, state.firmCountAtStart[c]!);
    const crowd = 1 + parameters.crowding * Math.max(0, growth - 1);
    setting.resources.forEach(({ toAdvantage, toCapability, isPublic }, k) => {
      const stock = state.endowment[c * resources + k]! / (isPublic ? 1 : crowd);
      const at = c * 4 + (isPublic ? 0 : 1);
      offered[at]! += stock * toAdvantage;
      offered[at + 2]! += stock * toCapability;
    });
  }
  return offered;
}
