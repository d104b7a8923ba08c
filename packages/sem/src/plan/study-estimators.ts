import { RandomStream } from '@qunhai/kernel';
import { parseModelText } from '@qunhai/syntax';
import { standardizedEstimates } from '../covariance/evaluate/standardized.ts';
import { fitCovariance } from '../covariance/fit-covariance.ts';
import type { CovarianceOptions } from '../covariance/options.ts';
import type { PlsOptions } from '../estimate/pls-result.ts';
import { planEffects } from '../evaluate/effect-plan.ts';
import { effectsOfDraws, pathVector } from '../evaluate/effects.ts';
import { summariseDraws } from '../evaluate/summarise-draws.ts';
import { bootstrapPls } from '../resample/bootstrap-pls.ts';
import type { SemModel } from '../specify/model.ts';
import type { PopulationModel } from './population.ts';
import type { PowerQuantity, StudyEstimate, StudyEstimator } from './simulate-power.ts';

/** The model that a population declares: what its studies estimate. */
export function modelOfPopulation({ constructs, paths }: PopulationModel): SemModel {
  return {
    constructs: constructs.map((construct) => ({
      id: construct.id,
      kind: construct.kind,
      mode: construct.kind === 'reflective' ? 'A' : (construct.mode ?? 'B'),
      indicators: Object.keys(
        construct.kind === 'reflective' ? construct.loadings : construct.weights,
      ),
    })),
    paths: paths.map(({ from, to }) => ({ from, to })),
  };
}

/** `from → to`, for a path; `from → … → to` for the sum of its detours. */
function nameOf(from: string, to: string, indirect = false): string {
  return indirect ? `${from} → … → ${to}` : `${from} → ${to}`;
}

/**
 * Studies estimated by PLS (or PLSc with `consistent`) and judged by percentile intervals of a bootstrap: every path, then the total
 * indirect effect of every pair that has one. PLS paths of reflective constructs are too small by design, which shows as bias.
 * @param resamples - 500 unless told; intervals are drawn anew for every study
 * @throws {QunhaiError} faults of the model; see validateModel
 */
export function plsStudies(
  population: PopulationModel,
  options: PlsOptions,
  {
    seed,
    resamples = 500,
    level = 0.95,
  }: { readonly seed: number; readonly resamples?: number; readonly level?: number },
): StudyEstimator {
  const model = modelOfPopulation(population);
  const plan = planEffects(
    model.constructs.map(({ id }) => id),
    model.paths,
  );
  const truth = Float64Array.from(population.paths, ({ value }) => value);
  const indirect = plan.pairs.filter(({ chainCount }) => chainCount > 0);
  const trueIndirect = effectsOfDraws(plan, truth, 1).totalIndirect;
  const quantities: PowerQuantity[] = [
    ...population.paths.map(({ from, to, value }) => ({
      name: nameOf(from, to),
      population: value,
    })),
    ...indirect.map(({ from, to }, k) => ({
      name: nameOf(from, to, true),
      population: trueIndirect[k]!,
    })),
  ];
  return {
    quantities,
    estimate: async (data, { rows, replication }) => {
      const own = new RandomStream(seed, 'sem.power.bootstrap', rows, replication).uint32();
      const { original, draws } = await bootstrapPls(model, data, options, {
        resamples,
        seed: own,
      });
      if (original.status !== 'converged') return null;
      const paths = pathVector(original);
      const effects = effectsOfDraws(plan, draws.paths, resamples).totalIndirect;
      const settings = { observations: rows, level, interval: { method: 'percentile' } } as const;
      const rowsOf = [
        ...summariseDraws(paths, draws.paths, settings),
        ...summariseDraws(effectsOfDraws(plan, paths, 1).totalIndirect, effects, settings),
      ];
      return rowsOf.map(({ estimate, standardError, interval }): StudyEstimate | null =>
        interval && standardError !== null
          ? { estimate, standardError, lower: interval.lower, upper: interval.upper }
          : null,
      );
    },
  };
}

/**
 * Studies estimated by maximum likelihood (or another covariance-based estimator) and judged by the intervals of its standardized paths.
 * All constructs are estimated as common factors.
 */
export function covarianceStudies(
  population: PopulationModel,
  options: CovarianceOptions = {},
  level = 0.95,
): StudyEstimator {
  const statements = parseModelText(modelTextOf(population));
  return {
    quantities: population.paths.map(({ from, to, value }) => ({
      name: nameOf(from, to),
      population: value,
    })),
    estimate: ({ variables, values }) => {
      const fit = fitCovariance(statements, { variables, values }, options);
      if (fit.status !== 'converged') return null;
      const rows = standardizedEstimates(fit, level).filter(({ operator }) => operator === '~');
      return population.paths.map(({ from, to }) => {
        const row = rows.find(({ left, right }) => left === to && right === from);
        if (!row || Number.isNaN(row.lower)) return null;
        const { estimate, standardError, lower, upper } = row;
        return { estimate, standardError, lower, upper };
      });
    },
  };
}

/** A construct that has one indicator is that indicator, without error. */
function modelTextOf(population: PopulationModel): string {
  const { constructs, paths } = modelOfPopulation(population);
  const lines = constructs.flatMap((construct) => {
    if (construct.kind === 'second-order') return [];
    const [only, ...others] = construct.indicators;
    const measured = `${construct.id} =~ ${construct.indicators.join(' + ')}`;
    return others.length === 0 ? [measured, `${only!} ~~ 0*${only!}`] : [measured];
  });
  return [...lines, ...paths.map(({ from, to }) => `${to} ~ ${from}`)].join('\n');
}
