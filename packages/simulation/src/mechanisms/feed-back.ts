import type { FeedbackDriver } from '../state/setting.ts';
import type { World } from '../world.ts';

/** Position of each driver in the measures of success; `none` moves nothing. */
const driverAt: Readonly<Record<FeedbackDriver, number>> = {
  none: -1,
  exports: 0,
  cooperation: 1,
  knowledge: 2,
  firms: 3,
};
const drivers = 4;

/**
 * 12. Feed back. Stocks of the cluster follow what its firms achieve, compared with the first quarter:
 * E ← E + 4λ·(success − success₀)·E·(1 − E). A firm's own success, compared with the mean of its cluster, moves its abilities:
 * A ← A + 4λ′·(s − s̄)·A·(1 − A), likewise T and G, with s = exports/(exports + 1): winners learn to win, which is path dependence.
 */
export function feedBack(world: World): void {
  if (world.switchedOff.has('feed-back')) return;
  const success = successOfClusters(world);
  moveStocks(world, success);
  moveAbilities(world, success);
}

/** Means over the firms of each cluster: s, reach, knowledge; and n/(n + n₀). Float64Array[clusters × 4], all in [0, 1]. */
function successOfClusters({ state, parameters }: World): Float64Array {
  const { used, alive, cluster, exports, meanKnowledge, ties, firmCount, firmCountAtStart } = state;
  const success = new Float64Array(state.size.clusters * drivers);
  const half = parameters.reachHalf;
  for (let i = 0; i < used; i++) {
    if (alive[i] === 0 || cluster[i]! < 0) continue;
    const at = cluster[i]! * drivers;
    success[at]! += exports[i]! / (exports[i]! + 1);
    success[at + 1]! += ties.degree[i]! / (ties.degree[i]! + half);
    success[at + 2]! += meanKnowledge[i]!;
  }
  for (let c = 0; c < state.size.clusters; c++) {
    const firms = firmCount[c]!;
    for (let d = 0; d < 3; d++) success[c * drivers + d]! /= Math.max(1, firms);
    success[c * drivers + 3] = firms / Math.max(1, firms + firmCountAtStart[c]!);
  }
  return success;
}

function moveStocks({ state, setting, parameters }: World, success: Float64Array): void {
  const { endowment, successAtStart } = state;
  const { clusters, resources } = state.size;
  const rate = 4 * parameters.stockFeedback;
  for (let c = 0; c < clusters; c++) {
    const at = c * drivers;
    if (Number.isNaN(successAtStart[at]!))
      successAtStart.set(success.subarray(at, at + drivers), at);
    setting.resources.forEach(({ follows }, k) => {
      const driver = driverAt[follows];
      if (driver < 0) return;
      const change = success[at + driver]! - successAtStart[at + driver]!;
      const e = endowment[c * resources + k]!;
      endowment[c * resources + k] = e + atMostOne(rate * change) * e * (1 - e);
    });
  }
}

function moveAbilities({ state, parameters }: World, success: Float64Array): void {
  const { used, alive, cluster, exports, acquisition, transfer, integration } = state;
  const rate = 4 * parameters.abilityFeedback;
  for (let i = 0; i < used; i++) {
    if (alive[i] === 0 || cluster[i]! < 0) continue;
    const lead = exports[i]! / (exports[i]! + 1) - success[cluster[i]! * drivers]!;
    const change = atMostOne(rate * lead);
    const a = acquisition[i]!;
    const t = transfer[i]!;
    const g = integration[i]!;
    acquisition[i] = a + change * a * (1 - a);
    transfer[i] = t + change * t * (1 - t);
    integration[i] = g + change * g * (1 - g);
  }
}

/** A change of at most 1 either way keeps x + change·x·(1 − x) in [0, 1]. */
const atMostOne = (change: number) => Math.min(1, Math.max(-1, change));
