import { type JobControl, throwIfCancelled } from '@qunhai/kernel';
import { mean, standardDeviation, tQuantile } from '@qunhai/numerics';
import type { DecompositionResults } from '@qunhai/results';
import type { Executor } from '../experiment/executor.ts';
import type { Model } from '../model/model.ts';
import { decompositionNotes } from './decomposition-notes.ts';
import { type DecompositionOptions, planDecomposition } from './decomposition-plan.ts';
import { t } from './messages.ts';
import { parts } from './parts.ts';
import { shapley } from './shapley.ts';
import { worthOfCoalitions } from './worth-of-coalitions.ts';

/**
 * Where growth differences among the firms of clusters come from: Shapley values of the variance of growth for what firms start with —
 * endowment, structure, mechanisms, network, see `equalise` — and luck, see `spreadOfGrowth`. Takes 16 × luckDraws × replications runs.
 * @throws {QunhaiError} sensitivity.number-invalid, sensitivity.unknown-outcome, sensitivity.nobody-to-compare; as `checkScenario`; kernel.cancelled
 */
export async function decompose(
  model: Model,
  options: DecompositionOptions,
  executor: Executor,
  control: JobControl = {},
): Promise<DecompositionResults> {
  const plan = planDecomposition(model, options);
  throwIfCancelled(control, 'decompose');
  const { worth, compared, outside } = await worthOfCoalitions(model, plan, executor, control);
  const values = worth.map(shapley);
  const all = mean(worth.map((v) => v.at(-1)!));
  const none = mean(worth.map((v) => v[0]!));
  const total = all - none;
  return {
    outcome: plan.outcome,
    quarter: plan.steps,
    replications: plan.replications,
    total,
    measure: t.both(`measure.${plan.outcome}`, { steps: plan.steps }),
    notes: decompositionNotes(model, plan, { compared, outside, all, none }),
    parts: parts.map((part, p) => {
      const ofPart = values.map((value) => value[p]!);
      const contribution = mean(ofPart);
      return {
        part,
        name: t.both(`${part}.name`),
        meaning: t.both(`${part}.meaning`),
        contribution,
        interval: tInterval(ofPart, plan.level),
        share: total > 0 ? contribution / total : null,
      };
    }),
  };
}

/** Interval of a mean over replications; null with a single one. */
function tInterval(
  values: readonly number[],
  level: number,
): DecompositionResults['parts'][number]['interval'] {
  const n = values.length;
  if (n < 2) return null;
  const half = (tQuantile((1 + level) / 2, n - 1) * standardDeviation(values)) / Math.sqrt(n);
  const center = mean(values);
  return { lower: center - half, upper: center + half, level, method: 'normal' };
}
