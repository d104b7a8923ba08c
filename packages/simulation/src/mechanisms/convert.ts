import type { World } from '../world.ts';

/**
 * 2. Convert. CA ← CA + (κ·b·r + η·DC·τ)·(1 − CA) − ε·τ·(1 − θ·DC)·CA: resources become advantage, turbulence erodes it,
 * capability renews and shields it. With constant inputs CA tends to up/(up + down).
 */
export function convert({ state, parameters, switchedOff }: World): void {
  if (switchedOff.has('convert')) return;
  const { used, advantage, capability, flowToAdvantage } = state;
  const { conversion, renewal, erosion, shielding, turbulence } = parameters;
  const renewing = renewal * turbulence;
  const eroding = erosion * turbulence;
  for (let i = 0; i < used; i++) {
    const dc = capability[i]!;
    const ca = advantage[i]!;
    const up = Math.min(1, conversion * flowToAdvantage[i]! + renewing * dc);
    const down = eroding * (1 - shielding * dc);
    advantage[i] = ca + up * (1 - ca) - down * ca;
  }
}
