import { wavesOf } from '@qunhai/dataset';
import { diagnose } from '@qunhai/diagnosis';
import type { FirmDiagnosis, Results, SemResults } from '@qunhai/results';
import type { Theory } from '@qunhai/theory';
import { type AnalysedWave, analysedWave } from '../analysed-wave.ts';
import { evaluateModel } from '../evaluate/evaluate-model.ts';
import type { Pipeline, Produced } from '../pipeline.ts';
import type { StudyData } from '../read-dataset.ts';
import { readInputs, type StudyInputs } from '../read-inputs.ts';
import { resampleModels, trustworthy } from '../resample-model.ts';
import { openPipeline, type RunOptions } from '../run-study.ts';
import { datasetStep, estimateSteps, studyTheory } from '../steps.ts';
import type { AnalysisPlan } from '../study-schema.ts';
import { weighedWave } from '../weigh/weighed-wave.ts';
import { weightsRequest } from '../weigh/weights-request.ts';
import { type Estimates, readEstimates } from './estimates.ts';
import { weightsForWave } from './weights-for-wave.ts';

/** Most resamples of the estimates that replications draw from. */
const mostSamples = 500;

/** How a study is measured. */
export interface MeasureOptions
  extends Pick<RunOptions, 'data' | 'cache' | 'onCacheUnusable' | 'workers' | 'control'> {
  /** Of an earlier run; its diagnosis is used when it read the same files. */
  readonly results?: Results | undefined;
}

/** Answers of a wave, and what the diagnosis says of the firms that gave them; by row of `wave.matrix`. */
export interface MeasuredWave {
  readonly wave: AnalysedWave;
  readonly firms: readonly FirmDiagnosis[];
}

/** What a model is made from: the study as measured, without tests and intervals. */
export interface MeasuredStudy {
  readonly inputs: StudyInputs;
  readonly theory: Theory;
  readonly data: StudyData;
  /** Wave numbers, ascending. */
  readonly waves: readonly number[];
  /** The analysed wave, from which the estimates are. */
  readonly analysed: MeasuredWave;
  /** Null when the model was not estimated or did not converge. */
  readonly estimates: Estimates | null;
  /** Reliability of construct scores, strictly between 0 and 1, of constructs for which one was estimated. */
  readonly reliability: ReadonlyMap<string, number>;
  /** Another wave, its items weighted as in the analysed one. */
  readonly measureWave: (wave: number) => MeasuredWave;
}

/**
 * Measure a study as far as its model in motion needs it: scores and stages of the firms, and estimates with at most {@link mostSamples}
 * resamples, which are the first of a run's. The same study gives the same measurement, with or without the results of an earlier run.
 * @throws {QunhaiError} study.*, theory.*, dataset.* when an input is wrong; kernel.cancelled
 */
export async function measureStudy(
  folder: string,
  options: MeasureOptions = {},
): Promise<MeasuredStudy> {
  const pipeline = openPipeline(options);
  const inputs = pipeline.uncached('read-inputs', () => readInputs(folder, options.data ?? {}));
  const theory = pipeline.uncached('theory', () => studyTheory(inputs));
  const data = await datasetStep(pipeline, inputs, theory);
  const plan = inputs.study.analysis;
  const { dataset } = data.value;
  const weights = weightsRequest(theory, plan);
  const wave = weighedWave(analysedWave(dataset, plan.wave), dataset, weights);
  const measuring = { pipeline, inputs, theory, data, plan, wave };
  const { sem, estimates, key } = await estimate(measuring, options);
  const measureWave = (which: number) => {
    const other = analysedWave(dataset, which);
    return { wave: other, firms: diagnosed(measuring, sem, other) };
  };
  return {
    inputs,
    theory,
    data: data.value,
    waves: wavesOf(dataset),
    analysed: { wave, firms: await firmsOf(measuring, sem, key, options.results) },
    estimates,
    reliability: reliabilityOf(sem),
    measureWave,
  };
}

