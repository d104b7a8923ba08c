import { type JobControl, RandomStream, runPatiently } from '@qunhai/kernel';
import type { PlsResult } from '../estimate/estimate-pls.ts';
import type { SemData } from '../specify/model.ts';
import { checkSeed, checkWhole } from './check-whole.ts';
import { type SegmentCriteria, segmentCriteria } from './fimix-criteria.ts';
import { createMixture, expectInto, type MixtureState, maximiseInto } from './fimix-model.ts';
import { type StructuralScores, structuralScores } from './structural-equations.ts';

/** How mixtures are searched. */
export interface FimixRequest {
  /** Solutions with 1 … this many segments; 4 unless told. */
  readonly most?: number;
  /** Random starts of each; 20 unless told. */
  readonly starts?: number;
  readonly seed: number;
  /** EM stops when the log-likelihood rises by less; 1e-8 of its absolute value unless told. */
  readonly tolerance?: number;
  /** 2,000 steps unless told. */
  readonly maxIterations?: number;
  readonly control?: JobControl;
}

/** One segment of a solution. */
export interface Segment {
  readonly share: number;
  /** Rows whose most probable segment it is. */
  readonly size: number;
  /** In the order of the model's paths among scores; regressions without intercept on the pooled scores. */
  readonly paths: readonly {
    readonly from: string;
    readonly to: string;
    readonly estimate: number;
  }[];
  /** 1 − residual variance over the segment's mean square of the outcome. */
  readonly rSquared: readonly { readonly construct: string; readonly value: number }[];
}

/** A mixture of K segments, largest first. */
export interface FimixSolution {
  readonly segments: readonly Segment[];
  readonly criteria: SegmentCriteria;
  /** [n × K] probabilities of the segments for each row. */
  readonly posterior: Float64Array;
  readonly converged: boolean;
  readonly iterations: number;
  /** Starts followed to the end: the best five. */
  readonly finished: number;
  /** Those of them within 1e-3 of the best log-likelihood: only one says that a better solution may exist. */
  readonly finishedAtBest: number;
  /** Starts in which a segment emptied or lost its residual variance. */
  readonly degenerateStarts: number;
  readonly starts: number;
}

/** FIMIX-PLS for one segment and more. */
export interface FimixResult {
  /** One for each number of segments that at least one start could estimate. */
  readonly solutions: readonly FimixSolution[];
  readonly seed: number;
}

/**
 * FIMIX-PLS: whether unobserved segments differ in their structural relations. Scores are those of the pooled estimate; a
 * mixture of normal regressions without intercepts (scores are standardized over all rows) is fitted by EM from random
 * partitions, of which the best five are followed to the end and the best is kept. Segments that differ in their means or in their measurement are not what it looks for.
 * A start whose segment has no more members than constructs, or no residuals, is given up: its likelihood is unbounded.
 *
 * @throws {QunhaiError} as scores; sem.number-out-of-range; kernel.cancelled
 * @see Hahn, Johnson, Herrmann & Huber (2002), Capturing customer heterogeneity using a finite mixture PLS approach,
 *   Schmalenbach Business Review 54(3), 243–269; Hair, Sarstedt, Matthews & Ringle (2016), European Business Review
 *   28(1), 63–76, on choosing the number of segments
 */
export async function fimixPls(
  result: PlsResult,
  data: SemData,
  request: FimixRequest,
): Promise<FimixResult> {
  const { most = 4, starts = 20, seed, maxIterations = 2000, control = {} } = request;
  checkWhole('most', most, 1, 20);
  checkWhole('starts', starts, 1, 10_000);
  checkWhole('maxIterations', maxIterations, 1, 1_000_000);
  checkSeed(seed);
  const structure = structuralScores(result, data);
  const searches = Array.from({ length: most }, (_, k) => ({
    segments: k + 1,
    starts: k === 0 ? 1 : starts,
    runs: [] as Run[],
  }));
  const steps = searches.flatMap((search) => [
    ...Array.from({ length: search.starts }, (_, start) => ({ search, start, rank: -1 })),
    ...Array.from({ length: Math.min(finalists, search.starts) }, (_, rank) => ({
      search,
      start: -1,
      rank,
    })),
  ]);
  const last = { tolerance: request.tolerance ?? 1e-8, maxIterations };
  await runPatiently(steps.length, 'sem.fimix', control, (at) => {
    const { search, start, rank } = steps[at]!;
    const { segments, runs } = search;
    if (rank < 0) {
      const stream = new RandomStream(seed, 'sem.fimix', segments, start);
      runs.push(iterate(structure, randomPartition(structure, segments, stream), first));
      return;
    }
    if (rank === 0) runs.sort(byLikelihood);
    const run = runs[rank]!;
    if (!Number.isNaN(run.logLikelihood)) runs[rank] = iterate(structure, run, last);
  });
  const single = searches[0]!.runs[0]!.logLikelihood;
  return {
    solutions: searches.flatMap(({ runs }) => {
      const solution = bestOf(structure, runs, single);
      return solution ? [solution] : [];
    }),
    seed,
  };
}

