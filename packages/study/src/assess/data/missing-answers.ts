import type { JobControl } from '@qunhai/kernel';
import type { Assessments } from '@qunhai/results';
import {
  bootstrapPls,
  covarianceOfDraws,
  diagnoseMissing,
  type ImputedEstimate,
  imputeChained,
  type LittleMcar,
  pathVector,
  poolEstimates,
  type SemData,
} from '@qunhai/sem';
import { plsOptions } from '../../estimate-model.ts';
import { trustworthy } from '../../resample-model.ts';
import type { AssessedModel } from '../assessed-model.ts';

type Data = NonNullable<Assessments['data']>;

/** Patterns that are listed. */
const listedPatterns = 10;

/** Which answers of the model's indicators are missing, and whether that looks random. */
export function missingAnswers(
  data: SemData,
  indicators: readonly string[],
): { readonly missing: NonNullable<Data['missing']>; readonly untested: LittleMcar['reason'] } {
  const { rows, completeRows, emptyRows, share, byVariable, patterns, mcar } = diagnoseMissing(
    data,
    indicators,
  );
  const missing = {
    ...{ rows, completeRows, emptyRows, share },
    byIndicator: byVariable.flatMap(({ variable, missing, share: ofRows }) =>
      missing === 0 ? [] : [{ indicator: variable, missing, share: ofRows }],
    ),
    patterns: patterns.length,
    frequent: patterns.slice(0, listedPatterns).map((pattern) => ({
      missing: [...pattern.missing],
      rows: pattern.rows,
      share: pattern.share,
    })),
    mcar: mcar.test && {
      statistic: mcar.test.statistic,
      df: mcar.test.df,
      p: mcar.test.p,
      patterns: mcar.test.patterns,
    },
  };
  return { missing, untested: mcar.reason };
}

/**
 * Imputations, rounds of each, and resamples within each. Few imputations suffice where little is missing; what chance they leave in
 * the pooled standard error is in its degrees of freedom.
 */
const settings = { imputations: 10, iterations: 5, resamples: 200 } as const;

/**
 * Paths of the model from data completed by chained equations, pooled by Rubin's rules; null where there are no intervals to compare
 * with, `unusable` where fewer than two imputations can be estimated. Imputations whose model has no proper solution are left out and counted.
 * @throws {QunhaiError} sem.* where the data cannot be imputed; kernel.cancelled
 */
export async function imputedPaths(
  { model, wave, plan, seed, workers, estimation, resamples: { base }, sem }: AssessedModel,
  indicators: readonly string[],
  control: JobControl,
): Promise<Data['imputed'] | 'unusable'> {
  const { estimate } = estimation;
  if (estimate?.status !== 'converged' || trustworthy(base) === null) return null;
  const { imputations, iterations, resamples: draws } = settings;
  const completed = await imputeChained(wave.matrix, indicators, {
    ...{ seed, imputations, iterations, control },
  });
  const estimates: ImputedEstimate[] = [];
  for (const data of completed.imputations) {
    const one = await bootstrapPls(model, data, plsOptions(plan, wave.matrix), {
      ...{ resamples: draws, seed, workers: workers ?? 1, collect: [] },
      control: { signal: control.signal },
    });
    const usable = draws - one.failed.length;
    if (one.original.status !== 'converged' || one.original.inadmissible || usable < draws * 0.9)
      continue;
    const values = pathVector(one.original);
    estimates.push({
      values,
      covariance: covarianceOfDraws(one.draws.paths, values.length),
    });
  }
  if (estimates.length < 2) return 'unusable';
  const pooled = poolEstimates(estimates, { level: plan.level });
  return {
    ...{ imputations, iterations, resamples: draws, failed: imputations - estimates.length },
    paths: estimate.paths.map(({ from, to }, k) => {
      const {
        estimate: value,
        standardError,
        lower,
        upper,
        df,
        p,
        missingInformation,
      } = pooled.quantities[k]!;
      const own = sem.paths.find((path) => path.from === from && path.to === to)!;
      return {
        ...{ from, to, estimate: value, standardError, lower, upper, p, missingInformation },
        df: Math.min(df, Number.MAX_SAFE_INTEGER),
        base: { estimate: own.estimate, interval: own.interval },
      };
    }),
  };
}