function reliabilityOf({ reliability }: SemResults): Map<string, number> {
  return new Map(
    reliability.flatMap(({ construct, rhoA }) =>
      rhoA !== null && rhoA > 0 && rhoA < 1 ? [[construct, rhoA] as const] : [],
    ),
  );
}

interface Measuring {
  readonly pipeline: Pipeline;
  readonly inputs: StudyInputs;
  readonly theory: Theory;
  readonly data: Produced<StudyData>;
  readonly plan: AnalysisPlan;
  readonly wave: AnalysedWave;
}

/** Point estimates as results.json has them, and the resamples that can be inferred from. */
async function estimate(
  measuring: Measuring,
  { workers }: MeasureOptions,
): Promise<{
  readonly sem: SemResults;
  readonly estimates: Estimates | null;
  readonly key: Produced<unknown>;
}> {
  const { pipeline, theory, wave, plan, inputs } = measuring;
  const { specified, estimation } = await estimateSteps(measuring);
  const { seed } = inputs.study;
  const requested = Math.min(plan.resamples, mostSamples);
  const settings = { requested, interval: 'percentile', seed, for: 'simulation' };
  const resampled = await pipeline.step('bootstrap', { on: [estimation], settings }, (control) =>
    resampleModels(specified.value.model, null, wave.matrix, estimation.value, {
      plan: { ...plan, resamples: requested, interval: 'percentile' },
      seed,
      workers,
      control,
    }),
  );
  const sem = pipeline.uncached('evaluate', () =>
    evaluateModel({
      ...{ theory, weights: plan.weights },
      specified: specified.value,
      estimation: estimation.value,
      mediation: null,
      resamples: { base: null, mediation: null },
      requested: 0,
      level: plan.level,
    }),
  );
  const trusted = trustworthy(resampled.value.base);
  return { sem, estimates: readEstimates(sem, estimation.value.estimate, trusted), key: resampled };
}

async function firmsOf(
  measuring: Measuring,
  sem: SemResults,
  key: Produced<unknown>,
  results: Results | undefined,
): Promise<readonly FirmDiagnosis[]> {
  const { pipeline, inputs, wave } = measuring;
  if (results !== undefined && readTheSame(results, inputs, wave)) return results.diagnosis.firms;
  const { value } = await pipeline.step(
    'diagnose',
    { on: [key], settings: { for: 'simulation', wave: wave.wave } },
    () => diagnosed(measuring, sem, wave),
  );
  return value;
}

/** Whether results are of the files as they are now, and of the same analysis: with the same weights, and without controls, of which a
 * model in motion has none. */
function readTheSame(
  { run }: Results,
  { files, study }: StudyInputs,
  { wave }: AnalysedWave,
): boolean {
  const { wave: analysed, controls, weights = null } = run.analysis;
  const isWeighedAlike = weights === (study.analysis.weights ?? null);
  const isAlike = analysed === wave && controls === undefined && isWeighedAlike;
  return JSON.stringify(run.inputs) === JSON.stringify(files) && isAlike;
}

/** Scores, stages and lock-ins do not depend on resamples, so none are given. */
function diagnosed(
  { theory, data, inputs, plan, wave: analysed }: Measuring,
  sem: SemResults,
  wave: AnalysedWave,
): FirmDiagnosis[] {
  const { firms, clusters, ties } = data.value.dataset;
  const { firms: diagnoses } = diagnose({
    theory,
    firms,
    clusters,
    responses: wave.matrix,
    facts: wave.facts,
    ties,
    caseWeights: wave.matrix.caseWeights,
    weights: sem.status === 'converged' ? weightsForWave(sem, analysed.matrix, wave.matrix) : null,
    effects: null,
    reliability: [],
    seed: inputs.study.seed,
    level: plan.level,
  });
  return diagnoses;
}
