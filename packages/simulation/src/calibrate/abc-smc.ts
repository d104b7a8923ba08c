import { type JobControl, RandomStream, throwIfCancelled } from '@qunhai/kernel';
import { quantile } from '@qunhai/numerics';
import { type Kernel, kernelOf } from './kernel.ts';

/** A point of the parameters, and a number that no other has, which its luck is made from. */
export interface Candidate {
  readonly values: Float64Array;
  /** Counts up by one from candidate to candidate. */
  readonly luck: number;
}

/** What is asked: which parameters give what was seen. */
export interface AbcProblem {
  /** Uniform on a box: low and high of every parameter. */
  readonly prior: readonly (readonly [number, number])[];
  /** Statistics as they were seen. */
  readonly observed: Float64Array;
  /** Statistics of candidates, in their order; NaN where one has no value. May depend on nothing but the candidate. */
  readonly simulate: (
    candidates: readonly Candidate[],
    control: JobControl,
  ) => Promise<readonly Float64Array[]>;
}

export interface AbcOptions {
  readonly seed: number;
  /** Kept of every population; 200 when omitted. */
  readonly particles?: number;
  /** Most populations; 10 when omitted. */
  readonly populations?: number;
  /** The next tolerance is this quantile of the last distances; 0.5 when omitted. */
  readonly shrink?: number;
  /** No further population once fewer candidates than this share are accepted; 0.05 when omitted. */
  readonly leastAcceptance?: number;
  /** Simulations in all, after which a population that is not full is given up; 20 000 when omitted. */
  readonly mostSimulations?: number;
  /** Luck of the first candidate, where another search came before; 0 when omitted. */
  readonly firstLuck?: number;
}

/** A candidate that came close, with its share of the posterior. */
export interface Particle extends Candidate {
  readonly statistics: Float64Array;
  readonly distance: number;
  /** All sum to 1. */
  readonly weight: number;
}

export interface AbcPosterior {
  readonly particles: readonly Particle[];
  /** Distances of the particles are no larger. */
  readonly tolerance: number;
  readonly populations: number;
  readonly simulations: number;
  /** Share of candidates that the last population accepted. */
  readonly acceptance: number;
  /** 1/Σw²: so many equally weighted particles would be as good. */
  readonly effectiveSampleSize: number;
  /** By which each statistic is divided: the median absolute deviation of the pilot; Infinity where a statistic did not vary. */
  readonly scale: Float64Array;
}

/** Candidates of the pilot, as a multiple of the particles. */
const pilotSize = 4;

interface Search {
  readonly problem: AbcProblem;
  readonly options: Required<AbcOptions>;
  readonly control: JobControl;
  /** Simulations so far. */
  simulations: number;
}

interface Scored extends Candidate {
  readonly statistics: Float64Array;
  readonly distance: number;
}

/**
 * Approximate Bayesian computation by sequential Monte Carlo. A pilot from the prior gives the scales of the statistics and, as the
 * closest quarter of it, the first population. Each later population draws particles of the last by weight, moves them by a
 * normal kernel of twice their weighted covariance, keeps what comes closer than the tolerance, which is a quantile of the last
 * distances, and weighs it by prior over proposal. It ends after so many populations, when hardly anything is accepted any more,
 * or when the simulations are used up. Candidates are numbered and judged in order, so the posterior does not depend on who
 * simulates them.
 *
 * Distance: root of the mean of 2·(√(1 + z²) − 1) over the differences z from what was observed, each divided by its scale: squares
 * near 0, absolute values far away (pseudo-Huber), so that a statistic that no candidate can reach does not drown the others.
 * @throws {QunhaiError} kernel.cancelled
 * @see Toni, Welch, Strelkowa, Ipsen & Stumpf (2009), J. R. Soc. Interface 6, 187–202; Beaumont, Cornuet, Marin & Robert (2009),
 *   Adaptive approximate Bayesian computation, Biometrika 96, 983–990.
 */
export async function abcSmc(
  problem: AbcProblem,
  options: AbcOptions,
  control: JobControl = {},
): Promise<AbcPosterior> {
  const search: Search = {
    problem,
    options: {
      particles: 200,
      populations: 10,
      shrink: 0.5,
      leastAcceptance: 0.05,
      mostSimulations: 20_000,
      firstLuck: 0,
      ...options,
    },
    control,
    simulations: 0,
  };
  const { populations, leastAcceptance } = search.options;
  const { kept, scale } = await pilot(search);
  let population = kept;
  let acceptance = 1 / pilotSize;
  let done = 1;
  while (done < populations && acceptance >= leastAcceptance) {
    report(search, done, 0);
    const next = await nextPopulation(search, population, scale, acceptance, done);
    if (next === null) break;
    ({ population, acceptance } = next);
    done++;
  }
  control.onProgress?.({ step: 'calibrate', done: populations, total: populations });
  return {
    particles: population,
    tolerance: Math.max(...population.map(({ distance }) => distance)),
    populations: done,
    simulations: search.simulations,
    acceptance,
    effectiveSampleSize: 1 / population.reduce((sum, { weight }) => sum + weight ** 2, 0),
    scale,
  };
}

