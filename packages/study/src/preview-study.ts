import { AnalystExclusions, checkQuality } from '@qunhai/dataset';
import type { QualityResults } from '@qunhai/results';
import { type AnswerTable, answerTable } from './answer-table.ts';
import { qualityPart } from './assemble-results.ts';
import type { StudyCheck } from './check-study.ts';
import { type InspectOptions, inspectStudy, type ReadStudy } from './inspect-study.ts';
import { confine, readDataset } from './read-dataset.ts';
import { analystExclusions } from './study-schema.ts';

/** A check with the answers themselves and their quality, for a person who looks at the data before a run. */
export interface StudyPreview extends StudyCheck {
  /** The wave of the quality report; both are null when no wave could be laid out. */
  readonly wave: number | null;
  /** As a run of that wave would report it. */
  readonly quality: QualityResults | null;
  /** Null when the data could not be read. */
  readonly table: AnswerTable | null;
}

/** What of a preview to make; the rest is null. */
export interface PreviewOptions extends InspectOptions {
  /** Default: true. */
  readonly quality?: boolean;
  /** Default: true. */
  readonly table?: boolean;
}

/**
 * Look at a study's data without a run: everything `checkStudy` finds, the quality report of a wave, and every answer
 * as a table in which the rows that the analyst left out are still shown, with the reason.
 */
export async function previewStudy(
  folder: string,
  options: PreviewOptions = {},
): Promise<StudyPreview> {
  const { read, ...check } = await inspectStudy(folder, options);
  const { quality = true, table = true } = options;
  return {
    ...check,
    wave: read?.wave?.wave ?? null,
    quality: read && quality ? qualityOf(read) : null,
    table: read && table ? await tableOf(read) : null,
  };
}

function qualityOf({ theory, inputs, data, wave }: ReadStudy): QualityResults | null {
  if (wave === null) return null;
  return qualityPart(inputs.study, data, wave, checkQuality(data.dataset, theory, wave.matrix));
}

async function tableOf({ theory, inputs, data }: ReadStudy): Promise<AnswerTable> {
  const { study, mapping, data: bytes } = inputs;
  const exclusions = analystExclusions(study);
  const confined = confine(theory, study.constructs);
  const all =
    exclusions.length === 0
      ? data
      : await readDataset(confined, { mapping, data: bytes, exclusions: [] });
  const leftOut = new AnalystExclusions(exclusions);
  return answerTable(theory, all.dataset, (firm, wave) => leftOut.reasonFor(firm, wave));
}
