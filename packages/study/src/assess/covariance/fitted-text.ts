import type { Bilingual } from '@qunhai/kernel';
import { Obstacle } from './covariance-data.ts';
import { type Fitted, type FittedStudy, fitModel } from './fit-model.ts';
import { inBoth } from './in-both.ts';
import { covarianceWords } from './messages.ts';
import { type CovarianceText, covarianceText } from './model-statements.ts';

/** A fit with the text that was estimated. */
export interface FittedText extends Fitted {
  readonly text: CovarianceText;
}

/** The model with the theory's statements, or without them where they are what prevents its estimation. */
export function fittedWith(
  study: FittedStudy,
  text: CovarianceText,
  notes: Bilingual[],
): FittedText | Obstacle {
  const fitted = fittedText(study, text);
  const problem =
    fitted instanceof Obstacle
      ? fitted.reason
      : fitted.rows.status === 'converged'
        ? null
        : covarianceWords.both(`unsolved.${fitted.rows.status}`);
  if (problem === null || text.used.length === 0) return fitted;
  const plain = fittedText(study, covarianceText(study.model));
  if (plain instanceof Obstacle || plain.rows.status !== 'converged') return fitted;
  notes.push(withReason('model.without-parameters', problem));
  return plain;
}

/** That the model was not fitted, and why. */
export function notFittedNote(reason: Bilingual): Bilingual {
  return withReason('model.not-fitted', reason);
}

function fittedText(study: FittedStudy, text: CovarianceText): FittedText | Obstacle {
  const fitted = fitModel(study, text);
  return fitted instanceof Obstacle ? fitted : { ...fitted, text };
}

function withReason(
  key: 'model.not-fitted' | 'model.without-parameters',
  reason: Bilingual,
): Bilingual {
  return inBoth((language) => covarianceWords(language, key, { reason: reason[language] }));
}
