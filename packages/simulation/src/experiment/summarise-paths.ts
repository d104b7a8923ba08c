import { quantileSorted } from '@qunhai/numerics';
import type { OutcomePath } from '@qunhai/results';
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

const quantiles = { low: 0.05, lower: 0.25, median: 0.5, upper: 0.75, high: 0.95 } as const;

/** Memory for one observation of all runs, used again and again. */
export interface RunBuffers {
  readonly values: Float64Array;
  readonly sorted: Float64Array;
}

export function runBuffers({ shape }: ExperimentResult): RunBuffers {
  const runs = shape.points * shape.replications;
  return { values: new Float64Array(runs), sorted: new Float64Array(runs) };
}

/**
 * Mean, Monte-Carlo standard error and quantiles (type 7) of an outcome of a group by quarter, over all replications in which it has a
 * value. Over a sweep the standard error is of luck only, for the points as they are.
 */
export function summarisePath(
  result: ExperimentResult,
  scenario: number,
  { id, group, outcome }: { readonly id: string; readonly group: number; readonly outcome: number },
  { values, sorted }: RunBuffers,
): OutcomePath {
  const { shape } = result;
  const path: OutcomePath = {
    group: id,
    outcome: outcomeIds[outcome]!,
    mean: [],
    standardError: [],
    low: [],
    lower: [],
    median: [],
    upper: [],
    high: [],
  };
  for (let quarter = 0; quarter <= shape.steps; quarter++) {
    runValuesInto(result, scenario, observationAt(shape, quarter, group, outcome), values);
    const all = sortedValues(values, sorted);
    path.mean.push(numberOrNull(meanAndError(values).mean));
    const { standardError } = meanAndError(meansByReplication(values, shape.replications));
    path.standardError.push(numberOrNull(standardError));
    for (const [name, probability] of Object.entries(quantiles) as [
      keyof typeof quantiles,
      number,
    ][])
      path[name].push(all.length === 0 ? null : quantileSorted(all, probability));
  }
  return path;
}
