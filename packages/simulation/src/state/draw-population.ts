import { exp } from '../arithmetic/portable-functions.ts';
import { FirmDraws, normalOf, purposes, uniformOf } from '../random/firm-draws.ts';
import type { Setting } from './setting.ts';
import { emptyState, type State } from './state.ts';
import { tie } from './ties.ts';
import { roomForPartners, roomToGrow } from './world-room.ts';

/** How firms and clusters are at the start; means on [0, 1]. */
export interface PopulationPlan {
  /** Firms of each cluster. */
  readonly firms: readonly number[];
  /** Firms outside any cluster, without local ties and cluster resources; otherwise drawn alike. */
  readonly firmsOutside: number;
  /** Mean stock of each cluster's resources. */
  readonly endowment: readonly number[];
  readonly ability: number;
  readonly abilitySpread: number;
  readonly advantage: number;
  readonly capability: number;
  readonly value: number;
  /** Mean local partners of a firm, and how much it differs among firms (0: alike). */
  readonly partners: number;
  readonly partnersSpread: number;
  /** Share of firms that are in one market at the start. */
  readonly exporters: number;
  readonly money: number;
}

export const defaultPopulation: PopulationPlan = {
  firms: [100, 100, 100],
  firmsOutside: 0,
  endowment: [0.55, 0.5, 0.45],
  ability: 0.5,
  abilitySpread: 0.15,
  advantage: 0.35,
  capability: 0.35,
  value: 0.2,
  partners: 6,
  partnersSpread: 0.5,
  exporters: 0.15,
  money: 0.8,
};

/** Draw a world's state at quarter 0. Draws are keyed by firm, so a larger world begins with the firms of a smaller one. */
export function drawPopulation(
  plan: PopulationPlan,
  setting: Setting,
  seed: number,
  replication: number,
): State {
  const total = plan.firms.reduce((sum, n) => sum + n, plan.firmsOutside);
  const state = emptyState({
    capacity: Math.ceil(total * roomToGrow),
    clusters: plan.firms.length,
    markets: setting.markets.length,
    resources: setting.resources.length,
    room: roomForPartners,
  });
  const draws = new FirmDraws(seed, replication);
  draws.at(0xffffffff);
  let from = 0;
  plan.firms.forEach((firms, c) => {
    state.firmCount[c] = firms;
    state.firmCountAtStart[c] = firms;
    state.endowment.fill(
      plan.endowment[c] ?? 0.5,
      c * setting.resources.length,
      (c + 1) * setting.resources.length,
    );
    for (let i = from; i < from + firms; i++) drawFirm(state, plan, setting, draws, i, c);
    drawTies(state, plan, draws, from, firms);
    from += firms;
  });
  for (let i = from; i < total; i++) drawFirm(state, plan, setting, draws, i, -1);
  state.used = total;
  state.firmsAtStart = total;
  return state;
}

function drawFirm(
  state: State,
  plan: PopulationPlan,
  setting: Setting,
  draws: FirmDraws,
  i: number,
  cluster: number,
): void {
  const words = Array.from({ length: 4 }, (_, pair) => {
    draws.draw(i, purposes.population + 16 * pair);
    return [...draws.words];
  }).flat();
  const around = (mean: number, word: number) =>
    Math.min(0.98, Math.max(0.02, mean + plan.abilitySpread * normalOf(word)));
  state.alive[i] = 1;
  state.cluster[i] = cluster;
  state.acquisition[i] = around(plan.ability, words[0]!);
  state.transfer[i] = around(plan.ability, words[1]!);
  state.integration[i] = around(plan.ability, words[2]!);
  state.advantage[i] = around(plan.advantage, words[3]!);
  state.capability[i] = around(plan.capability, words[4]!);
  state.value[i] = around(plan.value, words[5]!);
  state.resources[i] = plan.money;
  state.homeBound[i] = 1;
  state.chainStep[i] = (words[6]! * setting.chainSteps) / 2 ** 32;
  if (uniformOf(words[7]!) < plan.exporters) enterNearMarket(state, setting, i, words[6]!);
}

/** An exporter at the start is in one of the nearer half of the markets, with some knowledge of it. */
function enterNearMarket(state: State, setting: Setting, i: number, word: number): void {
  const { markets } = state.size;
  const near = setting.markets
    .map(({ distance }, m) => ({ distance, m }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, Math.max(1, markets >> 1));
  const { m } = near[word % near.length]!;
  state.presence[i] = 1 << m;
  state.knowledge[i * markets + m] = 0.1;
  state.meanKnowledge[i] = 0.1 / markets;
  state.stage[i] = 1;
}

/**
 * Local ties within a cluster: every firm looks for about `partners`/2 others, half of them near in the order of firms, which stands for
 * place and trade, the rest anywhere.
 */
function drawTies(
  state: State,
  { partners, partnersSpread }: PopulationPlan,
  draws: FirmDraws,
  from: number,
  firms: number,
): void {
  if (firms < 2) return;
  for (let i = 0; i < firms; i++) {
    draws.draw(from + i, purposes.population + 1024);
    const mean = (partners / 2) * exp(partnersSpread * normalOf(draws.words[0]!));
    const wanted = Math.floor(mean + uniformOf(draws.words[1]!));
    for (let t = 0; t < wanted; t++) {
      draws.draw(from + i, purposes.population + 2048 + t);
      const near = (draws.words[0]! & 1) === 1;
      const span = near ? Math.min(10, firms - 1) : firms - 1;
      const away = 1 + Math.floor((draws.words[1]! / 2 ** 32) * span);
      tie(state.ties, from + i, from + ((i + away) % firms));
    }
  }
}
