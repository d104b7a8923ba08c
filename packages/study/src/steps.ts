import { checkQuality } from '@qunhai/dataset';
import { diagnose } from '@qunhai/diagnosis';
import type { Bilingual } from '@qunhai/kernel';
import type { Assessments, DiagnosisResults, HypothesisResult, SemResults } from '@qunhai/results';
import type { SemModel } from '@qunhai/sem';
import { clusteredFirmsTheory, type Theory } from '@qunhai/theory';
import { type AnalysedWave, analysedWave, varyingItems } from './analysed-wave.ts';
import { type AnalysisModel, analysisModel } from './analysis-model.ts';
import {
  assembleResults,
  exclusionsPart,
  qualityPart,
  runPart,
  semPart,
} from './assemble-results.ts';
import { assessModel } from './assess/assess-model.ts';
import type { AssessedModel } from './assess/assessed-model.ts';
import { checkPlan } from './check-plan.ts';
import { type ControlRequest, controlRequests } from './control/control-requests.ts';
import { controlledModel, withControls } from './control/controlled-model.ts';
import { correctVerdicts } from './correct-verdicts.ts';
import { diagnosisDraws } from './diagnosis-draws.ts';
import { fail } from './errors.ts';
import { type Estimation, estimateModel, plsSettings } from './estimate-model.ts';
import { evaluateModel } from './evaluate/evaluate-model.ts';
import { type ExtensionResults, extendModel } from './extend/extend-model.ts';
import { extensions, jointExtension } from './extend/extended-models.ts';
import { approachOf } from './extend/moderation-approach.ts';
import { compareFirms } from './groups/compare-firms.ts';
import { groupRequests } from './groups/group-firms.ts';
import { mediationModel } from './mediation-model.ts';
import type { Pipeline, Produced } from './pipeline.ts';
import { planWarnings } from './plan-warnings.ts';
import { confine, readDataset, type StudyData } from './read-dataset.ts';
import type { StudyDocuments, StudyInputs } from './read-inputs.ts';
import { readTheory } from './read-theory.ts';
import { resampleModels, type StudyResamples, trustworthy } from './resample-model.ts';
import type { PartListener } from './run-part.ts';
import { usualExtensionResamples } from './settled-plan.ts';
import type { StudyRun } from './study-run.ts';
import { type AnalysisPlan, analystExclusions } from './study-schema.ts';
import { testHypotheses } from './test-hypotheses.ts';
import { weighedWave } from './weigh/weighed-wave.ts';
import { weightsRequest } from './weigh/weights-request.ts';

/** What the steps after reading work on. */
interface Analysis {
  readonly pipeline: Pipeline;
  readonly inputs: StudyInputs;
  readonly plan: AnalysisPlan;
  readonly workers: number | undefined;
  readonly tell: PartListener;
  readonly theory: Theory;
  readonly data: Produced<StudyData>;
  readonly wave: AnalysedWave;
}

/** How the steps of an analysis go. */
export interface AnalyseOptions {
  readonly plan: AnalysisPlan;
  readonly workers: number | undefined;
  readonly tell: PartListener;
  readonly onWarnings?: ((warnings: readonly Bilingual[]) => void) | undefined;
}

/**
 * The steps of an analysis, one after another: theory → dataset → quality → model → estimate → bootstrap → evaluate →
 * moderation → diagnose → groups → hypotheses → assessments → results. Each names what it depends on; the cache relies on it.
 * @param options.tell - told each part of the results as soon as it is true
 * @param options.onWarnings - told once, before anything is estimated, what the plan asks for and will not get
 */
