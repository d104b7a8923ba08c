import type { Dataset } from '@qunhai/dataset';
import type { Bilingual } from '@qunhai/kernel';
import { addControls, type SemModel } from '@qunhai/sem';
import type { AnalysedWave } from '../analysed-wave.ts';
import { message } from '../messages.ts';
import { unusableRows } from '../required-rows.ts';
import type { WeighedMatrix } from '../weigh/weighed-matrix.ts';
import type { ControlRequest } from './control-requests.ts';

/** A model with controls of every outcome, and the answers with the controls beside them. */
interface ControlledModel {
  readonly model: SemModel;
  readonly matrix: WeighedMatrix;
  readonly notes: readonly Bilingual[];
}

/** What of a wave the controls are taken from. */
interface ControlSource {
  readonly dataset: Pick<Dataset, 'firms'>;
  readonly wave: Pick<AnalysedWave, 'matrix' | 'facts'>;
}

/** Write controls out as constructs of one variable with paths to every construct that has a cause; without any, the model itself. */
export function withControls(model: SemModel, requests: readonly ControlRequest[]): SemModel {
  if (requests.length === 0) return model;
  return addControls({ ...model, controls: requests.map(({ id }) => ({ id, variable: id })) });
}

/**
 * A model with its controls. What a firm answered in the wave goes before what the table of firms says; a logarithm of 0 or less
 * counts as missing. Firms without any answer of the model stay out, whatever is known of them otherwise.
 */
export function controlledModel(
  model: SemModel,
  requests: readonly ControlRequest[],
  source: ControlSource,
): ControlledModel {
  const { matrix } = source.wave;
  if (requests.length === 0) return { model, matrix, notes: [] };
  const silent = new Set(unusableRows(model, matrix, 'mean'));
  const columns = requests.map((request) => controlColumn(request, source, silent));
  const p = matrix.p + columns.length;
  const values = new Float64Array(matrix.n * p);
  for (let row = 0; row < matrix.n; row++) {
    values.set(matrix.values.subarray(row * matrix.p, (row + 1) * matrix.p), row * p);
    columns.forEach((column, at) => {
      values[row * p + matrix.p + at] = column.values[row]!;
    });
  }
  const names = requests.map(controlName);
  return {
    model: withControls(model, requests),
    matrix: {
      ...matrix,
      p,
      variables: [...matrix.variables, ...requests.map(({ id }) => id)],
      values,
    },
    notes: [message.both('controls.held', { names }), ...columns.flatMap(({ notes }) => notes)],
  };
}

function controlName({ fact, log }: ControlRequest): string {
  return log ? `ln(${fact})` : fact;
}

function controlColumn(
  request: ControlRequest,
  { dataset, wave }: ControlSource,
  silent: ReadonlySet<number>,
): { readonly values: Float64Array; readonly notes: readonly Bilingual[] } {
  const { fact, log } = request;
  const table = new Map(dataset.firms.map(({ id, facts }) => [id, facts]));
  const given = wave.matrix.firms.map((firm, row) => {
    const value = wave.facts[row]?.[fact] ?? table.get(firm)?.[fact] ?? null;
    return typeof value === 'number' && !silent.has(row) ? value : Number.NaN;
  });
  const firms = given.length - silent.size;
  const absent = given.filter(Number.isNaN).length - silent.size;
  const withoutLog = log ? given.filter((value) => value <= 0).length : 0;
  const notes: Bilingual[] = [];
  if (absent > 0) notes.push(message.both('controls.missing', { fact, absent, firms }));
  if (withoutLog > 0)
    notes.push(message.both('controls.no-logarithm', { fact, withoutLog, firms }));
  const logged = (value: number) => (value > 0 ? Math.log(value) : Number.NaN);
  return { values: Float64Array.from(given, log ? logged : Number), notes };
}
