import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { canonicalJson, type JobControl } from '@qunhai/kernel';
import type { SimulationResults } from '@qunhai/results';
import type { Executor } from '@qunhai/simulation';
import { writePaths } from '@qunhai/simulation/node';
import { type SimulatedModel, simulateModel } from '@qunhai/study';
import { simulationWords as t } from './messages.ts';
import { modelFromRun } from './model-from-run.ts';
import { unpackModel } from './pack-model.ts';
import type { SimulationTask, StoredFile } from './simulation-messages.ts';

/** Compute a simulation with an executor: the files it ends with, which do not depend on the executor. */
export async function makeFiles(
  task: SimulationTask,
  executor: Executor,
  control: JobControl,
): Promise<StoredFile[]> {
  const { experiment: request, folder } = task;
  const made = await modelOf(task, executor, control);
  const { results, result, model } = await simulateModel(made, request, { executor, control });
  const { scenarios, steps, replications, seed } = request;
  const paths = join(folder, 'paths.parquet');
  await writePaths(paths, model, { scenarios, steps, replications, seed }, result, control);
  return [
    { file: 'results', content: packResults(results) },
    ...(made.study === null
      ? []
      : [{ file: 'results-left', content: packResults(withoutFirms(results)) } as const]),
    { file: 'paths', content: new Uint8Array(await readFile(paths)) },
  ];
}

/** The model as it is kept, or fitted to the study's waves first. */
async function modelOf(
  { experiment, model, source, folder }: SimulationTask,
  executor: Executor,
  control: JobControl,
): Promise<SimulatedModel> {
  if (source === null) return unpackModel(model);
  const calibration = { seed: experiment.seed };
  return modelFromRun(source, join(folder, 'study'), { calibration, executor, control });
}

/** simulation.json, gzipped. */
function packResults(results: SimulationResults): Uint8Array {
  return gzipSync(canonicalJson(results));
}

/** What stays of results when a firm that they rest on withdraws: all but pictures of the network, which show single firms. */
function withoutFirms(results: SimulationResults): SimulationResults {
  const { model } = results;
  return {
    ...results,
    model: { ...model, notes: [...model.notes, t.both('withdrawn', {})] },
    networks: [],
  };
}
