import type { World } from '../world.ts';
import { countBits } from './count-bits.ts';

/**
 * 9. Lock in. Functional: d³/(d³ + h³·(1 + f)) rises with local partners d and falls with contacts abroad f. Cognitive: how alike the
 * partners' knowledge is to one's own, 1 − mean|K̄_j − K̄|/½, where partners are few or alike nothing new is heard. Political: dependence on support,
 * which fades when support ends. The lock of a firm is their weighted sum; it hastens the decay of DC, and holds back steps 5 and 8.
 */
export function lockIn({ state, parameters, switchedOff }: World): void {
  const { used, lockIn: lock, support, presence, ties, meanKnowledge } = state;
  if (switchedOff.has('lock-in')) {
    lock.fill(0, 0, used);
    return;
  }
  const { functionalWeight, cognitiveWeight, politicalWeight, embeddednessHalf } = parameters;
  const total = functionalWeight + cognitiveWeight + politicalWeight;
  const [wf, wc, wp] =
    total > 0
      ? [functionalWeight / total, cognitiveWeight / total, politicalWeight / total]
      : [0, 0, 0];
  const threshold = embeddednessHalf ** 3;
  const keep = 1 - parameters.supportDecay;
  const { room, degree, partner } = ties;
  for (let i = 0; i < used; i++) {
    const d = degree[i]!;
    const cube = d * d * d;
    const functional = cube / (cube + threshold * (1 + countBits(presence[i]!)));
    const own = meanKnowledge[i]!;
    let difference = 0;
    for (let at = i * room, end = at + d; at < end; at++)
      difference += Math.abs(meanKnowledge[partner[at]!]! - own);
    const alike = d === 0 ? 0 : 1 - (2 * difference) / d;
    const cognitive = alike > 0 ? alike * functional : 0;
    lock[i] = wf * functional + wc * cognitive + wp * support[i]!;
    support[i]! *= keep;
  }
}
