import type { Dataset, ExclusionRecord } from '@qunhai/dataset';
import { type Bilingual, QunhaiError } from '@qunhai/kernel';
import { validateModel } from '@qunhai/sem';
import type { Theory } from '@qunhai/theory';
import { analysedWave, varyingItems } from './analysed-wave.ts';
import { analysisModel } from './analysis-model.ts';
import { estimationExclusions, estimationObstacle } from './estimate-model.ts';
import { message } from './messages.ts';
import { confine, readDataset } from './read-dataset.ts';
import { readDocuments, readInputs } from './read-inputs.ts';
import { studyTheory } from './steps.ts';
import type { FileOverrides } from './study-file.ts';
import { dataWarnings } from './warnings.ts';

/** What a study holds, for a person who wants to know before analysing it. */
export interface StudySummary {
  readonly firms: number;
  readonly responses: number;
  readonly waves: readonly number[];
  /** Items with a column in the data, and those of the theory without. */
  readonly items: number;
  readonly absentItems: readonly string[];
  readonly exclusions: number;
}

/** Everything found wrong with a study; the summary is null when its data could not be read. */
export interface StudyCheck {
  readonly problems: readonly QunhaiError[];
  /** What a run would go on with, but a person should know: what had to be assumed, and what looks wrong. */
  readonly warnings: readonly Bilingual[];
  /** Every row and cell that a run would leave out. */
  readonly exclusions: readonly ExclusionRecord[];
  readonly summary: StudySummary | null;
}

/**
 * Check study.yaml, theory, mapping and data without analysing them, and list what is wrong: parts that do not depend
 * on one another are checked all, so that one call shows as much as possible.
 */
export async function checkStudy(
  folder: string,
  options: { readonly data?: FileOverrides } = {},
): Promise<StudyCheck> {
  const problems: QunhaiError[] = [];
  const attempt = async <T>(check: () => T | Promise<T>): Promise<T | null> => {
    try {
      return await check();
    } catch (error) {
      if (!(error instanceof QunhaiError)) throw error;
      problems.push(error);
      return null;
    }
  };
  const documents = await attempt(() => readDocuments(folder));
  const unread = { problems, warnings: [], exclusions: [], summary: null };
  if (documents === null) return unread;
  const theory = await attempt(() => studyTheory(documents));
  const inputs = await attempt(() => readInputs(folder, options.data ?? {}));
  if (theory === null || inputs === null) return unread;
  const found = await attempt(async () => {
    const confined = confine(theory, documents.study.constructs);
    const { dataset, notices } = await readDataset(confined, inputs.mapping, inputs.data);
    const { estimator, wave: wanted, missing } = documents.study.analysis;
    const wave = analysedWave(dataset, wanted);
    const { model } = analysisModel(confined, varyingItems(wave));
    if (model.paths.length > 0) await attempt(() => validateModel(model, estimator === 'plsc'));
    const unusable = estimationExclusions(
      model,
      wave.matrix,
      missing,
      (row) => wave.files[row] ?? dataset.responses.file,
    );
    const obstacle = estimationObstacle(model, wave.matrix.n - unusable.length);
    const exclusions = [...dataset.exclusions, ...wave.exclusions, ...unusable];
    return {
      exclusions,
      warnings: [
        ...(obstacle === null ? [] : [notEstimable(obstacle)]),
        ...dataWarnings(confined, dataset, wave),
        ...notices,
        ...wave.notes,
      ],
      summary: summarise(theory, dataset, exclusions.length),
    };
  });
  return { ...unread, ...found };
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
