import type { Setting } from '../state/setting.ts';
import { emptyState, type State } from '../state/state.ts';
import { tie } from '../state/ties.ts';
import { roomForPartners, roomToGrow } from '../state/world-room.ts';
import type { MeasuredFirm, MeasuredPopulation } from './model.ts';

/** A world's state at quarter 0 from measured firms; firm i of the measurement lives in slot i. */
export function placeMeasured(population: MeasuredPopulation, setting: Setting): State {
  const { firms, ties, endowment } = population;
  const state = emptyState({
    capacity: Math.ceil(firms.length * roomToGrow),
    clusters: setting.clusters.length,
    markets: setting.markets.length,
    resources: setting.resources.length,
    room: roomForPartners,
  });
  firms.forEach((firm, i) => {
    placeFirm(state, firm, i);
  });
  for (const [a, b] of ties) tie(state.ties, a, b);
  endowment.forEach((stocks, c) => {
    state.endowment.set(stocks, c * setting.resources.length);
  });
  state.used = firms.length;
  state.firmsAtStart = firms.length;
  state.firmCountAtStart.set(state.firmCount);
  return state;
}

function placeFirm(state: State, firm: MeasuredFirm, i: number): void {
  state.alive[i] = 1;
  state.cluster[i] = firm.cluster;
  if (firm.cluster >= 0) state.firmCount[firm.cluster]!++;
  state.chainStep[i] = firm.chainStep;
  state.value[i] = firm.value;
  state.acquisition[i] = firm.acquisition;
  state.transfer[i] = firm.transfer;
  state.integration[i] = firm.integration;
  state.advantage[i] = firm.advantage;
  state.capability[i] = firm.capability;
  state.resources[i] = firm.resources;
  state.support[i] = firm.support;
  state.homeBound[i] = firm.homeBound;
  state.stage[i] = firm.stage;
  for (const m of firm.markets) state.presence[i]! |= 1 << m;
  state.knowledge.set(firm.knowledge, i * state.size.markets);
  state.meanKnowledge[i] = firm.knowledge.reduce((sum, k) => sum + k, 0) / state.size.markets;
}
