import type { Results } from '@qunhai/results';
import type { Theory } from '@qunhai/theory';

/** What a run gives: the results, and the theory that explains them. */
export interface StudyRun {
  readonly results: Results;
  readonly theory: Theory;
}
