import { countBits } from '../mechanisms/count-bits.ts';
import type { World } from '../world.ts';
import { outcomeAt, outcomes } from './outcomes.ts';

/** Groups that are observed: all firms, and each cluster when there are several. */
export function groupsOf(clusters: number): number {
  return clusters > 1 ? 1 + clusters : 1;
}

const at = {
  firms: outcomeAt('firms'),
  exporters: outcomeAt('exporters'),
  exports: outcomeAt('exports'),
  money: outcomeAt('growth-resources'),
  embedding: outcomeAt('embedding'),
  markets: outcomeAt('markets'),
  value: outcomeAt('value-position'),
  knowledge: outcomeAt('knowledge'),
  advantage: outcomeAt('advantage'),
  capability: outcomeAt('capability'),
  endowment: outcomeAt('endowment'),
  stage: outcomeAt('domestic'),
  localTies: outcomeAt('local-ties'),
  ei: outcomeAt('ei-index'),
  lockIn: outcomeAt('lock-in'),
  dependence: outcomeAt('dependence'),
  gini: outcomeAt('inequality'),
  top: outcomeAt('top-share'),
  closures: outcomeAt('closures'),
  publicMoney: outcomeAt('public-money'),
};

/**
 * Observe a world into a row of [groups × outcomes]. An index of embedding is v·b/(b + 1) with b markets: it needs both, foreign contacts
 * and a position of value in them. The E–I index is that of Krackhardt & Stern (1988) over all ties, contacts abroad being external. A
 * group without firms has NaN for means and shares.
 */
export function observeInto(world: World, row: Float64Array): void {
  const { state } = world;
  const groups = groupsOf(state.size.clusters);
  row.fill(0);
  sumFirms(world, groups, row);
  for (let g = 0; g < groups; g++) {
    const first = g * outcomes.length;
    const firms = row[first + at.firms]!;
    const abroad = row[first + at.markets]!;
    const local = row[first + at.localTies]!;
    for (let o = at.exporters; o < at.gini; o++) row[first + o]! /= firms;
    row[first + at.ei] = (abroad - local) / (abroad + local);
    row[first + at.endowment] = endowmentOf(world, g);
    row[first + at.publicMoney]! /= firms;
    concentrationInto(world, g, firms, row, first);
  }
}

function sumFirms({ state, ledger }: World, groups: number, row: Float64Array): void {
  const { used, alive, cluster } = state;
  for (let i = 0; i < used; i++) {
    if (alive[i] === 0) continue;
    const group = groups > 1 ? 1 + cluster[i]! : 0;
    addFirm(state, i, row, group * outcomes.length);
  }
  // The sums over all firms are those of the clusters and of the firms outside, which are there already.
  for (let at = outcomes.length; at < groups * outcomes.length; at++)
    row[at % outcomes.length]! += row[at]!;
  row[at.closures] = ledger.closures;
  row[at.publicMoney] = ledger.subsidies + ledger.entrySupport;
  for (let g = 1; g < groups; g++) {
    row[g * outcomes.length + at.closures] = Number.NaN;
    row[g * outcomes.length + at.publicMoney] = Number.NaN;
  }
}

function addFirm(state: World['state'], i: number, row: Float64Array, first: number): void {
  const breadth = countBits(state.presence[i]!);
  row[first + at.firms]!++;
  row[first + at.exporters]! += breadth > 0 ? 1 : 0;
  row[first + at.exports]! += state.exports[i]!;
  row[first + at.money]! += state.resources[i]!;
  row[first + at.embedding]! += (state.value[i]! * breadth) / (breadth + 1);
  row[first + at.markets]! += breadth;
  row[first + at.value]! += state.value[i]!;
  row[first + at.knowledge]! += state.meanKnowledge[i]!;
  row[first + at.advantage]! += state.advantage[i]!;
  row[first + at.capability]! += state.capability[i]!;
  row[first + at.stage + state.stage[i]!]!++;
  row[first + at.localTies]! += state.ties.degree[i]!;
  row[first + at.lockIn]! += state.lockIn[i]!;
  row[first + at.dependence]! += state.support[i]!;
}

/** Mean stock over resources, and over clusters by their firms for the group of all. */
function endowmentOf({ state }: World, group: number): number {
  const { clusters, resources } = state.size;
  let sum = 0;
  let firms = 0;
  for (let c = 0; c < clusters; c++) {
    if (group > 0 && c !== group - 1) continue;
    const weight = group > 0 ? 1 : state.firmCount[c]!;
    for (let k = 0; k < resources; k++)
      sum += (weight * state.endowment[c * resources + k]!) / resources;
    firms += weight;
  }
  return sum / firms;
}

/**
 * Gini coefficient of exports over the firms, and the share of the top tenth (rounded up). Only the firms that export are sorted: the others
 * stand before them with zeros.
 */
function concentrationInto(
  { state }: World,
  group: number,
  firms: number,
  row: Float64Array,
  first: number,
): void {
  const sorted = exportsOf(state, group, firms).sort();
  const zeros = firms - sorted.length;
  const firstOfTop = firms - Math.ceil(firms / 10);
  let sum = 0;
  let ranked = 0;
  let ofTop = 0;
  for (let r = zeros; r < firms; r++) {
    const value = sorted[r - zeros]!;
    sum += value;
    ranked += (r + 1) * value;
    if (r >= firstOfTop) ofTop += value;
  }
  row[first + at.gini] = (2 * ranked) / (firms * sum) - (firms + 1) / firms;
  row[first + at.top] = ofTop / sum;
}

/** Exports of the firms of a group that have any. */
function exportsOf(
  { used, exports, cluster }: World['state'],
  group: number,
  most: number,
): Float64Array {
  const found = new Float64Array(most);
  let n = 0;
  for (let i = 0; i < used; i++)
    if (exports[i]! > 0 && (group === 0 || cluster[i] === group - 1)) found[n++] = exports[i]!;
  return found.subarray(0, n);
}
