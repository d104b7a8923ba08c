import type { Bilingual } from '@qunhai/kernel';
import type { CovarianceData } from '@qunhai/sem';
import type { ModelRows } from '../model-rows.ts';
import { isOrdinal } from './estimation-choice.ts';
import { estimationWords as say } from './messages.ts';

/** Fewer rows than these are few for ordered categories. @see Flora & Curran (2004), Psychological Methods 9(4) */
const usualRows = 200;

/** What a reader must know of the estimator that the study asks for. */
export function estimationNotes(
  { estimator, missing, rows }: Pick<ModelRows, 'estimator' | 'missing' | 'rows'>,
  given: number,
): Bilingual[] {
  const uncorrected = estimator === 'DWLS' || estimator === 'ULS';
  return [
    ...(missing === 'listwise' ? [say.both('note.listwise', { estimator, rows, given })] : []),
    ...(isOrdinal(estimator) ? [say.both('note.ordinal')] : []),
    ...(isOrdinal(estimator) && !uncorrected ? [say.both('note.cutoffs')] : []),
    ...(isOrdinal(estimator) && rows < usualRows ? [say.both('note.small', { rows })] : []),
    ...(uncorrected
      ? [
          say.both('note.uncorrected', {
            estimator,
            better: estimator === 'DWLS' ? 'WLSMV' : 'MLM, MLR, ULSMV',
          }),
        ]
      : []),
    ...(estimator === 'GLS' ? [say.both('note.least-squares', { estimator })] : []),
  ];
}

/** Rows with an answer to at least one item. */
export function answeredRows({ variables, values }: CovarianceData): number {
  const width = variables.length;
  let rows = 0;
  for (let at = 0; at < values.length; at += width)
    if (values.subarray(at, at + width).some((answer) => !Number.isNaN(answer))) rows++;
  return rows;
}
