import type { Model } from '../model/model.ts';
import { type OutcomeId, outcomeIds } from '../outcomes/outcomes.ts';
import type { ParameterName } from '../parameters/parameters.ts';
import { checkScenario } from '../scenario/check-scenario.ts';
import type { Scenario } from '../scenario/scenario-schema.ts';
import { checkNumber } from './check-number.ts';
import { fail } from './errors.ts';
import type { PointPlan } from './evaluate-model.ts';
import { parameterSpace, type Ranges } from './parameter-space.ts';

/** What Morris screening and Sobol indices have in common. */
export interface SensitivityOptions {
  /** Quarters; outcomes are those of the last. */
  readonly steps: number;
  readonly seed: number;
  /** Quantity, form and quality of growth when omitted. */
  readonly outcomes?: readonly OutcomeId[];
  /** All that have a range when omitted. */
  readonly parameters?: readonly ParameterName[];
  /** Ranges that differ from the plausible ones. */
  readonly ranges?: Ranges;
  /** Runs with different luck whose mean is the value of a point. */
  readonly replications?: number;
  /** Bootstrap resamples of each interval; 1000 when omitted. */
  readonly resamples?: number;
  /** Of the intervals; 0.95 when omitted. */
  readonly level?: number;
}

const growthOutcomes: readonly OutcomeId[] = ['exports', 'embedding', 'knowledge'];

/** Options with all that was omitted. */
export interface SensitivityPlan extends PointPlan {
  readonly resamples: number;
  readonly level: number;
}

/**
 * @throws {QunhaiError} sensitivity.unknown-parameter, sensitivity.no-parameters, sensitivity.range-invalid, sensitivity.unknown-outcome,
 *   sensitivity.number-invalid; as `checkScenario`
 */
export function planSensitivity(
  model: Model,
  scenario: Scenario,
  options: SensitivityOptions,
  replications: number,
): SensitivityPlan {
  const plan = {
    replications,
    outcomes: growthOutcomes,
    resamples: 1000,
    level: 0.95,
    ...withoutUndefined(options),
  };
  checkScenario(scenario, model.setting);
  checkNumber('steps', plan.steps, 1, 10_000);
  checkNumber('seed', plan.seed, 0, Number.MAX_SAFE_INTEGER);
  checkNumber('replications', plan.replications, 1, 1000);
  checkNumber('resamples', plan.resamples, 20, 100_000);
  checkNumber('level', plan.level, 0.5, 0.999, 'any');
  for (const outcome of plan.outcomes)
    if (!outcomeIds.includes(outcome))
      throw fail('unknown-outcome', { outcome, known: outcomeIds });
  return { ...plan, scenario, space: parameterSpace(options.parameters, options.ranges) };
}

/** An option given as undefined is one omitted. */
function withoutUndefined<Options extends object>(options: Options): Options {
  return Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== undefined),
  ) as Options;
}