/** Populations done, and the share of the one that is being gathered. */
function report({ control, options }: Search, done: number, share: number): void {
  control.onProgress?.({
    step: 'calibrate',
    done: done + Math.min(share, 0.99),
    total: options.populations,
  });
}

/** Candidates from the prior; the closest of them are the first population. */
async function pilot(search: Search): Promise<{ kept: Particle[]; scale: Float64Array }> {
  const { problem, options } = search;
  const drawn = await simulateAll(search, options.particles * pilotSize, ({ uniform }) =>
    Float64Array.from(problem.prior, ([low, high]) => low + (high - low) * uniform()),
  );
  const scale = problem.observed.map((_, k) =>
    spreadOf(drawn.map(({ statistics }) => statistics[k]!)),
  );
  const scored = drawn
    .map((one) => ({ ...one, distance: distanceFrom(problem.observed, one.statistics, scale) }))
    .toSorted((a, b) => a.distance - b.distance || a.luck - b.luck)
    .slice(0, options.particles);
  return { kept: scored.map((one) => ({ ...one, weight: 1 / scored.length })), scale };
}

/** Full at the next tolerance; null when the simulations do not suffice. */
async function nextPopulation(
  search: Search,
  last: readonly Particle[],
  scale: Float64Array,
  acceptance: number,
  done: number,
): Promise<{ population: Particle[]; acceptance: number } | null> {
  const { options, problem } = search;
  const { particles, shrink, mostSimulations } = options;
  const tolerance = quantile(
    last.map(({ distance }) => distance),
    shrink,
  );
  const kernel = kernelOf(last, problem.prior);
  const accepted: Scored[] = [];
  let tried = 0;
  let expected = acceptance;
  while (accepted.length < particles) {
    const wanted = Math.ceil(((particles - accepted.length) / Math.max(0.02, expected)) * 1.1);
    const size = Math.min(Math.max(wanted, 32), 2 * particles + 32);
    if (search.simulations + size > mostSimulations) return null;
    const batch = await simulateAll(search, size, kernel.propose);
    for (const one of batch) {
      if (accepted.length === particles) break;
      tried++;
      const distance = distanceFrom(problem.observed, one.statistics, scale);
      if (distance <= tolerance) accepted.push({ ...one, distance });
    }
    expected = accepted.length / tried;
    report(search, done, accepted.length / particles);
  }
  return { population: weighted(accepted, kernel), acceptance: particles / tried };
}

/** The prior is the same everywhere in its box, so weights are one over the density of having been proposed. */
function weighted(accepted: readonly Scored[], kernel: Kernel): Particle[] {
  const raw = accepted.map(({ values }) => 1 / kernel.density(values));
  const sum = raw.reduce((total, weight) => total + weight, 0);
  return accepted.map((one, i) => ({ ...one, weight: raw[i]! / sum }));
}

/** Draw candidates, each from a stream of its own, and simulate them. */
async function simulateAll(
  search: Search,
  size: number,
  draw: (stream: { readonly uniform: () => number; readonly normal: () => number }) => Float64Array,
): Promise<(Candidate & { statistics: Float64Array })[]> {
  const { problem, options, control } = search;
  throwIfCancelled(control, 'calibrate');
  const candidates = Array.from({ length: size }, (_, k): Candidate => {
    const luck = options.firstLuck + search.simulations + k;
    const stream = new RandomStream(options.seed, 'simulation.abc', luck);
    return {
      values: draw({ uniform: () => stream.uniform(), normal: () => stream.normal() }),
      luck,
    };
  });
  search.simulations += size;
  const statistics = await problem.simulate(candidates, { signal: control.signal });
  return candidates.map((candidate, k) => ({ ...candidate, statistics: statistics[k]! }));
}

/** Pseudo-Huber distance of scaled statistics; Infinity where a statistic has no value. */
function distanceFrom(
  observed: Float64Array,
  statistics: Float64Array,
  scale: Float64Array,
): number {
  let sum = 0;
  for (let k = 0; k < observed.length; k++)
    sum += 2 * (Math.hypot(1, (statistics[k]! - observed[k]!) / scale[k]!) - 1);
  return Number.isNaN(sum) ? Number.POSITIVE_INFINITY : Math.sqrt(sum / observed.length);
}

/** Median absolute deviation from the median, over values there are; Infinity when it is 0. */
function spreadOf(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value));
  const middle = quantile(known, 0.5);
  const spread = quantile(
    known.map((value) => Math.abs(value - middle)),
    0.5,
  );
  return spread > 0 ? spread : Number.POSITIVE_INFINITY;
}
