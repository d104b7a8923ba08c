import type { TruthInput } from '@qunhai/dataset';
import {
  bootstrapPls,
  effectsOfDraws,
  jackknifePls,
  planEffects,
  type SemData,
  type SemModel,
  summariseDraws,
} from '@qunhai/sem';
import {
  type PathInference,
  pathEstimates,
  plsOptions,
  recoveryTruth,
  trueModel,
} from './recovery-studies.ts';

/** In what a series of simulated studies of indirect effects differs from the next. */
export interface MediationCondition {
  /** How many times the example's firms. */
  readonly times: number;
  /** Paths that are 0 in the population instead of the example's. */
  readonly none: readonly (readonly [from: string, to: string])[];
}

/** Chains of the example, of two and three paths. */
export const chains: readonly (readonly string[])[] = [
  ['CN', 'CA', 'GR'],
  ['DL', 'DC', 'GR'],
  ['IE', 'DC', 'GR'],
  ['CA', 'GR', 'GE'],
  ['CA', 'GE', 'MK'],
  ['DC', 'GE', 'MK'],
  ['IE', 'DC', 'GE', 'MK'],
];

/** The population of a condition: the example's, 7-point answers, nothing missing. */
export function mediationTruth({ times, none }: MediationCondition): TruthInput {
  const truth = recoveryTruth({ answers: 'rounded', times, missing: false });
  const isNone = (path: { from: string; to: string }) =>
    none.some(([from, to]) => from === path.from && to === path.to);
  return {
    ...truth,
    paths: (truth.paths ?? []).map((path) => (isNone(path) ? { ...path, value: 0 } : path)),
  };
}

/** What a chain is worth in a population: the product of its paths. */
export function chainValue(truth: TruthInput, chain: readonly string[]): number {
  return chain.slice(1).reduce((product, to, i) => {
    const path = (truth.paths ?? []).find((own) => own.from === chain[i] && own.to === to);
    return product * path!.value;
  }, 1);
}

/** Every chain in one simulated study, with both kinds of 95 % interval. The model has the paths of the example, those that are 0 too. */
export async function inferChains(
  model: SemModel,
  data: SemData,
  resamples: number,
  seed: number,
): Promise<PathInference[]> {
  const { draws } = await bootstrapPls(model, data, plsOptions, { resamples, seed });
  const leaveOneOut = jackknifePls(model, data, plsOptions).draws;
  const estimates = ofChains(model, Float64Array.from(pathEstimates(model, data)));
  const drawn = ofChains(model, draws.paths);
  const observations = data.n;
  const percentile = summariseDraws(estimates, drawn, {
    observations,
    interval: { method: 'percentile' },
  });
  const bca = summariseDraws(estimates, drawn, {
    observations,
    interval: { method: 'bca', jackknife: ofChains(model, leaveOneOut.paths) },
  });
  return chains.map((_, c) => ({
    estimate: estimates[c]!,
    standardError: percentile[c]!.standardError ?? Number.NaN,
    percentile: bounds(percentile[c]!.interval),
    bca: bounds(bca[c]!.interval),
  }));
}

function bounds(interval: { readonly lower: number; readonly upper: number } | null) {
  return [interval?.lower ?? Number.NaN, interval?.upper ?? Number.NaN] as const;
}

/** Columns of the chains from rows of path coefficients. */
function ofChains(model: SemModel, paths: Float64Array): Float64Array {
  const plan = planEffects(
    model.constructs.map(({ id }) => id),
    model.paths,
  );
  const rows = paths.length / model.paths.length;
  const { specificIndirect } = effectsOfDraws(plan, paths, rows);
  const width = plan.specific.length;
  const at = chains.map((chain) =>
    plan.specific.findIndex(({ path }) => path.join() === chain.join()),
  );
  return Float64Array.from(
    { length: rows * chains.length },
    (_, cell) =>
      specificIndirect[Math.floor(cell / chains.length) * width + at[cell % chains.length]!]!,
  );
}

/** The model of every condition: all paths of the example. */
export const mediationModel = trueModel(
  recoveryTruth({ answers: 'rounded', times: 1, missing: false }),
);
