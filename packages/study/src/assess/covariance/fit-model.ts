import { availableParallelism } from 'node:os';
import type { JobControl } from '@qunhai/kernel';
import {
  bootstrapCovariance,
  type CovarianceData,
  type CovarianceFit,
  fitCovariance,
  resampledDefinitions,
} from '@qunhai/sem';
import type { AssessedModel } from '../assessed-model.ts';
import {
  covarianceData,
  isIncomplete,
  itemsOf,
  missingPatterns,
  type Obstacle,
  orObstacle,
} from './covariance-data.ts';
import { type ModelRows, modelRows } from './model-rows.ts';
import type { CovarianceText } from './model-statements.ts';

/** Resamples of the indirect effects, where they are affordable. */
const resamples = 1000;
/** Fewer than these show no tails. */
const fewest = 200;
/** Patterns of missing answers times the cube of the number of items: what one resample costs grows with it. */
const affordable = 20_000;
/** A fit that took more iterations than this lies in a flat valley, in which each resample would wander as long. */
const steepEnough = 100;

/**
 * Steps of arithmetic, about a second per thousand million, that the robust corrections of errors, tests and fit may take with incomplete answers:
 * they rest on the information of all means and covariances of the items. Some 70 items of 400 firms are within.
 */
const robustLimit = 1e10;

/** What the robust corrections of that many items cost, see `robustLimit`. */
function robustCost({ variables, values }: CovarianceData, patterns: number): number {
  const items = variables.length;
  const moments = (items * (items + 3)) / 2;
  const firms = values.length / items;
  return moments ** 2 * (patterns + firms + moments / 3);
}

/** The model fitted by maximum likelihood from all answers there are, robust where that is affordable. */
export function fitModel(
  { model, wave, plan }: AssessedModel,
  text: CovarianceText,
): Fitted | Obstacle {
  const data = covarianceData(wave.matrix, itemsOf(model), text.variableOf);
  const patterns = missingPatterns(data);
  const isRobust = !isIncomplete(data) || robustCost(data, patterns) <= robustLimit;
  return orObstacle(() => {
    const fit = fitCovariance(text.statements, data, {
      missing: isIncomplete(data) ? 'full-information' : 'listwise',
      ...(isRobust
        ? { estimator: 'MLR' as const }
        : { estimator: 'ML' as const, information: 'expected' as const }),
    });
    return { fit, rows: modelRows(model, text, fit, plan.level) };
  });
}

export interface Fitted {
  readonly fit: CovarianceFit;
  readonly rows: ModelRows;
}

/** Bootstrap intervals of the indirect effects; as they were where resampling would take too long or there is nothing to resample. */
export async function withBootstrap(
  { fit, rows }: Fitted,
  { plan, seed, workers = availableParallelism() }: AssessedModel,
  control: JobControl,
): Promise<ModelRows> {
  const items = fit.table.observed.length;
  const patterns = fit.data.reduce((sum, group) => sum + group.patterns.length, 0);
  const isAffordable = patterns * items ** 3 <= affordable && fit.iterations <= steepEnough;
  const requested = Math.min(plan.resamples, resamples);
  if (rows.indirect.length === 0 || requested < fewest || !isAffordable || rows.improper.length > 0)
    return rows;
  const draws = await bootstrapCovariance(fit, { resamples: requested, seed, workers }, control);
  if (draws.used < 0.9 * requested) return { ...rows, bootstrap: { requested, used: draws.used } };
  const { level } = plan;
  const found = resampledDefinitions(fit, draws, level);
  return {
    ...rows,
    bootstrap: { requested, used: draws.used },
    indirect: rows.indirect.map((row, i) => {
      const [lower, upper] = found[i]!.percentile;
      return { ...row, bootstrap: { lower, upper, level, method: 'percentile' } };
    }),
  };
}
