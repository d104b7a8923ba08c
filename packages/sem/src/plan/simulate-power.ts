import { type JobControl, RandomStream } from '@qunhai/kernel';
import { mean, normalQuantile, standardDeviation } from '@qunhai/numerics';
import { fail } from '../errors.ts';
import { runSteps } from '../groups/run-steps.ts';
import type { SemData } from '../specify/model.ts';
import { drawNormalData, normalSource } from './draw-normal-data.ts';

/** A quantity whose power is asked for, and its value in the population. */
export interface PowerQuantity {
  readonly name: string;
  /** 0: the share of significant results is the size of the test, not its power. */
  readonly population: number;
}

/** What one simulated study says about a quantity; significant when the interval excludes 0. */
export interface StudyEstimate {
  readonly estimate: number;
  readonly standardError: number;
  readonly lower: number;
  readonly upper: number;
}

/** Estimates the quantities from one data set; null where it has none, or as a whole when estimation failed. */
export interface StudyEstimator {
  readonly quantities: readonly PowerQuantity[];
  readonly estimate: (
    data: SemData,
    study: { readonly rows: number; readonly replication: number },
  ) => StudyEstimates | Promise<StudyEstimates>;
}

export type StudyEstimates = readonly (StudyEstimate | null)[] | null;

/** What to simulate. */
export interface PowerRequest {
  /** Integer 0 … 2⁵³ − 1; replication r at n rows depends on (seed, n, r) only. */
  readonly seed: number;
  /** Sample sizes to try. */
  readonly rows: readonly number[];
  /** Studies for each size, 500 unless told. */
  readonly replications?: number;
  readonly control?: JobControl;
}

/** A proportion of replications with its Monte-Carlo error. */
export interface SimulatedShare {
  readonly value: number;
  /** √(value·(1 − value)/replications) */
  readonly error: number;
  /** 95 % Wilson interval: never empty, even at 0 and 1. */
  readonly lower: number;
  readonly upper: number;
}

/** How a quantity fared at one sample size; errors are those of the simulation. All NaN without a usable replication. */
export interface QuantityPower extends PowerQuantity {
  readonly used: number;
  /** Share of studies whose interval excludes 0. */
  readonly power: SimulatedShare;
  /** Share of studies whose interval holds the population value. */
  readonly coverage: SimulatedShare;
  readonly meanEstimate: number;
  readonly bias: number;
  readonly biasError: number;
  /** Bias in parts of the population value; null when that is 0. */
  readonly relativeBias: number | null;
  /** Standard deviation of the estimates: what standard errors should be. */
  readonly spread: number;
  readonly meanStandardError: number;
}

export interface PowerAtSize {
  readonly rows: number;
  /** Replications in which estimation failed as a whole. */
  readonly failed: number;
  readonly quantities: readonly QuantityPower[];
}

export interface SimulatedPower {
  readonly seed: number;
  readonly replications: number;
  readonly sizes: readonly PowerAtSize[];
}

/**
 * Power by simulation: draw normal data from the population, estimate, and see how often each quantity is found, how often its interval
 * holds the truth, and how far off estimates are. Failed replications are counted and left out, as a researcher's failed study would be.
 * @param covariance - [p × p] of the variables in the population
 * @throws {QunhaiError} sem.population-not-positive-definite, sem.setting-out-of-range, what the estimator throws; kernel.cancelled
 * @see Muthén & Muthén (2002), How to use a Monte Carlo study to decide on sample size and determine power, SEM 9(4)
 */
export async function simulatePower(
  variables: readonly string[],
  covariance: Float64Array,
  estimator: StudyEstimator,
  { seed, rows, replications = 500, control = {} }: PowerRequest,
): Promise<SimulatedPower> {
  checkRequest(seed, rows, replications);
  const source = normalSource(variables, covariance);
  const studies: StudyEstimates[][] = rows.map(() => []);
  await runSteps(rows.length * replications, control, 'sem.power', async (index) => {
    const size = Math.floor(index / replications);
    const replication = index % replications;
    const n = rows[size]!;
    const data = drawNormalData(source, n, new RandomStream(seed, 'sem.power', n, replication));
    studies[size]!.push(await estimator.estimate(data, { rows: n, replication }));
  });
  return {
    seed,
    replications,
    sizes: rows.map((n, size) => {
      const done = studies[size]!.filter((study) => study !== null);
      return {
        rows: n,
        failed: replications - done.length,
        quantities: estimator.quantities.map((quantity, at) =>
          summarise(
            quantity,
            done.flatMap((study) => study[at] ?? []),
          ),
        ),
      };
    }),
  };
}

function checkRequest(seed: number, rows: readonly number[], replications: number): void {
  const whole = (field: string, found: number, least: number, most: number) => {
    if (!Number.isInteger(found) || found < least || found > most)
      throw fail('setting-out-of-range', { field, found, least, most });
  };
  whole('seed', seed, 0, Number.MAX_SAFE_INTEGER);
  whole('replications', replications, 2, 1e6);
  for (const n of rows) whole('rows', n, 5, 1e7);
}

function summarise(quantity: PowerQuantity, studies: readonly StudyEstimate[]): QuantityPower {
  const { population } = quantity;
  const estimates = studies.map(({ estimate }) => estimate);
  const used = studies.length;
  const meanEstimate = mean(estimates);
  const spread = standardDeviation(estimates);
  const bias = meanEstimate - population;
  const significant = studies.filter(({ lower, upper }) => lower > 0 || upper < 0).length;
  const covered = studies.filter(
    ({ lower, upper }) => lower <= population && population <= upper,
  ).length;
  return {
    ...quantity,
    used,
    power: share(significant, used),
    coverage: share(covered, used),
    meanEstimate,
    bias,
    biasError: spread / Math.sqrt(used),
    relativeBias: population === 0 ? null : bias / population,
    spread,
    meanStandardError: mean(studies.map(({ standardError }) => standardError)),
  };
}

/** @see Wilson (1927), J. of the American Statistical Association 22(158) */
function share(count: number, used: number): SimulatedShare {
  const value = count / used;
  const z2 = normalQuantile(0.975) ** 2;
  const center = (value + z2 / (2 * used)) / (1 + z2 / used);
  const reach =
    Math.sqrt(z2 * ((value * (1 - value)) / used + z2 / (4 * used * used))) / (1 + z2 / used);
  return {
    value,
    error: Math.sqrt((value * (1 - value)) / used),
    lower: Math.max(0, center - reach),
    upper: Math.min(1, center + reach),
  };
}
