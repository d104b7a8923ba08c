import type { JobControl } from '@qunhai/kernel';
import {
  type AbcOptions,
  type AbcPosterior,
  type AbcProblem,
  abcSmc,
  type Particle,
} from './abc-smc.ts';
import { adjustByRegression } from './regression-adjustment.ts';

/** What a search in two rounds found. */
export interface Search {
  readonly particles: readonly Particle[];
  /** Whether the last population could be adjusted. */
  readonly adjusted: boolean;
  readonly populations: number;
  readonly simulations: number;
  readonly tolerance: number;
  /** Whether a round ended for want of simulations. */
  readonly cutShort: boolean;
}

/** The second round's box reaches beyond the particles of the first by this share of their range on either side. */
const margin = 0.5;

/**
 * Search, and search again where the first round found something: the second round's prior is the first cut to the range of the adjusted
 * particles, and wider, and its statistics are scaled by how they vary there. Rates that the data tell sharply move statistics by
 * much under the whole prior, so that one scale for all would be too coarse for them, and a straight line too far from the truth.
 * @param options - `populations` and `mostSimulations` are of each round
 * @throws {QunhaiError} kernel.cancelled
 * @see Blum & François (2010), Non-linear regression models for approximate Bayesian computation, Statistics and Computing 20, 63–73
 *   (the prior cut for a second run); Prangle (2017), Adapting the ABC distance function, Bayesian Analysis 12, 289–309
 */
export async function searchRates(
  problem: AbcProblem,
  options: AbcOptions & { readonly populations: number },
  control: JobControl,
): Promise<Search> {
  const first = await abcSmc(problem, options, half(control, 0));
  const found = adjustByRegression(problem, first);
  const near = { ...problem, prior: cutPrior(problem.prior, found.particles) };
  const second = await abcSmc(near, { ...options, firstLuck: first.simulations }, half(control, 1));
  const { particles, adjusted } = adjustByRegression(near, second);
  const isCut = ({ populations, acceptance }: AbcPosterior) =>
    populations < options.populations && acceptance >= (options.leastAcceptance ?? 0.05);
  return {
    particles,
    adjusted,
    populations: first.populations + second.populations,
    simulations: first.simulations + second.simulations,
    tolerance: second.tolerance,
    cutShort: isCut(first) || isCut(second),
  };
}

function cutPrior(prior: AbcProblem['prior'], particles: readonly Particle[]): AbcProblem['prior'] {
  return prior.map(([low, high], j) => {
    const values = particles.map((particle) => particle.values[j]!);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const more = margin * (most - least);
    return [Math.max(low, least - more), Math.min(high, most + more)] as const;
  });
}

/** Progress of one of two rounds. */
function half({ signal, onProgress }: JobControl, round: number): JobControl {
  return {
    signal,
    onProgress:
      onProgress &&
      (({ step, done, total }) =>
        onProgress({ step, done: round * total + done, total: 2 * total })),
  };
}
