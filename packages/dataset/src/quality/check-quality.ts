import type { Bilingual } from '@qunhai/kernel';
import type { Theory } from '@qunhai/theory';
import type { AnalysisMatrix, Dataset } from '../dataset.ts';
import { listMessage } from '../list-message.ts';
import { t } from '../messages.ts';
import { commonMethod } from './common-method.ts';
import { findDuplicates } from './find-duplicates.ts';
import { findMissing } from './find-missing.ts';
import { findOutliers } from './find-outliers.ts';
import { findSpeeders } from './find-speeders.ts';
import { findStraightLining } from './find-straight-lining.ts';
import { answersOf, fewestAnswers, itemMoments } from './item-moments.ts';
import { missingByFirm } from './missing-by-firm.ts';
import type { QualityReport } from './quality-report.ts';
import { standardizedAnswers } from './standardized-answers.ts';

/**
 * How good the answers are that an analysis takes. Respondents who should be looked at are listed with the rule they
 * cross; nothing is removed. The rules and their sources are in `notes`.
 */
export function checkQuality(
  dataset: Dataset,
  theory: Theory,
  matrix: AnalysisMatrix,
): QualityReport {
  const answers = standardizedAnswers(matrix);
  const outliers = findOutliers(matrix, answers);
  const byFirm = missingByFirm(matrix);
  const items = itemMoments(matrix);
  return {
    responses: dataset.responses.wave.filter((wave) => wave === matrix.wave).length,
    analysed: matrix.n,
    missingByItem: missingByItem(dataset, matrix),
    missingByFirm: byFirm,
    items,
    suspects: [
      ...findMissing(byFirm, matrix.p),
      ...findDuplicates(matrix),
      ...findStraightLining(matrix, theory),
      ...findSpeeders(matrix, dataset),
      ...outliers.suspects,
    ],
    commonMethod: commonMethod(answers, theory),
    notes: [
      ...rules(dataset),
      ...fewAnswersNotes(items),
      ...constantNotes(answers.constant),
      ...outliers.notes,
    ],
  };
}

function missingByItem(dataset: Dataset, matrix: AnalysisMatrix): QualityReport['missingByItem'] {
  const { responses } = dataset;
  return matrix.variables.map((item, c) => {
    const missing = matrix.n - answersOf(matrix, c).length;
    const outside = responses.outOfRange?.[item] ?? [];
    const outOfRange = outside.filter((i) => responses.wave[i] === matrix.wave).length;
    return { item, missing, share: missing / matrix.n, outOfRange };
  });
}

function rules(dataset: Dataset): Bilingual[] {
  return [
    t.both('quality.nothing-removed'),
    t.both('quality.missing-rule'),
    t.both('quality.duplicate-rule'),
    t.both('quality.straight-lining-rule'),
    t.both(dataset.responses.seconds ? 'quality.speed-rule' : 'quality.no-times'),
    t.both('quality.moments'),
  ];
}

function fewAnswersNotes(moments: QualityReport['items']): Bilingual[] {
  const items = moments.filter(({ n }) => n > 0 && n < fewestAnswers).map(({ item }) => item);
  if (items.length === 0) return [];
  return [listMessage('quality.few-answers', items, { fewest: fewestAnswers })];
}

function constantNotes(items: readonly string[]): Bilingual[] {
  if (items.length === 0) return [];
  return [listMessage('quality.constant-items', items)];
}
