import { defineErrors, type ErrorFactory } from '@qunhai/kernel';
import { type FormErrors, formErrors } from './check/form-errors.ts';
import { type MeaningErrors, meaningErrors } from './check/meaning-errors.ts';

/** Everything that can be wrong with a theory file: first its form, then its meaning. */
export const theoryError: ErrorFactory<FormErrors & MeaningErrors> = defineErrors<
  FormErrors & MeaningErrors
>('theory', { ...formErrors, ...meaningErrors });
