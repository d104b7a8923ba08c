import type { PlsPlan } from './pls-plan.ts';
import type { PlsWorkspace } from './pls-workspace.ts';

/**
 * Correlations of the final stage's slots from the first stage's solution, TᵀCT with a column of T for each slot:
 * a unit vector for a repeated indicator, the outer weights for a component's score. No case scores are needed.
 * @param source - [final slots] first-stage slot, or −1 − construct
 * @param out - [final slots × final slots]
 */
export function composeInto(
  plan: PlsPlan,
  work: PlsWorkspace,
  source: Int32Array,
  out: Float64Array,
): void {
  const size = source.length;
  for (let s = 0; s < size; s++) {
    for (let t = 0; t < s; t++) {
      const value = covariance(plan, work, source[s]!, source[t]!);
      out[s * size + t] = value;
      out[t * size + s] = value;
    }
    out[s * size + s] = 1;
  }
}

function covariance(plan: PlsPlan, work: PlsWorkspace, s: number, t: number): number {
  if (s < 0 && t < 0) return work.scoreCorrelations[(-1 - s) * plan.constructs + (-1 - t)]!;
  if (s >= 0 && t >= 0) return work.correlations[s * plan.slots + t]!;
  const slot = s >= 0 ? s : t;
  const construct = -1 - (s < 0 ? s : t);
  let sum = 0;
  for (let b = plan.start[construct]!; b < plan.start[construct + 1]!; b++)
    sum += work.correlations[slot * plan.slots + b]! * work.weights[b]!;
  return sum;
}
