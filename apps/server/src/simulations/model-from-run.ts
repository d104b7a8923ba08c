import { resultsSchema } from '@qunhai/results';
import { type ModelOptions, modelToSimulate, type SimulatedModel } from '@qunhai/study';
import { unpackSnapshot } from '../runs/snapshot.ts';
import { unpackPart } from '../runs/stored-parts.ts';
import type { ModelSource } from './make-model.ts';

/**
 * The model of a finished run, as `qunhai simulate` makes it of the study's folder.
 * @param folder - an empty one for the study
 * @throws {QunhaiError} study.not-simulable; what keeps the study from being read
 */
export async function modelFromRun(
  { snapshot, results }: ModelSource,
  folder: string,
  options: Pick<ModelOptions, 'calibration' | 'executor' | 'control'> = {},
): Promise<SimulatedModel> {
  unpackSnapshot(snapshot, folder);
  return modelToSimulate(folder, { ...options, results: resultsSchema.parse(unpackPart(results)) });
}