export async function analyse(
  pipeline: Pipeline,
  inputs: StudyInputs,
  options: AnalyseOptions,
): Promise<StudyRun> {
  const { plan, workers, tell, onWarnings } = options;
  const study = { ...inputs.study, analysis: plan };
  const theory = pipeline.uncached('theory', () => studyTheory({ ...inputs, study }));
  tell({ part: 'theory', theory });
  const data = await datasetStep(pipeline, inputs, theory);
  const { dataset } = data.value;
  const wave = weighedWave(analysedWave(dataset, plan.wave), dataset, weightsRequest(theory, plan));
  const confined = confine(theory, inputs.study.constructs);
  const { model } = analysisModel(confined, varyingItems(wave));
  onWarnings?.(planWarnings(confined, model, wave, plan));
  const run = runPart(inputs, theory, plan, wave);
  tell({ part: 'run', run });
  const analysis = { pipeline, inputs, plan, workers, tell, theory, data, wave };
  const checked = await pipeline.step('quality', { on: [data], settings: wave.wave }, () =>
    checkQuality(dataset, theory, wave.matrix),
  );
  const quality = qualityPart(inputs.study, data.value, wave, checked.value);
  tell({ part: 'quality', quality });
  const estimated = await estimationSteps(analysis, controlRequests(theory, plan));
  const extended = await extensionStep(analysis, estimated);
  const diagnosis = await diagnosisStep(analysis, estimated);
  const groups = await groupStep(analysis, estimated, diagnosis);
  const sem = semPart(wave, { ...estimated.sem.value, ...extended, ...groups });
  tell({ part: 'sem', sem });
  const hypotheses = pipeline.uncached('hypotheses', () => judge(analysis, sem));
  tell({ part: 'hypotheses', hypotheses });
  tell({ part: 'diagnosis', diagnosis: diagnosis.value });
  const judged = { sem, hypotheses };
  const assessments = await assessmentSteps(
    analysis,
    await assessedSteps(analysis, estimated, judged),
    diagnosis,
  );
  tell({ part: 'assessments', assessments: assessments ?? {} });
  const { rowsOf } = estimated;
  const exclusions = exclusionsPart(data.value, rowsOf.wave, rowsOf.model, plan.missing);
  tell({ part: 'exclusions', exclusions });
  const results = pipeline.uncached('results', () =>
    assembleResults({
      ...{ run, quality, sem, hypotheses, diagnosis: diagnosis.value, exclusions },
      ...(assessments && { assessments }),
    }),
  );
  tell({ part: 'results', results });
  return { results, theory };
}

/**
 * The theory of a study.
 * @throws {QunhaiError} study.theory-invalid; study.unknown-construct when the study confines itself to constructs it lacks;
 *   study.unknown-grouping; study.unknown-levels; study.unknown-control; study.unknown-weights; study.approach-needs-pls;
 *   study.unknown-condition
 */
export function studyTheory({ study, theory: text }: StudyDocuments): Theory {
  const theory = text === null ? clusteredFirmsTheory : readTheory(text, study.theory);
  const known = theory.constructs.map(({ id }) => id);
  for (const construct of study.constructs ?? []) {
    if (!known.includes(construct)) throw fail('unknown-construct', { construct, known });
  }
  checkPlan(theory, study.analysis);
  return theory;
}

/** Depends on the theory and data files and the mapping; a change of title or plan does not touch it. */
export function datasetStep(
  pipeline: Pipeline,
  { study, mapping, data, files }: StudyInputs,
  theory: Theory,
): Promise<Produced<StudyData>> {
  const { constructs = null } = study;
  const read = files.filter(({ role }) => role !== 'study' && role !== 'mapping');
  const exclusions = analystExclusions(study);
  const settings = { theory: study.theory, constructs, mapping, files: read, exclusions };
  return pipeline.step('dataset', { on: [], settings }, () =>
    readDataset(confine(theory, study.constructs), { mapping, data, exclusions }),
  );
}

async function diagnosisStep(
  { pipeline, inputs, plan, theory, data, wave }: Analysis,
  { estimation, resamples, sem }: Estimated,
): Promise<Produced<DiagnosisResults>> {
  const { firms, clusters, ties } = data.value.dataset;
  const { seed } = inputs.study;
  const controls = new Set(controlRequests(theory, plan).map(({ id }) => id));
  const base = trustworthy(resamples.value.base);
  return pipeline.step('diagnose', { on: [sem], settings: seed }, () =>
    diagnose({
      disattenuated: plan.estimator === 'plsc',
      theory,
      firms,
      clusters,
      responses: wave.matrix,
      facts: wave.facts,
      ties,
      caseWeights: wave.matrix.caseWeights,
      ...diagnosisDraws(sem.value, estimation.value.estimate, base, controls),
      reliability: sem.value.reliability,
      seed,
      level: plan.level,
    }),
  );
}

