import type { AnalysisMatrix, Dataset, ExclusionRecord } from '../dataset.ts';
import { fail } from '../errors.ts';
import { closeNames } from '../mapping/close-names.ts';
import { t } from '../messages.ts';

/** Which answers an analysis takes. */
export interface MatrixOptions {
  /** Item ids in the order of the columns wanted; each must have a column in the data. */
  readonly items: readonly string[];
  readonly wave: number;
}

/**
 * The answers of one wave as a matrix, one row per firm. Rows in which every item is missing are left out and returned
 * as exclusions.
 * @throws {QunhaiError} dataset.unknown-item, unknown-wave, no-usable-answers
 */
export function buildAnalysisMatrix(
  dataset: Dataset,
  options: MatrixOptions,
): { matrix: AnalysisMatrix; exclusions: ExclusionRecord[] } {
  const { items, wave } = options;
  const { responses } = dataset;
  const columns = items.map((item) => {
    const column = responses.items[item];
    if (!column)
      throw fail('unknown-item', { item, near: closeNames(item, Object.keys(responses.items)) });
    return column;
  });
  const asked = [...responses.firm.keys()].filter((i) => responses.wave[i] === wave);
  if (asked.length === 0) throw fail('unknown-wave', { wave, waves: wavesOf(dataset) });
  const used = asked.filter((i) => columns.some((column) => !Number.isNaN(column[i]!)));
  if (used.length === 0) throw fail('no-usable-answers', { wave, rows: asked.length });
  const values = new Float64Array(used.length * items.length);
  used.forEach((i, row) => {
    columns.forEach((column, c) => {
      values[row * items.length + c] = column[i]!;
    });
  });
  const clusterOf = new Map(dataset.firms.map((firm) => [firm.id, firm.cluster]));
  const kept = new Set(used);
  return {
    matrix: {
      wave,
      n: used.length,
      p: items.length,
      variables: [...items],
      values,
      firms: used.map((i) => responses.firm[i]!),
      clusters: used.map((i) => clusterOf.get(responses.firm[i]!) ?? null),
      rows: used.map((i) => responses.row[i]!),
    },
    exclusions: asked.filter((i) => !kept.has(i)).map((i) => allMissing(dataset, i)),
  };
}

/** The waves of a dataset, ascending; the last is the latest. */
export function wavesOf(dataset: Dataset): number[] {
  return [...new Set(dataset.responses.wave)].sort((a, b) => a - b);
}

function allMissing({ responses }: Dataset, i: number): ExclusionRecord {
  return {
    scope: 'row',
    table: 'responses',
    file: responses.files?.[i] ?? responses.file,
    row: responses.row[i]!,
    column: null,
    firm: responses.firm[i]!,
    code: 'all-missing',
    reason: t.both('excluded.all-missing'),
  };
}
