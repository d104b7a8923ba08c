import type { World } from '../world.ts';

/**
 * 3. Renew. DC ← DC + (κ′·g·r·G + μ·learning)·(1 − DC) − δ·(1 + φ·lock)·DC: resources become capability as far as they are
 * integrated, learning abroad adds to it, and lock-in hastens its decay.
 */
export function renew({ state, parameters, switchedOff }: World): void {
  if (switchedOff.has('renew')) return;
  const { used, capability, integration, flowToCapability, learning, lockIn } = state;
  const { capabilityFromResources, capabilityFromLearning, capabilityDecay } = parameters;
  const byLock = capabilityDecay * parameters.lockInOnCapability;
  for (let i = 0; i < used; i++) {
    const dc = capability[i]!;
    const up = Math.min(
      1,
      capabilityFromResources * flowToCapability[i]! * integration[i]! +
        capabilityFromLearning * learning[i]!,
    );
    const down = Math.min(1, capabilityDecay + byLock * lockIn[i]!);
    capability[i] = dc + up * (1 - dc) - down * dc;
  }
}
