import type { ExclusionRecord } from '@qunhai/dataset';
import type { Bilingual, QunhaiError } from '@qunhai/kernel';
import { inspectStudy } from './inspect-study.ts';
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
  const { problems, warnings, exclusions, summary } = await inspectStudy(folder, options);
  return { problems, warnings, exclusions, summary };
}
