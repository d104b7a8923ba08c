import { quantileSorted, tQuantile } from '@qunhai/numerics';
import type { ScenarioComparison } from '@qunhai/results';
import { outcomeIds } from '../outcomes/outcomes.ts';
import type { ExperimentResult } from './experiment-result.ts';
import {
  meanAndError,
  meansByReplication,
  numberOrNull,
  observationAt,
  runValuesInto,
  sortedValues,
} from './run-values.ts';
import type { RunBuffers } from './summarise-paths.ts';

const level = 0.95;

/** Quarters at which scenarios are compared: after the first year when there are two or more, half-way, and the last. */
export function comparedQuarters(steps: number): number[] {
  const quarters = [steps >= 8 ? 4 : 0, Math.floor(steps / 2), steps];
  return [...new Set(quarters)].filter((quarter) => quarter > 0).sort((a, b) => a - b);
}

/** What is compared: an outcome of a group at a quarter, of a scenario with the first. */
export interface ComparisonPlace {
  readonly scenario: number;
  readonly ids: { readonly scenario: string; readonly against: string; readonly group: string };
  readonly group: number;
  readonly outcome: number;
  readonly quarter: number;
}

/**
 * Differences from the first scenario, run by run with the same luck: their mean with a t interval over replications, the range that
 * holds 90 % of them, and the share above zero. Runs in which either has no value are left out.
 * @see Law (2015), Simulation modeling and analysis, §10.2.1 (paired-t interval) and §11.2 (common random numbers)
 */
export function compareWithFirst(
  result: ExperimentResult,
  { scenario, ids, group, outcome, quarter }: ComparisonPlace,
  { values, sorted }: RunBuffers,
): ScenarioComparison {
  const at = observationAt(result.shape, quarter, group, outcome);
  const against = new Float64Array(values.length);
  runValuesInto(result, scenario, at, values);
  runValuesInto(result, 0, at, against);
  const differences = values.map((value, run) => value - against[run]!);
  const all = sortedValues(differences, sorted);
  const mean = meanAndError(differences);
  return {
    ...ids,
    outcome: outcomeIds[outcome]!,
    quarter,
    mean: numberOrNull(meanAndError(values).mean),
    againstMean: numberOrNull(meanAndError(against).mean),
    difference: numberOrNull(mean.mean),
    interval: intervalOf(meansByReplication(differences, result.shape.replications)),
    band:
      all.length === 0
        ? null
        : { lower: quantileSorted(all, 0.05), upper: quantileSorted(all, 0.95) },
    higher:
      all.length === 0 ? null : all.filter((difference) => difference > 0).length / all.length,
  };
}

/** t interval of a mean of independent values; null with fewer than two. */
function intervalOf(values: Float64Array): ScenarioComparison['interval'] {
  const { n, mean, standardError } = meanAndError(values);
  if (n < 2) return null;
  const reach = tQuantile((1 + level) / 2, n - 1) * standardError;
  return { lower: mean - reach, upper: mean + reach, level };
}