/** Short runs of EM from every start, the best of which go on: Biernacki, Celeux & Govaert (2003), CSDA 41, 561–575. */
const first = { tolerance: 1e-6, maxIterations: 100 };
const finalists = 5;

interface Run {
  readonly state: MixtureState;
  /** NaN when the run degenerated. */
  readonly logLikelihood: number;
  readonly iterations: number;
  readonly converged: boolean;
}

const byLikelihood = (a: Run, b: Run): number => rankOf(b) - rankOf(a);
const rankOf = ({ logLikelihood }: Run): number =>
  Number.isNaN(logLikelihood) ? -Number.MAX_VALUE : logLikelihood;

function randomPartition(structure: StructuralScores, segments: number, stream: RandomStream): Run {
  const state = createMixture(structure, segments);
  for (let i = 0; i < structure.n; i++)
    state.posterior[i * segments + stream.integer(segments)] = 1;
  return { state, logLikelihood: Number.NEGATIVE_INFINITY, iterations: 0, converged: false };
}

/** Go on with EM from a run. */
function iterate(
  structure: StructuralScores,
  { state, logLikelihood: reached, iterations: done }: Run,
  limits: { readonly tolerance: number; readonly maxIterations: number },
): Run {
  let before = reached;
  for (let iterations = done + 1; iterations <= limits.maxIterations; iterations++) {
    if (!maximiseInto(structure, state))
      return { state, logLikelihood: Number.NaN, iterations, converged: false };
    const logLikelihood = expectInto(structure, state);
    if (logLikelihood - before < limits.tolerance * Math.abs(logLikelihood))
      return { state, logLikelihood, iterations, converged: true };
    before = logLikelihood;
  }
  return { state, logLikelihood: before, iterations: limits.maxIterations, converged: false };
}

function bestOf(
  structure: StructuralScores,
  runs: readonly Run[],
  single: number,
): FimixSolution | null {
  const proper = runs.filter(({ logLikelihood }) => !Number.isNaN(logLikelihood));
  const finals = runs.slice(0, finalists).filter((run) => proper.includes(run));
  if (finals.length === 0) return null;
  const best = finals.reduce((a, b) => (b.logLikelihood > a.logLikelihood ? b : a));
  const { state, logLikelihood, converged, iterations } = best;
  const { segments, coefficients, variances, shares } = state;
  const parameters = coefficients.length + variances.length + segments - 1;
  const order = [...shares.keys()].sort((a, b) => shares[b]! - shares[a]!);
  const posterior = state.posterior.map(
    (_, at) => state.posterior[Math.floor(at / segments) * segments + order[at % segments]!]!,
  );
  return {
    segments: order.map((k, at) => describeSegment(structure, state, posterior, k, at)),
    criteria: segmentCriteria(logLikelihood, parameters, posterior, segments, single),
    posterior,
    converged,
    iterations,
    finished: finals.length,
    finishedAtBest: finals.filter((run) => logLikelihood - run.logLikelihood < 1e-3).length,
    degenerateStarts: runs.length - proper.length,
    starts: runs.length,
  };
}

function describeSegment(
  { n, constructs, values, equations }: StructuralScores,
  state: MixtureState,
  posterior: Float64Array,
  k: number,
  at: number,
): Segment {
  const { segments, coefficients, variances, shares } = state;
  const q = constructs.length;
  let coefficient = (k * coefficients.length) / segments;
  const square = (target: number): number => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += posterior[i * segments + at]! * values[i * q + target]! ** 2;
    return sum / (n * shares[k]!);
  };
  return {
    share: shares[k]!,
    size: countMembers(posterior, segments, at),
    paths: equations.flatMap(({ target, predictors }) =>
      predictors.map((from) => ({
        from: constructs[from]!,
        to: constructs[target]!,
        estimate: coefficients[coefficient++]!,
      })),
    ),
    rSquared: equations.map(({ target }, e) => ({
      construct: constructs[target]!,
      value: 1 - variances[k * equations.length + e]! / square(target),
    })),
  };
}

/** Rows for which segment `at` is the most probable, the first of several equals. */
function countMembers(posterior: Float64Array, segments: number, at: number): number {
  let count = 0;
  for (let row = 0; row < posterior.length; row += segments) {
    const own = posterior.subarray(row, row + segments);
    if (own.indexOf(Math.max(...own)) === at) count++;
  }
  return count;
}
