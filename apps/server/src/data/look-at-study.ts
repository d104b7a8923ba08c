import type { DataCheck } from '@qunhai/api';
import { previewStudy, type StudyPreview } from '@qunhai/study';
import type { LookTask } from './data-task.ts';
import { writeStudyFolder } from './write-study-folder.ts';

/** More are counted, not listed. */
const exclusionsListed = 500;

/** What a page shows of a study's data without a run: the check, the quality with the check, or the answers. */
export async function lookAtStudy({ kind, study, folder, wave }: LookTask): Promise<object> {
  writeStudyFolder(study, folder);
  const preview = await previewStudy(folder, {
    quality: kind === 'quality',
    table: kind === 'table',
    ...(wave === undefined ? {} : { wave }),
  });
  if (kind === 'table') return { table: preview.table };
  const check = checkOf(preview);
  return kind === 'check' ? check : { wave: preview.wave, quality: preview.quality, check };
}

function checkOf({ problems, warnings, exclusions, summary }: StudyPreview): DataCheck {
  return {
    problems: problems.map((problem) => ({ code: problem.code, ...problem.bilingual })),
    warnings: [...warnings],
    exclusions: exclusions.slice(0, exclusionsListed).map((record) => ({ ...record })),
    exclusionCount: exclusions.length,
    summary: summary && {
      firms: summary.firms,
      responses: summary.responses,
      waves: [...summary.waves],
      items: summary.items,
      absentItems: [...summary.absentItems],
    },
  };
}
