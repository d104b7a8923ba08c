import type { Model } from '../model/model.ts';
import { checkScenario } from '../scenario/check-scenario.ts';
import { baseline, type Scenario } from '../scenario/scenario-schema.ts';
import { checkNumber } from '../sensitivity/check-number.ts';
import { fail } from '../sensitivity/errors.ts';
import { type GrowthOutcome, growthOutcomes } from './growth-outcomes.ts';

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

/** @throws {QunhaiError} sensitivity.number-invalid, sensitivity.unknown-outcome; as `checkScenario` */
export function planDecomposition(model: Model, options: DecompositionOptions): DecompositionPlan {
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
