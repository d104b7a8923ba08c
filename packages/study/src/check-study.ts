import { QunhaiError } from '@qunhai/kernel';
import { validateModel } from '@qunhai/sem';
import { analysedWave, varyingItems } from './analysed-wave.ts';
import { analysisModel } from './analysis-model.ts';
import { confine, readDataset } from './read-dataset.ts';
import { readDocuments, readInputs } from './read-inputs.ts';
import { studyTheory } from './steps.ts';
import type { FileOverrides } from './study-file.ts';

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
  if (documents === null) return { problems, summary: null };
  const theory = await attempt(() => studyTheory(documents));
  const inputs = await attempt(() => readInputs(folder, options.data ?? {}));
  if (theory === null || inputs === null) return { problems, summary: null };
  const summary = await attempt(async () => {
    const confined = confine(theory, documents.study.constructs);
    const { dataset } = await readDataset(confined, inputs.mapping, inputs.data);
    const { estimator, wave } = documents.study.analysis;
    const { model } = analysisModel(confined, varyingItems(analysedWave(dataset, wave)));
    if (model.paths.length > 0) await attempt(() => validateModel(model, estimator === 'plsc'));
    const { firms, responses, exclusions } = dataset;
    const present = new Set(Object.keys(responses.items));
    return {
      firms: firms.length,
      responses: responses.firm.length,
      waves: [...new Set(responses.wave)].sort((a, b) => a - b),
      items: present.size,
      absentItems: theory.items.map(({ id }) => id).filter((id) => !present.has(id)),
      exclusions: exclusions.length,
    };
  });
  return { problems, summary };
}
