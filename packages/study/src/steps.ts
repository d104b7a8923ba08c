import { checkQuality } from '@qunhai/dataset';
import { diagnose } from '@qunhai/diagnosis';
import { clusteredFirmsTheory, type Theory } from '@qunhai/theory';
import { type AnalysedWave, analysedWave, varyingItems } from './analysed-wave.ts';
import { analysisModel } from './analysis-model.ts';
import { assembleResults } from './assemble-results.ts';
import { diagnosisDraws } from './diagnosis-draws.ts';
import { fail } from './errors.ts';
import { estimateModel, plsOptions } from './estimate-model.ts';
import { evaluateModel } from './evaluate/evaluate-model.ts';
import { mediationModel } from './mediation-model.ts';
import type { Pipeline, Produced } from './pipeline.ts';
import { confine, readDataset, type StudyData } from './read-dataset.ts';
import type { StudyDocuments, StudyInputs } from './read-inputs.ts';
import { readTheory } from './read-theory.ts';
import { resampleModels, trustworthy } from './resample-model.ts';
import type { StudyRun } from './study-run.ts';
import type { AnalysisPlan } from './study-schema.ts';
import { testHypotheses } from './test-hypotheses.ts';

/** What the steps after reading work on. */
interface Analysis {
  readonly pipeline: Pipeline;
  readonly inputs: StudyInputs;
  readonly plan: AnalysisPlan;
  readonly workers: number | undefined;
  readonly theory: Theory;
  readonly data: Produced<StudyData>;
  readonly wave: AnalysedWave;
}

/**
 * The steps of an analysis, one after another: theory → dataset → quality → model → estimate → bootstrap → evaluate →
 * hypotheses → diagnose → results. Each names what it depends on; the cache relies on it.
 */
export async function analyse(
  pipeline: Pipeline,
  inputs: StudyInputs,
  plan: AnalysisPlan,
  workers: number | undefined,
): Promise<StudyRun> {
  const { seed } = inputs.study;
  const { level } = plan;
  const theory = pipeline.uncached('theory', () => studyTheory(inputs));
  const data = await datasetStep(pipeline, inputs, theory);
  const { dataset } = data.value;
  const wave = analysedWave(dataset, plan.wave);
  const analysis = { pipeline, inputs, plan, workers, theory, data, wave };
  const quality = await pipeline.step('quality', { on: [data], settings: wave.wave }, () =>
    checkQuality(dataset, theory, wave.matrix),
  );
  const { model, estimation, resamples, sem } = await estimationSteps(analysis);
  const hypotheses = pipeline.uncached('hypotheses', () => testHypotheses(theory, sem.value));
  const diagnosis = await pipeline.step('diagnose', { on: [sem], settings: seed }, () =>
    diagnose({
      disattenuated: plan.estimator === 'plsc',
      theory,
      firms: dataset.firms,
      clusters: dataset.clusters,
      responses: wave.matrix,
      facts: wave.facts,
      ties: dataset.ties,
      ...diagnosisDraws(sem.value, estimation.value.estimate, trustworthy(resamples.value.base)),
      reliability: sem.value.reliability,
      seed,
      level,
    }),
  );
  const results = pipeline.uncached('results', () =>
    assembleResults({
      inputs,
      theory,
      plan,
      wave,
      hypotheses,
      data: data.value,
      quality: quality.value,
      model,
      sem: sem.value,
      diagnosis: diagnosis.value,
    }),
  );
  return { results, theory };
}

/**
 * The theory of a study.
 * @throws {QunhaiError} study.theory-invalid; study.unknown-construct when the study confines itself to constructs it lacks
 */
export function studyTheory({ study, theory: text }: StudyDocuments): Theory {
  const theory = text === null ? clusteredFirmsTheory : readTheory(text, study.theory);
  const known = theory.constructs.map(({ id }) => id);
  for (const construct of study.constructs ?? []) {
    if (!known.includes(construct)) throw fail('unknown-construct', { construct, known });
  }
  return theory;
}

/** Depends on the theory and data files and the mapping; a change of title or plan does not touch it. */
function datasetStep(
  pipeline: Pipeline,
  { study, mapping, data, files }: StudyInputs,
  theory: Theory,
): Promise<Produced<StudyData>> {
  const { constructs = null } = study;
  const read = files.filter(({ role }) => role !== 'study' && role !== 'mapping');
  const settings = { theory: study.theory, constructs, mapping, files: read };
  return pipeline.step('dataset', { on: [], settings }, () =>
    readDataset(confine(theory, study.constructs), mapping, data),
  );
}

async function estimationSteps({ pipeline, inputs, plan, workers, ...analysis }: Analysis) {
  const { theory, data, wave } = analysis;
  const { constructs, seed } = inputs.study;
  const { level, interval, resamples: requested } = plan;
  const specified = await pipeline.step('model', { on: [data], settings: wave.wave }, () =>
    analysisModel(confine(theory, constructs), varyingItems(wave)),
  );
  const { model } = specified.value;
  const mediation = mediationModel(model, theory);
  const estimation = await pipeline.step(
    'estimate',
    { on: [specified], settings: plsOptions(plan) },
    () => estimateModel(model, wave.matrix, plan),
  );
  const resamples = await pipeline.step(
    'bootstrap',
    { on: [estimation], settings: { requested, interval, seed } },
    (control) =>
      resampleModels(model, mediation, wave.matrix, estimation.value, {
        plan,
        seed,
        workers,
        control,
      }),
  );
  const sem = await pipeline.step('evaluate', { on: [resamples], settings: level }, () =>
    evaluateModel({
      theory,
      specified: specified.value,
      estimation: estimation.value,
      mediation,
      resamples: resamples.value,
      requested,
      level,
    }),
  );
  return { model, estimation, resamples, sem };
}
