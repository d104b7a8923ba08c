import type { Language } from '@qunhai/kernel';
import type { ModelRows } from '../model-rows.ts';
import { estimationWords } from './messages.ts';

/** What the estimator of the covariance-based model is called beside PLS: likelihood, in all its versions, or its own name. */
export function estimatorName(
  language: Language,
  estimator: ModelRows['estimator'] = 'MLR',
): string {
  return estimator.startsWith('ML') ? estimationWords(language, 'name.likelihood') : estimator;
}
