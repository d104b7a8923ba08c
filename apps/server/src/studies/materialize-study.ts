import type { RunOptions } from '@qunhai/api';
import type { Connection } from '../database/database.ts';
import type { StudyFolder } from '../runs/snapshot.ts';
import { fail } from './errors.ts';
import { studyFolder } from './study-folder.ts';
import { readStudyState } from './study-state.ts';

/**
 * The study folder of a study as it is now: what `qunhai run` reads to give the same results as a run here. The same study
 * gives the same bytes.
 * @param options - what of the analysis to choose otherwise than the study does
 * @throws {QunhaiError} server.not-found, studies.no-answers
 */
export async function materializeStudy(
  connection: Connection,
  study: string,
  options: RunOptions = {},
): Promise<StudyFolder> {
  const state = await readStudyState(connection, study);
  const { folder, hasAnswers } = await studyFolder(state, options);
  if (!hasAnswers) throw fail('no-answers', {});
  return folder;
}
