import { defineErrors, type ErrorFactory } from '@qunhai/kernel';
import { type FormErrors, formErrors } from './check/form-errors.ts';
import { type MeaningErrors, meaningErrors } from './check/meaning-errors.ts';
import { type ParameterErrors, parameterErrors } from './check/parameter-errors.ts';
import { type EditErrors, editErrors } from './edit/edit-errors.ts';
import { type ModelTextErrors, modelTextErrors } from './model-text/model-text-errors.ts';

/** Codes and what each needs to know. */
export type TheoryErrors = FormErrors &
  MeaningErrors &
  ParameterErrors &
  ModelTextErrors &
  EditErrors;

/** Everything that can be wrong with a theory file, a model text or an edit. */
export const theoryError: ErrorFactory<TheoryErrors> = defineErrors<TheoryErrors>('theory', {
  ...formErrors,
  ...meaningErrors,
  ...parameterErrors,
  ...modelTextErrors,
  ...editErrors,
});
