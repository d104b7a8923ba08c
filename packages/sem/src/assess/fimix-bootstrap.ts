import { type JobControl, runPatiently } from '@qunhai/kernel';
import type { PlsResult } from '../estimate/estimate-pls.ts';
import { type DrawSummary, summariseDraws } from '../evaluate/summarise-draws.ts';
import { drawCountsInto } from '../resample/draw-counts.ts';
import type { SemData } from '../specify/model.ts';
import { checkSeed, checkWhole } from './check-whole.ts';
import { createMixture, expectInto, type MixtureState, maximiseInto } from './fimix-model.ts';
import type { FimixSolution } from './fimix-pls.ts';
import { type StructuralScores, structuralScores } from './structural-equations.ts';

/** How a mixture is resampled. */
export interface SegmentBootstrapRequest {
  /** 500 unless told. */
  readonly resamples?: number;
  readonly seed: number;
  /** Level of the intervals as a proportion, 0.95 unless told. */
  readonly level?: number;
  readonly control?: JobControl;
}

/** A segment with its uncertainty, in the order of the solution. */
export interface ResampledSegment {
  readonly share: DrawSummary;
  /** In the order of the segment's `paths`. */
  readonly paths: readonly (DrawSummary & { readonly from: string; readonly to: string })[];
}

/** Segments of one solution in resamples of the rows. */
export interface SegmentBootstrap {
  readonly segments: readonly ResampledSegment[];
  readonly resamples: number;
  /** Resamples in which no segment emptied or lost its residual variance. */
  readonly used: number;
  readonly seed: number;
}

/**
 * Bootstrap of a FIMIX solution: standard errors and percentile intervals of shares and paths of its segments. Rows are drawn with
 * their scores held fixed; EM starts from their probabilities in the solution, so that segments keep their places and the same
 * solution is followed. What the intervals leave out: errors of measurement, and whether this number of segments is right.
 * @throws {QunhaiError} as fimixPls
 * @see O'Hagan, Murphy, Scrucca & Gormley (2019), Investigation of parameter uncertainty in clustering using a Gaussian mixture
 *   model via jackknife, bootstrap and weighted likelihood bootstrap, Computational Statistics 34(4), 1779–1813
 */
export async function bootstrapSegments(
  result: PlsResult,
  data: SemData,
  solution: FimixSolution,
  request: SegmentBootstrapRequest,
): Promise<SegmentBootstrap> {
  const { resamples = 500, seed, level = 0.95, control = {} } = request;
  checkWhole('resamples', resamples, 1, 1_000_000);
  checkSeed(seed);
  const structure = structuralScores(result, data);
  const { n } = structure;
  const { segments } = solution;
  const m = segments[0]!.paths.length;
  const width = segments.length * (1 + m);
  const estimates = segments.flatMap(({ share, paths }) => [
    share,
    ...paths.map(({ estimate }) => estimate),
  ]);
  const draws = new Float64Array(resamples * width).fill(Number.NaN);
  const counts = new Int32Array(n);
  let used = 0;
  await runPatiently(resamples, 'sem.fimix-bootstrap', control, (r) => {
    drawCountsInto(seed, r, n, counts);
    const state = follow(structure, solution, counts);
    if (!state) return;
    used++;
    for (let k = 0; k < segments.length; k++) {
      const at = r * width + k * (1 + m);
      draws[at] = state.shares[k]!;
      draws.set(state.coefficients.subarray(k * m, (k + 1) * m), at + 1);
    }
  });
  const summaries = summariseDraws(Float64Array.from(estimates), draws, {
    observations: n,
    level,
    interval: { method: 'percentile' },
  });
  return {
    segments: segments.map(({ paths }, k) => ({
      share: summaries[k * (1 + m)]!,
      paths: paths.map(({ from, to }, p) => ({ from, to, ...summaries[k * (1 + m) + 1 + p]! })),
    })),
    ...{ resamples, used, seed },
  };
}

const limits = { tolerance: 1e-7, maxIterations: 500 };

/** EM on drawn rows from where the solution is; null when it degenerates. */
function follow(
  structure: StructuralScores,
  { posterior, segments }: FimixSolution,
  counts: Int32Array,
): MixtureState | null {
  const rows = [...counts].flatMap((count, row) => Array.from({ length: count }, () => row));
  const drawn = { ...structure, values: takeRows(structure.values, structure.n, rows) };
  const state = createMixture(drawn, segments.length);
  state.posterior.set(takeRows(posterior, structure.n, rows));
  let before = Number.NEGATIVE_INFINITY;
  for (let iteration = 0; iteration < limits.maxIterations; iteration++) {
    if (!maximiseInto(drawn, state)) return null;
    const logLikelihood = expectInto(drawn, state);
    if (logLikelihood - before < limits.tolerance * Math.abs(logLikelihood)) return state;
    before = logLikelihood;
  }
  return state;
}

function takeRows(values: Float64Array, n: number, rows: readonly number[]): Float64Array {
  const width = values.length / n;
  const out = new Float64Array(values.length);
  rows.forEach((row, i) => {
    out.set(values.subarray(row * width, (row + 1) * width), i * width);
  });
  return out;
}
