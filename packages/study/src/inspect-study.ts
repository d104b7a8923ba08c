import type { Dataset, ExclusionRecord } from '@qunhai/dataset';
import { type Bilingual, QunhaiError } from '@qunhai/kernel';
import { validateModel } from '@qunhai/sem';
import type { Theory } from '@qunhai/theory';
import { type AnalysedWave, analysedWave, varyingItems } from './analysed-wave.ts';
import { analysisModel } from './analysis-model.ts';
import type { StudyCheck, StudySummary } from './check-study.ts';
import { estimationExclusions, estimationObstacle } from './estimate-model.ts';
import { message } from './messages.ts';
import { planWarnings } from './plan-warnings.ts';
import { confine, readDataset, type StudyData } from './read-dataset.ts';
import { readDocuments, readInputs, type StudyInputs } from './read-inputs.ts';
import { studyTheory } from './steps.ts';
import type { FileOverrides } from './study-file.ts';
import { type AnalysisPlan, analystExclusions } from './study-schema.ts';
import { dataWarnings } from './warnings.ts';
import { weighedWave } from './weigh/weighed-wave.ts';
import { weightsRequest } from './weigh/weights-request.ts';
import { withdrawalNotes } from './withdrawal-notes.ts';

/** What a study turned out to hold, as far as it could be read. */
export interface ReadStudy {
  readonly theory: Theory;
  readonly inputs: StudyInputs;
  readonly data: StudyData;
  /** Null when the wave that is asked for has no usable answers. */
  readonly wave: AnalysedWave | null;
}

/** A check with what it read. */
export interface Inspection extends StudyCheck {
  readonly read: ReadStudy | null;
}

/** Which parts of a study to look at. */
export interface InspectOptions {
  /** Where data files are that do not lie in the study folder, by their name in the mapping. */
  readonly data?: FileOverrides;
  /** Instead of the wave of study.yaml. */
  readonly wave?: AnalysisPlan['wave'];
}

/**
 * Read a study as a run would and list what is wrong: parts that do not depend on one another are checked all, so that
 * one call shows as much as possible.
 */
export async function inspectStudy(folder: string, options: InspectOptions): Promise<Inspection> {
  const problems: QunhaiError[] = [];
  const attempt = attemptInto(problems);
  const none = { problems, warnings: [], exclusions: [], summary: null, read: null };
  const documents = await attempt(() => readDocuments(folder));
  if (documents === null) return none;
  const theory = await attempt(() => studyTheory(documents));
  const inputs = await attempt(() => readInputs(folder, options.data ?? {}));
  if (theory === null || inputs === null) return none;
  const { study, mapping, data: bytes } = inputs;
  const confined = confine(theory, study.constructs);
  const source = { mapping, data: bytes, exclusions: analystExclusions(study) };
  const data = await attempt(() => readDataset(confined, source));
  if (data === null) return none;
  const wanted = options.wave ?? study.analysis.wave;
  const wave = await attempt(() => analysedWave(data.dataset, wanted));
  const weights = weightsRequest(theory, study.analysis);
  const weighed = wave && (await attempt(() => weighedWave(wave, data.dataset, weights)));
  const found =
    wave && (await inspectWave(confined, data.dataset, weighed ?? wave, study.analysis, attempt));
  const exclusions = [...data.dataset.exclusions, ...(found?.exclusions ?? [])];
  return {
    problems,
    warnings: [
      ...withdrawalNotes(study),
      ...(found?.warnings ?? []),
      ...data.notices,
      ...(wave?.notes ?? []),
    ],
    exclusions,
    summary: summarise(theory, data.dataset, exclusions.length),
    read: { theory, inputs, data, wave },
  };
}

type Attempt = <T>(check: () => T | Promise<T>) => Promise<T | null>;

/** Lets a check fail: its error joins the problems, and its value is null. */
function attemptInto(problems: QunhaiError[]): Attempt {
  return async (check) => {
    try {
      return await check();
    } catch (error) {
      if (!(error instanceof QunhaiError)) throw error;
      problems.push(error);
      return null;
    }
  };
}

/** What the answers of a wave let a run do. */
async function inspectWave(
  theory: Theory,
  dataset: Dataset,
  wave: AnalysedWave,
  plan: AnalysisPlan,
  attempt: Attempt,
): Promise<{ exclusions: ExclusionRecord[]; warnings: Bilingual[] }> {
  const { estimator, missing } = plan;
  const { model } = analysisModel(theory, varyingItems(wave));
  if (model.paths.length > 0) await attempt(() => validateModel(model, estimator === 'plsc'));
  const unusable = estimationExclusions(
    model,
    wave.matrix,
    missing,
    (row) => wave.files[row] ?? dataset.responses.file,
  );
  const obstacle = estimationObstacle(model, wave.matrix.n - unusable.length);
  return {
    exclusions: [...wave.exclusions, ...unusable],
    warnings: [
      ...(obstacle === null ? [] : [notEstimable(obstacle)]),
      ...planWarnings(theory, model, wave, plan),
      ...dataWarnings(theory, dataset, wave),
    ],
  };
}

function notEstimable(reason: Bilingual): Bilingual {
  return {
    zh: message('zh', 'warning.not-estimable', { reason: reason.zh }),
    en: message('en', 'warning.not-estimable', { reason: reason.en }),
  };
}

function summarise(theory: Theory, dataset: Dataset, exclusions: number): StudySummary {
  const { firms, responses } = dataset;
  const present = new Set(Object.keys(responses.items));
  return {
    firms: firms.length,
    responses: responses.firm.length,
    waves: [...new Set(responses.wave)].sort((a, b) => a - b),
    items: present.size,
    absentItems: theory.items.map(({ id }) => id).filter((id) => !present.has(id)),
    exclusions,
  };
}
