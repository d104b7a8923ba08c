import { type JobControl, runPatiently } from '@qunhai/kernel';
import { quantileSorted } from '@qunhai/numerics';
import { fitProgram, type PlsResult } from '../estimate/estimate-pls.ts';
import { fitInto } from '../estimate/fit-pls.ts';
import { compileProgram, type PlsProgram } from '../estimate/pls-program.ts';
import type { PlsOptions } from '../estimate/pls-result.ts';
import { createWorkspace } from '../estimate/pls-workspace.ts';
import { prepareProgramData } from '../estimate/prepare-program-data.ts';
import {
  impliedConstructCorrelations,
  impliedIndicatorCorrelations,
} from '../evaluate/implied-correlations.ts';
import { fewestDraws } from '../evaluate/intervals.ts';
import { modelFit } from '../evaluate/model-fit.ts';
import type { UndefinedReason } from '../evaluate/undefined-reason.ts';
import { drawCountsInto } from '../resample/draw-counts.ts';
import { isUsed } from '../resample/resampler.ts';
import { correlationBuffers, weightedCorrelationsInto } from '../resample/weighted-correlations.ts';
import type { SemData, SemModel } from '../specify/model.ts';
import { transformToModel } from './beran-srivastava.ts';
import { checkSeed, checkWhole } from './check-whole.ts';
import { failAssessment } from './errors.ts';
import { createFitDistances, type FitKind, fitDistancesInto } from './fit-distances.ts';
import { stageValues } from './stage-values.ts';

/** A distance between sample and model, and how large it gets by chance when the model is true. */
export interface DistanceTest {
  readonly value: number | null;
  /** 95 % and 99 % quantiles of the resamples (HI95, HI99); null with too few of them. */
  readonly hi95: number | null;
  readonly hi99: number | null;
  /** Share of resamples at least as far from the model, (1 + count)/(1 + used). */
  readonly p: number | null;
  /** Resamples with this distance. */
  readonly used: number;
  readonly reason: UndefinedReason | null;
}

/** The test of exact fit for one kind of model. */
export interface ExactFit {
  readonly srmr: DistanceTest;
  readonly dUls: DistanceTest;
  readonly dG: DistanceTest;
}

/** Tests of exact fit. */
export interface ExactFitResult {
  readonly saturated: ExactFit;
  readonly estimated: ExactFit;
  readonly resamples: number;
  readonly seed: number;
  readonly original: PlsResult;
}

/** How often to resample. */
export interface ExactFitRequest {
  /** 1,000 unless told. */
  readonly resamples?: number;
  readonly seed: number;
  readonly control?: JobControl;
}

/**
 * Test whether the model reproduces the indicators' correlations but for sampling: the data are transformed to have the
 * correlations the model implies, resampled and estimated again; a distance of the sample beyond the 95 % quantile of
 * theirs rejects exact fit at 5 %. For common factors estimate with `consistent`: the correlations that uncorrected
 * loadings imply are not those of a factor model. Two-stage second-order models are tested in their final stage, given
 * the scores of the components. With `caseWeights` the correlations, the transformation and the resamples are weighted, each row
 * keeping its weight. Failed and inadmissible resamples are left out (cSEM's `drop`).
 *
 * @throws {QunhaiError} as estimatePls; sem.terms-not-assessed, sem.number-out-of-range; kernel.cancelled
 * @see Dijkstra & Henseler (2015), Computational Statistics & Data Analysis 81, 10–23; Schuberth, Henseler & Dijkstra
 *   (2018), Confirmatory composite analysis, Frontiers in Psychology 9, 2541
 */
export async function exactFit(
  model: SemModel,
  data: SemData,
  options: Omit<PlsOptions, 'moderation'>,
  request: ExactFitRequest,
): Promise<ExactFitResult> {
  const { resamples = 1000, seed, control = {} } = request;
  checkWhole('resamples', resamples, 1, 1_000_000);
  checkSeed(seed);
  const program = compileProgram(model, options);
  const [term] = program.terms;
  if (term) throw failAssessment('terms-not-assessed', { term: term.id });
  const prepared = prepareProgramData(program, data, options);
  const { result: original, finalWeights } = fitProgram(program, prepared);
  const { caseWeights } = prepared;
  const values = stageValues(original, data);
  const fit = modelFit(original);
  const test = async (kind: FitKind): Promise<ExactFit> => {
    const drawn = await drawDistances(
      { program, original, values, weights: finalWeights.slice(), caseWeights },
      kind,
      { resamples, seed, control },
    );
    return {
      srmr: judge(fit[kind].srmr, drawn, 0),
      dUls: judge(fit[kind].dUls, drawn, 1),
      dG: judge(fit[kind].dG, drawn, 2),
    };
  };
  const saturated = await test('saturated');
  return { saturated, estimated: await test('estimated'), resamples, seed, original };
}

interface Sample {
  readonly program: PlsProgram;
  readonly original: PlsResult;
  readonly values: Float64Array;
  readonly weights: Float64Array;
  readonly caseWeights: Float64Array | null;
}

/** [resamples × 3] distances, NaN where there are none; or why the data cannot be transformed. */
async function drawDistances(
  { program, original, values, weights, caseWeights }: Sample,
  kind: FitKind,
  { resamples, seed, control }: Required<ExactFitRequest>,
): Promise<Float64Array | UndefinedReason> {
  const { final } = program;
  const constructs =
    kind === 'saturated' ? original.constructCorrelations : impliedConstructCorrelations(original);
  const implied = impliedIndicatorCorrelations(original, constructs);
  const p = original.variables.length;
  const transformed = transformToModel(values, original.indicatorCorrelations, implied, p);
  if (transformed === 'observed') return 'collinear';
  if (transformed === 'implied') return 'inadmissible';
  const { n } = original;
  const buffers = correlationBuffers(transformed, n, final.slots.variableOf, caseWeights);
  const work = createWorkspace(final.plan);
  const distances = createFitDistances(final, kind);
  const counts = new Int32Array(n);
  const draws = new Float64Array(resamples * 3).fill(Number.NaN);
  await runPatiently(resamples, `sem.exact-fit.${kind}`, control, (r) => {
    drawCountsInto(seed, r, n, counts);
    if (weightedCorrelationsInto(buffers, counts, work.correlations) >= 0) return;
    const status = fitInto(final.plan, weights, work);
    if (!isUsed(status, work.trace[2]!, false)) return;
    fitDistancesInto(distances, work);
    draws.set(distances.out, r * 3);
  });
  return draws;
}

function judge(
  value: number | null,
  drawn: Float64Array | UndefinedReason,
  at: number,
): DistanceTest {
  const nothing = { value, hi95: null, hi99: null, p: null, used: 0 };
  if (typeof drawn === 'string') return { ...nothing, reason: drawn };
  if (value === null) return { ...nothing, reason: 'inadmissible' };
  const sorted = drawn.filter((d, cell) => cell % 3 === at && !Number.isNaN(d)).sort();
  const used = sorted.length;
  const quantile = (level: number) =>
    used >= fewestDraws(2 * level - 1) ? quantileSorted(sorted, level) : null;
  const beyond = sorted.reduce((count, d) => count + (d >= value ? 1 : 0), 0);
  const reason = used < fewestDraws(0.9) ? ('too-few-draws' as const) : null;
  return {
    value,
    hi95: quantile(0.95),
    hi99: quantile(0.99),
    p: reason === null ? (1 + beyond) / (1 + used) : null,
    used,
    reason,
  };
}
