import type { Results } from '@qunhai/results';
import type { SemModel } from '@qunhai/sem';
import type { Theory } from '@qunhai/theory';
import { type AnalysedWave, analysedWave, varyingItems } from '../analysed-wave.ts';
import { analysisModel } from '../analysis-model.ts';
import { controlRequests } from '../control/control-requests.ts';
import { controlledModel } from '../control/controlled-model.ts';
import { fail } from '../errors.ts';
import { type Extension, extensions } from '../extend/extended-models.ts';
import { approachOf } from '../extend/moderation-approach.ts';
import { asScores } from '../extend/resample-extension.ts';
import { confine } from '../read-dataset.ts';
import { readInputs } from '../read-inputs.ts';
import { openPipeline, type RunOptions } from '../run-study.ts';
import { confinedItems, datasetStep, studyTheory } from '../steps.ts';
import type { WeighedMatrix } from '../weigh/weighed-matrix.ts';
import { weighedWave } from '../weigh/weighed-wave.ts';
import { weightsRequest } from '../weigh/weights-request.ts';

/** A run with the model and the answers it was estimated from, which results.json does not hold. */
export interface ScriptedRun {
  readonly results: Results;
  readonly model: SemModel;
  readonly matrix: WeighedMatrix;
  /** What assessments look at: the model without controls, and the wave it is estimated from. */
  readonly base: SemModel;
  readonly wave: AnalysedWave;
  readonly theory: Theory;
  /** The extended models with interactions that the run estimated, as it did. */
  readonly extended: readonly ScriptedExtension[];
}

/** An extended model by the id of its hypothesis. */
export interface ScriptedExtension {
  readonly id: string;
  readonly model: SemModel;
}

/**
 * Lay out again what a run analysed, without estimating anything.
 * @param results - of the run
 * @throws {QunhaiError} study.inputs-changed when a file of the study is no longer what the run read, and what reading throws
 */
export async function readScriptedRun(
  folder: string,
  results: Results,
  options: Pick<RunOptions, 'data' | 'cache' | 'control'> = {},
): Promise<ScriptedRun> {
  const { study, analysis, inputs: read } = results.run;
  const inputs = readInputs(folder, options.data ?? {});
  const changed = inputs.files.filter(
    ({ file, sha256 }) => !read.some((old) => old.file === file && old.sha256 === sha256),
  );
  if (changed.length > 0)
    throw fail('inputs-changed', { study: study.id, files: changed.map(({ file }) => file) });
  const theory = studyTheory(inputs);
  const { value } = await datasetStep(openPipeline(options), inputs, theory);
  const { dataset } = value;
  const weights = weightsRequest(theory, analysis);
  const wave = weighedWave(analysedWave(dataset, analysis.wave), dataset, weights);
  const confined = confine(theory, inputs.study.constructs);
  const specified = analysisModel(confined, varyingItems(wave));
  const controls = controlRequests(theory, analysis);
  const source = { dataset, wave };
  const { model, matrix } = controlledModel(specified.model, controls, source);
  const items = confinedItems(theory, inputs.study.constructs, wave);
  const own = extensions(theory, specified.model, items, approachOf(analysis));
  const extended = estimatedOnes(own, results);
  return { results, model, matrix, base: specified.model, wave, theory, extended };
}

/** Extended models with interactions, with constructs that PLSc could not correct as the run then took them. */
function estimatedOnes(all: readonly Extension[], { sem }: Results): ScriptedExtension[] {
  return all.flatMap(({ id, model }) => {
    const found = sem.extensions?.find((one) => one.id === id && !one.joint);
    if (!model?.interactions?.length || found?.status !== 'converged') return [];
    return [{ id, model: asScores(model, found.uncorrected) }];
  });
}
