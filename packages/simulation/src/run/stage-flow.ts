import type { World } from '../world.ts';

/**
 * Firms by stage at the start and at the end, [5 × 5]: rows domestic … cooperating and founded since, columns domestic … cooperating and
 * closed since. Slots of closed firms are used again: what lives there was founded since.
 */
export function stageFlow(before: Int8Array, { state }: World): Float64Array {
  const flow = new Float64Array(25);
  for (let i = 0; i < state.used; i++) {
    const from = before[i]!;
    const same = state.firmId[i] === i;
    const here = state.alive[i] === 1;
    if (from >= 0) flow[from * 5 + (here && same ? state.stage[i]! : 4)]!++;
    if (here && !(from >= 0 && same)) flow[4 * 5 + state.stage[i]!]!++;
  }
  return flow;
}
