import {
  analyzeNecessity,
  type CeilingName,
  type CeilingResult,
  type Corner,
  type NecessityResult,
  necessityText,
  type ValueRange,
} from '@qunhai/configuration';
import { numberColumn, type PlainTable } from '@qunhai/dataset';
import type { Bilingual, JobControl } from '@qunhai/kernel';
import { checkDistinct } from './check-distinct.ts';
import { fail } from './errors.ts';

/** Which necessary condition analysis of a file. */
export interface NecessityRequest {
  readonly outcome: string;
  readonly conditions: readonly string[];
  readonly ceilings?: readonly CeilingName[] | undefined;
  readonly corner?: Corner | undefined;
  /** Theoretical least and greatest values, by column. */
  readonly scope?: Readonly<Record<string, ValueRange>> | undefined;
  readonly permutations?: number | undefined;
  readonly seed?: number | undefined;
  /** Steps of the bottleneck tables; 10 unless given. */
  readonly steps?: number | undefined;
}

/** A ceiling with its verdict in words; peers are named by their row of the file. */
interface TableCeiling extends CeilingResult {
  readonly words: Bilingual;
  /** Why figures of its purity are not defined. */
  readonly purityWords: readonly Bilingual[];
}

/** Necessary condition analysis of a file: plain data. */
export interface TableNecessity extends Omit<NecessityResult, 'conditions' | 'notes'> {
  readonly conditions: readonly (Omit<
    NecessityResult['conditions'][number],
    'ceilings' | 'notes'
  > & { readonly cornerWords: Bilingual; readonly ceilings: readonly TableCeiling[] })[];
  readonly notes: readonly Bilingual[];
}

/**
 * Necessary condition analysis of columns of a file.
 * @throws {QunhaiError} dataset.no-such-column, dataset.not-a-number, files.*, necessity.*, kernel.cancelled
 */
export async function necessityOfTable(
  plain: PlainTable,
  request: NecessityRequest,
  control: JobControl = {},
): Promise<TableNecessity> {
  const { outcome, conditions, scope = {}, ceilings, corner, permutations, seed, steps } = request;
  const names = [...conditions, outcome];
  checkDistinct(names);
  const columns = names.map((name) => ({ name, values: numberColumn(plain, name) }));
  checkScope(plain, columns, scope);
  const found = await analyzeNecessity(
    { outcome: columns.at(-1)!, conditions: columns.slice(0, -1) },
    {
      ...{ scope, control },
      ...(ceilings && { ceilings }),
      ...(corner && { corner }),
      ...(permutations !== undefined && { permutations }),
      ...(seed !== undefined && { seed }),
      ...(steps !== undefined && { bottlenecks: { steps } }),
    },
  );
  const { rows } = plain.table;
  return {
    ...found,
    conditions: found.conditions.map(({ notes: _, ...condition }) => ({
      ...condition,
      cornerWords: necessityText.both(`corner.${condition.corner}`),
      ceilings: condition.ceilings.map((ceiling) => ({
        ...ceiling,
        peers: ceiling.peers.map((peer) => ({ ...peer, row: rows[peer.row]! })),
        words: necessityText.both(`verdict.${ceiling.verdict}`),
        purityWords: [...new Set(Object.values(ceiling.purity.absent))].map((reason) =>
          necessityText.both(`purity.${reason}`),
        ),
      })),
    })),
    notes: [...found.notes, ...found.conditions.flatMap(({ notes }) => notes)].map(
      ({ key, values }) => necessityText.both(key, values),
    ),
  };
}

function checkScope(
  { table }: PlainTable,
  columns: readonly { readonly name: string; readonly values: Float64Array }[],
  scope: Readonly<Record<string, ValueRange>>,
): void {
  const known = columns.map(({ name }) => name);
  for (const [column, { min, max }] of Object.entries(scope)) {
    const values = columns.find(({ name }) => name === column)?.values;
    if (!values) throw fail('scope-stranger', { column, known });
    const bad = values.findIndex((value) => value < min || value > max);
    if (bad >= 0)
      throw fail('off-scale', {
        ...{ file: table.file, row: table.rows[bad]!, column },
        ...{ least: min, most: max },
      });
  }
}
