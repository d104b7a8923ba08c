import { availableParallelism } from 'node:os';
import type { AnalysisMatrix } from '@qunhai/dataset';
import type { JobControl } from '@qunhai/kernel';
import { bootstrapPls, jackknifePls, type SemModel } from '@qunhai/sem';
import { type Estimation, plsOptions } from './estimate-model.ts';
import type { Resamples } from './evaluate/evaluate-model.ts';
import type { AnalysisPlan } from './study-schema.ts';

/** Everything results.json gives an interval for. */
const collect = ['constructCorrelations', 'rhoA', 'alpha', 'htmt'] as const;

/** Resample an estimated model; nothing when it did not converge or no resamples are asked for. */
export async function resampleModel(
  model: SemModel,
  matrix: AnalysisMatrix,
  estimation: Estimation,
  request: {
    readonly plan: AnalysisPlan;
    readonly seed: number;
    readonly workers: number | undefined;
    readonly control: JobControl;
  },
): Promise<Resamples> {
  const { plan, seed, workers = availableParallelism(), control } = request;
  const { resamples } = plan;
  if (estimation.estimate?.status !== 'converged' || resamples === 0)
    return { bootstrap: null, jackknife: null };
  const options = plsOptions(plan);
  const bootstrap = await bootstrapPls(model, matrix, options, {
    resamples,
    seed,
    workers,
    collect,
    control,
  });
  const jackknife =
    plan.interval === 'bca' ? jackknifePls(model, matrix, options, { collect, control }) : null;
  return { bootstrap, jackknife };
}
