import { canonicalJson, type JobControl, throwIfCancelled } from '@qunhai/kernel';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import type { ExperimentResult } from '../experiment/experiment-result.ts';
import type { Experiment } from '../experiment/experiment-schema.ts';
import { groupIds } from '../experiment/group-ids.ts';
import { sweptParameters } from '../experiment/sweep-points.ts';
import type { Model } from '../model/model.ts';
import { hashOf } from './hash-of.ts';
import { columnSchema, columnsOf } from './path-columns.ts';
import { writeAtomically } from './write-atomically.ts';

/** Rows that are written at a time, and can be read at a time. */
const groupRows = 2 ** 16;

/**
 * The paths of all runs as a Parquet file: one row a scenario, point, replication, quarter and group; one column an outcome, null where it
 * has no value; with a sweep also a column for each parameter it varies. The same result gives the same bytes. The file's metadata has
 * `qunhai.schema`, `qunhai.experiment` (JSON) and `qunhai.model` (SHA-256 of the model). A reader never meets a part of the file.
 * @throws {QunhaiError} simulation.cannot-write, kernel.cancelled
 */
export async function writePaths(
  file: string,
  model: Model,
  experiment: Experiment,
  result: ExperimentResult,
  control: JobControl = {},
): Promise<void> {
  const { shape } = result;
  const names = {
    scenarios: experiment.scenarios.map(({ id }) => id),
    groups: groupIds(model),
    swept: sweptParameters(experiment),
  };
  const runs = shape.scenarios * shape.points * shape.replications;
  const together = Math.max(1, Math.floor(groupRows / ((shape.steps + 1) * shape.groups)));
  await writeAtomically(file, async (temporary) => {
    const writer = new ParquetWriter({
      writer: fileWriter(temporary),
      schema: columnSchema(names),
      codec: 'UNCOMPRESSED',
      createdBy: 'qunhai',
      kvMetadata: [
        { key: 'qunhai.schema', value: 'qunhai-paths/1' },
        { key: 'qunhai.experiment', value: canonicalJson(experiment) },
        { key: 'qunhai.model', value: hashOf(model) },
      ],
    });
    for (let from = 0; from < runs; from += together) {
      await haveATurn(control, from, runs);
      const to = Math.min(from + together, runs);
      const columnData = columnsOf(result, names, { from, to });
      await writer.write({ columnData, rowGroupSize: groupRows });
    }
    await haveATurn(control, runs, runs);
    await writer.finish();
  });
}

async function haveATurn(control: JobControl, done: number, total: number): Promise<void> {
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
  throwIfCancelled(control, 'write-paths');
  control.onProgress?.({ step: 'write-paths', done, total });
}