/** Models that add to an estimated base model what hypotheses of the full model need; nothing to add gives nothing. */
async function extensionStep(
  { pipeline, inputs, plan, workers, theory, wave }: Analysis,
  { model, estimation, resamples: { value: resampled } }: Estimated,
): Promise<Partial<ExtensionResults>> {
  const isEstimated = estimation.value.estimate?.status === 'converged';
  if (!isEstimated || isWithheld(resampled) || plan.moderation === false) return {};
  const approach = approachOf(plan);
  const items = confinedItems(theory, inputs.study.constructs, wave);
  const single = extensions(theory, model, items, approach);
  if (single.length === 0) return {};
  const all = [...single, jointExtension(single, model)].filter((one) => one !== null);
  const { interval, level, moderationResamples = usualExtensionResamples } = plan;
  const { seed } = inputs.study;
  const resamples = Math.min(plan.resamples, moderationResamples);
  const settings = { extended: all, approach, resamples, interval, level, seed };
  const { value } = await pipeline.step('moderation', { on: [estimation], settings }, (control) =>
    extendModel(all, theory, wave.matrix, {
      plan: { ...plan, resamples },
      ...{ seed, workers, control },
    }),
  );
  return value;
}

/** Whether nothing may be inferred from the base model, because too many of its resamples failed. */
function isWithheld({ base }: StudyResamples): boolean {
  return base !== null && trustworthy(base) === null;
}

/** The base model in groups of firms; stages are told by the diagnosis, which therefore comes first. */
async function groupStep(
  { pipeline, inputs, plan, theory, data, wave }: Analysis,
  { model, estimation, resamples }: Estimated,
  diagnosis: Produced<DiagnosisResults>,
): Promise<Pick<SemResults, 'groups'>> {
  const requests = groupRequests(theory, plan);
  const isInferred = plan.resamples > 0 && !isWithheld(resamples.value);
  const isEstimated = estimation.value.estimate?.status === 'converged';
  if (requests.length === 0 || !isEstimated || !isInferred) return {};
  const { seed } = inputs.study;
  const { groups = null, level } = plan;
  const { value } = await pipeline.step(
    'groups',
    { on: [estimation, diagnosis], settings: { requests, groups, level, seed } },
    (control) =>
      compareFirms(requests, {
        ...{ theory, model, wave, plan, seed, control },
        dataset: data.value.dataset,
        diagnosis: diagnosis.value,
      }),
  );
  return { groups: value };
}

/** What was found of a model before it is assessed. */
type Judged = Pick<AssessedModel, 'sem' | 'hypotheses'>;

function judge({ theory, plan }: Analysis, sem: SemResults): HypothesisResult[] {
  return correctVerdicts(testHypotheses(theory, sem), plan.correction ?? 'none', 1 - plan.level);
}

/**
 * The model that assessments look at, with what was found of it: the model of the study, but without its controls. Assessments
 * estimate in ways that know no controls, and must find what they compare with estimated alike.
 */
async function assessedSteps(
  analysis: Analysis,
  estimated: Estimated,
  judged: Judged,
): Promise<Estimated & { readonly judged: Judged }> {
  const { theory, plan, wave } = analysis;
  const isAsked = plan.assessments === undefined || plan.assessments.length > 0;
  if (controlRequests(theory, plan).length === 0 || !isAsked) return { ...estimated, judged };
  const plain = await estimationSteps({ ...analysis, tell: () => undefined }, []);
  const { extensions: extended, moderation, groups } = judged.sem;
  const sem = semPart(wave, {
    ...plain.sem.value,
    ...(extended && { extensions: extended, moderation }),
    ...(groups && { groups }),
  });
  return { ...plain, judged: { sem, hypotheses: judge(analysis, sem) } };
}

