import { exp } from '../arithmetic/portable-functions.ts';
import { normalOf, purposes, uniformOf } from '../random/firm-draws.ts';
import type { World } from '../world.ts';

/**
 * 10. Shock. Demand of each market follows a cycle, AR(1) in logarithms with the given innovation:
 * a ← ρ·a + σ·z, M = M₀ · exp(a − Var(a)/2), so that mean demand is M₀. A structural shock, rare or set by a scenario, devalues
 * CA ← CA·(1 − s·(1 − DC)).
 */
export function shock({ state, setting, parameters, levers, draws, switchedOff }: World): void {
  const off = switchedOff.has('shock');
  const { cyclePersistence: rho, cycleSpread: sigma } = parameters;
  const half = off ? 0 : (sigma * sigma) / (2 * (1 - rho * rho));
  const firms = state.firmsAtStart;
  setting.markets.forEach(({ demand }, m) => {
    draws.draw(m, purposes.cycle);
    state.cycle[m] = off ? 0 : rho * state.cycle[m]! + sigma * normalOf(draws.words[0]!);
    state.demand[m] = demand * firms * exp(state.cycle[m]! - half + (off ? 0 : levers.demand));
  });
  if (off) return;
  draws.draw(0, purposes.rupture);
  const happens = uniformOf(draws.words[0]!) < parameters.ruptureHazard;
  const depth = Math.min(1, parameters.ruptureDepth * Math.max(levers.rupture, happens ? 1 : 0));
  if (depth > 0) devalue(state, depth);
}

function devalue({ used, advantage, capability }: World['state'], depth: number): void {
  for (let i = 0; i < used; i++) advantage[i]! *= 1 - depth * (1 - capability[i]!);
}
