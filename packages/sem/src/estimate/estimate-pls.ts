import { correlationMatrix } from '@qunhai/numerics';
import { createTermFitter, fitTermStageInto, termTask } from '../moderate/term-fitter.ts';
import {
  type CorrelationBuffers,
  correlationBuffers,
  weightedCorrelationsInto,
} from '../resample/weighted-correlations.ts';
import type { SemData, SemModel } from '../specify/model.ts';
import { composeInto } from './compose-stage.ts';
import { failEstimation } from './errors.ts';
import { fitInto } from './fit-pls.ts';
import { describeInadmissibility, type Inadmissibility } from './inadmissibility.ts';
import { FitFault, FitStatus, fitStatusNames } from './pls-plan.ts';
import { compileProgram, type PlsProgram, type PlsStage } from './pls-program.ts';
import type { EstimatedTerm, PlsEstimate, PlsOptions } from './pls-result.ts';
import { createWorkspace, type PlsWorkspace } from './pls-workspace.ts';
import type { DataPreparation, PreparedData } from './prepare-data.ts';
import { prepareProgramData } from './prepare-program-data.ts';

/** A PLS solution with what was done to the data, and the first stage of two-stage models. */
export interface PlsResult extends PlsEstimate {
  readonly preparation: DataPreparation;
  /** Why the status is `inadmissible`; null otherwise. */
  readonly inadmissible: Inadmissibility | null;
  /**
   * The stage that estimated the scores this one is made of: those of components of two-stage second-order constructs,
   * or of all constructs before their products were added; null when there is no such stage. With both, the first
   * stage has one of its own.
   */
  readonly firstStage: PlsResult | null;
}

/**
 * Estimate a structural equation model by partial least squares.
 *
 * Indicators are standardized with the n − 1 standard deviation and everything is computed from their correlation
 * matrix. Iteration starts from equal weights. Each score is oriented so that the sum of its correlations with its
 * own indicators is positive. Single-indicator constructs equal their indicator. Missing values are replaced by the
 * variable's mean unless `missing: 'listwise'`. A solution that did not converge, or a PLSc solution that is no
 * proper one, is returned with that `status` (and may hold NaN where ρA ≤ 0).
 *
 * Interactions and squares make a stage of their own (`moderation: 'two-stage'`): the result holds the regressions on
 * the scores and their products, every construct being its score, and `firstStage` the measurement and the model
 * without the terms. Terms are standardized like every other construct, so that path × `perProduct` is the coefficient
 * of the product of standardized scores, from which simple effects follow. With product indicators there is one stage,
 * in which an interaction is a construct. For PLSc see disattenuateProductsInto.
 *
 * @throws {QunhaiError} faults of the model (see validateModel) and of the data (see prepareData);
 *   sem.collinear-indicators, sem.collinear-predictors, sem.unrelated-construct
 * @see Lohmöller (1989); Hair, Hult, Ringle & Sarstedt (2022), A Primer on PLS-SEM, 3rd ed.;
 *   Dijkstra & Henseler (2015) for `consistent`; Sarstedt et al. (2019) for second-order constructs; Becker & Ismail
 *   (2016), Accounting for sampling weights in PLS path modeling, European Management J. 34(6), for `caseWeights`
 */
export function estimatePls(model: SemModel, data: SemData, options: PlsOptions = {}): PlsResult {
  const program = compileProgram(model, options);
  return fitProgram(program, prepareProgramData(program, data, options)).result;
}

/** A fitted program: the result for readers, and the weights by stage that resamples start from. */
export interface FittedProgram {
  readonly result: PlsResult;
  readonly firstWeights: Float64Array;
  readonly finalWeights: Float64Array;
}

/**
 * Fit a compiled program to prepared data.
 * @throws {QunhaiError} sem.collinear-indicators, sem.collinear-predictors, sem.unrelated-construct
 */
export function fitProgram(program: PlsProgram, prepared: PreparedData): FittedProgram {
  const { first, final, source } = program;
  const buffers = dataBuffers(program, prepared);
  const finalWork = createWorkspace(final.plan);
  if (!first) {
    correlateInto(final, prepared, buffers, finalWork);
    const fitted = fitStage(final, finalWork, prepared, null);
    const result = withTerms(program, prepared, buffers, null, finalWork, fitted);
    const weights = finalWork.weights;
    return { result, firstWeights: new Float64Array(0), finalWeights: weights };
  }
  const firstWork = createWorkspace(first.plan);
  correlateInto(first, prepared, buffers, firstWork);
  const firstStage = fitStage(first, firstWork, prepared, null);
  composeInto(first.plan, firstWork, source, finalWork.correlations);
  const fitted = fitStage(final, finalWork, prepared, firstStage);
  const result = withTerms(program, prepared, buffers, firstWork, finalWork, fitted);
  return { result, firstWeights: firstWork.weights, finalWeights: finalWork.weights };
}

/** Where correlations are not simply those of the columns: case weights and product indicators. */
function dataBuffers(program: PlsProgram, prepared: PreparedData): CorrelationBuffers | null {
  const { values, n, caseWeights } = prepared;
  const { productSlots, first, final } = program;
  if (!productSlots && !caseWeights) return null;
  const { variableOf } = (first ?? final).slots;
  return correlationBuffers(values, n, variableOf, caseWeights, productSlots);
}