/** What is asked of the model beyond its estimates, when all else has been found. */
function assessmentSteps(
  { pipeline, inputs, plan, workers, theory, data, wave }: Analysis,
  { model, estimation, resamples, sem: evaluated, judged }: Estimated & { readonly judged: Judged },
  diagnosis: Produced<DiagnosisResults>,
): Promise<Assessments | undefined> {
  return assessModel(pipeline, [evaluated, diagnosis], {
    ...{ theory, data: data.value, wave, plan, seed: inputs.study.seed, workers, model },
    ...{ estimation: estimation.value, resamples: resamples.value, diagnosis: diagnosis.value },
    ...judged,
  });
}

/** Items that vary in the wave, of the constructs that the study confines itself to. */
export function confinedItems(
  theory: Theory,
  constructs: readonly string[] | undefined,
  wave: AnalysedWave,
): ReadonlySet<string> {
  const varying = varyingItems(wave);
  if (constructs === undefined) return varying;
  const kept = theory.items.filter((item) => constructs.includes(item.construct));
  return new Set(kept.flatMap(({ id }) => (varying.has(id) ? [id] : [])));
}

/** Outputs of the steps from the model to its evaluation. */
interface Estimated {
  /** Without controls. */
  readonly model: SemModel;
  /** What rows were estimated from: the model and the wave, with controls where there are any. */
  readonly rowsOf: { readonly model: SemModel; readonly wave: AnalysedWave };
  readonly estimation: Produced<Estimation>;
  readonly resamples: Produced<StudyResamples>;
  readonly sem: Produced<SemResults>;
}

/** What the estimate of a wave's model rests on. */
export type EstimateInput = Pick<
  Analysis,
  'pipeline' | 'inputs' | 'plan' | 'theory' | 'data' | 'wave'
>;

/** The model of a wave and its estimate, without controls. */
export async function estimateSteps({
  pipeline,
  inputs,
  plan,
  theory,
  data,
  wave,
}: EstimateInput): Promise<{
  readonly specified: Produced<AnalysisModel>;
  readonly estimation: Produced<Estimation>;
}> {
  const { constructs } = inputs.study;
  const specified = await pipeline.step('model', { on: [data], settings: wave.wave }, () =>
    analysisModel(confine(theory, constructs), varyingItems(wave)),
  );
  const estimation = await pipeline.step(
    'estimate',
    { on: [specified], settings: { ...plsSettings(plan), weights: plan.weights ?? null } },
    () => estimateModel(specified.value.model, wave.matrix, plan),
  );
  return { specified, estimation };
}

/** Estimate, resample and evaluate the model of a study with some controls, or none. */
async function estimationSteps(
  analysis: Analysis,
  controls: readonly ControlRequest[],
): Promise<Estimated> {
  const { pipeline, inputs, plan, workers, tell, theory, data, wave } = analysis;
  const { seed } = inputs.study;
  const { level, interval, resamples: requested } = plan;
  const { specified, estimation: plain } = await estimateSteps(analysis);
  const { model, notes } = specified.value;
  const held = controlledModel(model, controls, { dataset: data.value.dataset, wave });
  const settings = { ...plsSettings(plan), controls, weights: plan.weights ?? null };
  const estimation =
    controls.length === 0
      ? plain
      : await pipeline.step('estimate', { on: [specified], settings }, () =>
          estimateModel(held.model, held.matrix, plan),
        );
  const mediation = mediationModel(model, theory);
  const evaluate = (resamples: StudyResamples) =>
    evaluateModel({
      ...{ theory, controls, mediation, resamples, requested, level },
      weights: plan.weights,
      specified: { model, notes: [...notes, ...held.notes] },
      estimation: estimation.value,
    });
  const preliminary = semPart(wave, evaluate({ base: null, mediation: null }));
  tell({ part: 'estimates', preliminary: true, sem: preliminary });
  const resamples = await pipeline.step(
    'bootstrap',
    { on: [estimation], settings: { requested, interval, seed } },
    (control) =>
      resampleModels(
        held.model,
        mediation && withControls(mediation, controls),
        held.matrix,
        estimation.value,
        { plan, seed, workers, control },
      ),
  );
  const sem = await pipeline.step('evaluate', { on: [resamples], settings: level }, () =>
    evaluate(resamples.value),
  );
  const rowsOf = { model: held.model, wave: { ...wave, matrix: held.matrix } };
  return { model, rowsOf, estimation, resamples, sem };
}
