import { type JobControl, throwIfCancelled } from '@qunhai/kernel';
import { mean, standardDeviation, tQuantile } from '@qunhai/numerics';
import type { DecompositionResults } from '@qunhai/results';
import type { Executor } from '../experiment/executor.ts';
import type { Model } from '../model/model.ts';
import { checkScenario } from '../scenario/check-scenario.ts';
import { baseline, type Scenario } from '../scenario/scenario-schema.ts';
import { checkNumber } from '../sensitivity/check-number.ts';
import { fail } from '../sensitivity/errors.ts';
import { decompositionNotes } from './decomposition-notes.ts';
import { type GrowthOutcome, growthOutcomes } from './growth-outcomes.ts';
import { t } from './messages.ts';
import { parts } from './parts.ts';
import { shapley } from './shapley.ts';
import { worthOfCoalitions } from './worth-of-coalitions.ts';

export interface DecompositionOptions {
  /** Quarters after which growth is measured. */
  readonly steps: number;
  readonly seed: number;
  /** `exports` when omitted. */
  readonly outcome?: GrowthOutcome;
  /** Nothing done when omitted. */
  readonly scenario?: Scenario;
  /** Replications that intervals come from; 10 when omitted. Drawn firms are drawn anew in each. */
  readonly replications?: number;
  /** Times that the same firms live through the quarters in each replication; 10 when omitted. */
  readonly luckDraws?: number;
  /** Of the intervals; 0.95 when omitted. */
  readonly level?: number;
}

/** Options with all that was omitted. */
export type DecompositionPlan = Required<DecompositionOptions>;

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

function planDecomposition(model: Model, options: DecompositionOptions): DecompositionPlan {
  const {
    outcome = 'exports',
    scenario = baseline,
    replications = 10,
    luckDraws = 10,
    level = 0.95,
    steps,
    seed,
  } = options;
  checkScenario(scenario, model.setting);
  checkNumber('steps', steps, 1, 10_000);
  checkNumber('seed', seed, 0, Number.MAX_SAFE_INTEGER);
  checkNumber('replications', replications, 1, 1000);
  checkNumber('luckDraws', luckDraws, 2, 1000);
  checkNumber('level', level, 0.5, 0.999, 'any');
  if (!growthOutcomes.includes(outcome))
    throw fail('unknown-outcome', { outcome, known: growthOutcomes });
  return { outcome, scenario, replications, luckDraws, level, steps, seed };
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
