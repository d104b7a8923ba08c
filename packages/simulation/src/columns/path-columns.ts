import type { ColumnSource, SchemaElement } from 'hyparquet-writer';
import type { ExperimentResult } from '../experiment/experiment-result.ts';
import { outcomeIds } from '../outcomes/outcomes.ts';
import type { ParameterName } from '../parameters/parameters.ts';

/** What names the rows of a result. */
export interface RowNames {
  readonly scenarios: readonly string[];
  readonly groups: readonly string[];
  /** Parameters that a sweep varies; none without a sweep. */
  readonly swept: readonly ParameterName[];
}

/** Columns of the file: what a row is of, then one column an outcome. */
export function columnSchema({ swept }: RowNames): SchemaElement[] {
  const columns: SchemaElement[] = [
    text('scenario'),
    ...(swept.length > 0 ? [whole('point')] : []),
    ...swept.map((name) => number(`parameter.${name}`, 'REQUIRED')),
    whole('replication'),
    whole('quarter'),
    text('group'),
    ...outcomeIds.map((id) => number(id, 'OPTIONAL')),
  ];
  return [{ name: 'paths', num_children: columns.length }, ...columns];
}

/** The rows of runs `from` … `to` − 1 of a result, by column. */
export function columnsOf(
  result: ExperimentResult,
  { scenarios, groups, swept }: RowNames,
  { from, to }: { readonly from: number; readonly to: number },
): ColumnSource[] {
  const { shape, points } = result;
  const runRows = (shape.steps + 1) * shape.groups;
  const rows = (to - from) * runRows;
  const runAt = (row: number) => from + Math.floor(row / runRows);
  const pointAt = (row: number) => Math.floor(runAt(row) / shape.replications) % shape.points;
  const byRow = <T>(of: (row: number) => T) => Array.from({ length: rows }, (_, row) => of(row));
  const coded = (name: string, data: ColumnSource['data']): ColumnSource => ({
    name,
    data,
    encoding: 'RLE_DICTIONARY',
  });
  const runsOfScenario = shape.points * shape.replications;
  return [
    coded(
      'scenario',
      byRow((row) => scenarios[Math.floor(runAt(row) / runsOfScenario)]!),
    ),
    ...(swept.length > 0 ? [coded('point', byRow(pointAt))] : []),
    ...swept.map((name) =>
      coded(
        `parameter.${name}`,
        byRow((row) => points[pointAt(row)]![name]!),
      ),
    ),
    coded(
      'replication',
      byRow((row) => runAt(row) % shape.replications),
    ),
    coded(
      'quarter',
      byRow((row) => Math.floor((row % runRows) / shape.groups)),
    ),
    coded(
      'group',
      byRow((row) => groups[row % shape.groups]!),
    ),
    ...outcomeIds.map((name, outcome) => ({
      name,
      data: outcomeColumn(result, from * runRows, rows, outcome),
      encoding: 'PLAIN' as const,
    })),
  ];
}

/** null where the outcome has no value. */
function outcomeColumn(
  { paths, shape }: ExperimentResult,
  firstRow: number,
  rows: number,
  outcome: number,
): ColumnSource['data'] {
  const values = new Float64Array(rows);
  let gaps = 0;
  let at = firstRow * shape.outcomes + outcome;
  for (let row = 0; row < rows; row++, at += shape.outcomes) {
    const value = paths[at]!;
    values[row] = value;
    if (Number.isNaN(value)) gaps++;
  }
  if (gaps === 0) return values;
  return Array.from(values, (value) => (Number.isNaN(value) ? null : value));
}

function text(name: string): SchemaElement {
  return {
    name,
    type: 'BYTE_ARRAY',
    converted_type: 'UTF8',
    logical_type: { type: 'STRING' },
    repetition_type: 'REQUIRED',
  };
}

function whole(name: string): SchemaElement {
  return { name, type: 'INT32', repetition_type: 'REQUIRED' };
}

function number(name: string, repetition: 'REQUIRED' | 'OPTIONAL'): SchemaElement {
  return { name, type: 'DOUBLE', repetition_type: repetition };
}
