import type { RunOptions } from '@qunhai/api';
import { analysisPlan, checkPlan } from '@qunhai/study';
import { clusteredFirmsTheory, parseTheory } from '@qunhai/theory';
import type { Connection } from '../database/database.ts';
import type { StudyFolder } from '../runs/snapshot.ts';
import { fail } from './errors.ts';
import { studyFolder } from './study-folder.ts';
import { readStudyState, type StudyState } from './study-state.ts';

/**
 * The study folder of a study as it is now: what `qunhai run` reads to give the same results as a run here. The same study
 * gives the same bytes.
 * @param options - what of the analysis to choose otherwise than the study does
 * @throws {QunhaiError} server.not-found, studies.no-answers; and study.* when what was chosen does not fit the study
 */
export async function materializeStudy(
  connection: Connection,
  study: string,
  options: RunOptions = {},
): Promise<StudyFolder> {
  const state = await readStudyState(connection, study);
  const { folder, hasAnswers } = await studyFolder(state, options);
  if (!hasAnswers) throw fail('no-answers', {});
  checkChoice(state, options);
  return folder;
}

/** Refuse at once what no run of this study could do; what else is wrong with the study, a run says. */
function checkChoice({ study }: StudyState, options: RunOptions): void {
  if (Object.keys(options).length === 0) return;
  const theory = study.theory === null ? clusteredFirmsTheory : parseTheory(study.theory).theory;
  const plan = analysisPlan.safeParse({ ...study.analysis, ...options });
  if (theory && plan.success) checkPlan(theory, plan.data);
}
