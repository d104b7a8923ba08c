import { defineErrors, type ErrorFactory } from '@qunhai/kernel';
import type { DatasetErrors } from './error-details.ts';
import { fileErrors } from './import/file-errors.ts';
import { mappingErrors } from './mapping/mapping-errors.ts';
import { plainErrors } from './plain/plain-errors.ts';

/** Makes the errors of this package; rows count from 1, columns are named by header or spreadsheet letters. */
export const fail: ErrorFactory<DatasetErrors> = defineErrors<DatasetErrors>('dataset', {
  ...fileErrors,
  ...mappingErrors,
  ...plainErrors,
});