function correlateInto(
  stage: PlsStage,
  prepared: PreparedData,
  buffers: CorrelationBuffers | null,
  work: PlsWorkspace,
): void {
  const { values, n, variables } = prepared;
  if (!buffers) {
    spreadInto(stage, correlationMatrix(values, n, variables.length), work);
    return;
  }
  const slot = weightedCorrelationsInto(buffers, new Int32Array(n).fill(1), work.correlations);
  if (slot >= 0)
    throw failEstimation('collinear-indicators', { construct: stage.slots.construct[slot]! });
}

/** Add what interactions and squares need: a stage of their own, or the scale of those estimated with the others. */
function withTerms(
  program: PlsProgram,
  prepared: PreparedData,
  buffers: CorrelationBuffers | null,
  first: PlsWorkspace | null,
  final: PlsWorkspace,
  fitted: PlsResult,
): PlsResult {
  const task = termTask(program);
  if (!task) return fitted;
  const fitter = createTermFitter(task, prepared);
  const counts = new Int32Array(prepared.n).fill(1);
  const status = fitTermStageInto(fitter, first, final, buffers, counts);
  const { approach, termStage } = program;
  const terms = program.terms.map(
    (term, t): EstimatedTerm => ({ ...term, approach, perProduct: fitter.perProduct[t]! }),
  );
  if (!termStage || !fitter.work) return { ...fitted, terms };
  if (status === FitStatus.singular) throw singular(termStage.stage, fitter.work);
  const worse = fitted.status === 'converged' ? null : fitted;
  return {
    ...describe(termStage.stage, fitter.work, prepared.n),
    consistent: termStage.consistent,
    status: worse?.status ?? (fitStatusNames[status] as PlsResult['status']),
    inadmissible: worse
      ? worse.inadmissible
      : describeInadmissibility(termStage.stage, fitter.work),
    preparation: prepared.preparation,
    firstStage: fitted,
    terms,
  };
}

/** Correlations of variables → correlations of slots. */
function spreadInto(stage: PlsStage, correlations: Float64Array, work: PlsWorkspace): void {
  const { variableOf, variables } = stage.slots;
  const P = variableOf.length;
  for (let s = 0; s < P; s++)
    for (let t = 0; t < P; t++)
      work.correlations[s * P + t] =
        correlations[variableOf[s]! * variables.length + variableOf[t]!]!;
}

function fitStage(
  stage: PlsStage,
  work: PlsWorkspace,
  prepared: PreparedData,
  firstStage: PlsResult | null,
): PlsResult {
  const status = fitInto(stage.plan, new Float64Array(stage.plan.slots).fill(1), work);
  if (status === FitStatus.singular) throw singular(stage, work);
  const worse = firstStage && firstStage.status !== 'converged' ? firstStage : null;
  return {
    ...describe(stage, work, prepared.n),
    status: worse?.status ?? (fitStatusNames[status] as PlsResult['status']),
    inadmissible: worse ? worse.inadmissible : describeInadmissibility(stage, work),
    preparation: prepared.preparation,
    firstStage,
  };
}

function singular(stage: PlsStage, work: PlsWorkspace): Error {
  const construct = stage.model.constructs[work.trace[1]!]!.id;
  if (work.trace[2] === FitFault.collinearIndicators)
    return failEstimation('collinear-indicators', { construct });
  if (work.trace[2] === FitFault.collinearPredictors)
    return failEstimation('collinear-predictors', { construct });
  return failEstimation('unrelated-construct', { construct });
}

/** Slot vectors → the matrices of a result. */
function describe(stage: PlsStage, work: PlsWorkspace, n: number): Omit<PlsEstimate, 'status'> {
  const { model, plan, slots } = stage;
  const p = slots.variables.length;
  const q = plan.constructs;
  const weights = new Float64Array(p * q);
  const loadings = new Float64Array(p * q);
  const crossLoadings = new Float64Array(p * q);
  const indicatorCorrelations = new Float64Array(p * p);
  for (let s = 0; s < plan.slots; s++) {
    const row = slots.variableOf[s]!;
    const column = slots.constructOf[s]!;
    weights[row * q + column] = work.weights[s]!;
    loadings[row * q + column] = work.loadings[s]!;
    for (let t = 0; t < plan.slots; t++)
      indicatorCorrelations[row * p + slots.variableOf[t]!] =
        work.correlations[s * plan.slots + t]!;
  }
  for (let i = 0; i < p; i++)
    for (let h = 0; h < p; h++)
      for (let j = 0; j < q; j++)
        crossLoadings[i * q + j]! += indicatorCorrelations[i * p + h]! * weights[h * q + j]!;
  const pathCoefficients = new Float64Array(q * q);
  const position = new Map(model.constructs.map((c, j) => [c.id, j]));
  model.paths.forEach(({ from, to }, at) => {
    pathCoefficients[position.get(from)! * q + position.get(to)!] = work.paths[at]!;
  });
  return {
    iterations: work.trace[0]!,
    n,
    variables: slots.variables,
    constructs: model.constructs,
    paths: model.paths,
    consistent: plan.corrected.some((flag) => flag === 1),
    indicatorCorrelations,
    weights,
    loadings,
    crossLoadings,
    scoreCorrelations: work.scoreCorrelations.slice(),
    constructCorrelations: work.constructCorrelations.slice(),
    rhoA: work.rhoA.slice(),
    pathCoefficients,
    rSquared: work.rSquared.slice(),
  };
}
