import { numberColumn, type PlainTable, textColumn } from '@qunhai/dataset';
import type { Bilingual, JobControl } from '@qunhai/kernel';
import {
  type AnswerScale,
  type Column,
  type GroupColumn,
  type Intraclass,
  intraclass,
  levelsText,
  type NullDistribution,
  type WithinGroupAgreement,
  withinGroupAgreement,
} from '@qunhai/levels';
import { checkDistinct } from './check-distinct.ts';
import { fail } from './errors.ts';
import { fileMessage } from './messages.ts';

/** Which analysis of levels of a file. */
export interface LevelsRequest {
  readonly group: string;
  readonly items: readonly string[];
  /** The answer scale; agreement within groups is measured against it, and left out without it. */
  readonly scale?: AnswerScale | undefined;
  /** How people answer who do not agree; one analysis for each, `uniform` unless given. */
  readonly nulls?: readonly Extract<NullDistribution, string>[] | undefined;
  readonly simulations?: number | undefined;
  readonly seed?: number | undefined;
}

/** ICC of an item, or of the mean of all items, with its verdicts in words. */
interface TableIntraclass extends Intraclass {
  readonly words: { readonly icc1: Bilingual; readonly icc2: Bilingual };
}

/** Agreement within groups against one null distribution, with words for every group. */
interface TableAgreement extends Omit<WithinGroupAgreement, 'groups'> {
  readonly null: string;
  readonly groups: readonly (WithinGroupAgreement['groups'][number] & {
    readonly words: Bilingual | null;
  })[];
}

/** Levels of a file: plain data. */
export interface TableLevels {
  readonly group: string;
  readonly items: readonly string[];
  /** One for each item and, with several items, one for their mean over rows that answered all of them. */
  readonly intraclass: readonly TableIntraclass[];
  readonly agreement: readonly TableAgreement[];
  readonly notes: readonly Bilingual[];
}

/**
 * How much of what the items measure lies between groups (ICC) and how far the members of a group agree (r_wg and its kin).
 * @throws {QunhaiError} dataset.no-such-column, dataset.not-a-number, files.*, levels.*, kernel.cancelled
 */
export async function levelsOfTable(
  plain: PlainTable,
  request: LevelsRequest,
  control: JobControl = {},
): Promise<TableLevels> {
  const { items, scale, nulls = ['uniform'] } = request;
  checkDistinct([...items, request.group]);
  const group = { name: request.group, values: textColumn(plain, request.group) };
  const columns = items.map((name) => ({ name, values: numberColumn(plain, name) }));
  if (scale) checkScale(plain, columns, scale);
  const means = columns.length > 1 ? [meanOf(columns)] : [];
  const found = [...columns, ...means].map((column) => intraclassOf(column, group));
  const agreement: TableAgreement[] = [];
  for (const name of scale ? nulls : [])
    agreement.push(await agreementOf(columns, group, scale!, { ...request, name }, control));
  return {
    ...{ group: group.name, items, intraclass: found, agreement },
    notes: [
      ...new Map(found.flatMap(cautionsOf).map((text) => [text.en, text])).values(),
      ...(scale ? [] : [fileMessage.both('levels.no-scale')]),
    ],
  };
}

function checkScale(
  { table }: PlainTable,
  columns: readonly Column[],
  { least, most }: AnswerScale,
): void {
  for (const { name: column, values } of columns) {
    const bad = Array.from(values).findIndex((value) => value < least || value > most);
    if (bad >= 0)
      throw fail('off-scale', { file: table.file, row: table.rows[bad]!, column, least, most });
  }
}

/** Mean over the items, of rows that answered all of them. */
function meanOf(columns: readonly Column[]): Column {
  const rows = columns[0]!.values.length;
  return {
    name: `mean(${columns.map(({ name }) => name).join(', ')})`,
    values: Float64Array.from(
      { length: rows },
      (_, row) => columns.reduce((sum, { values }) => sum + values[row]!, 0) / columns.length,
    ),
  };
}

function intraclassOf(column: Column, group: GroupColumn): TableIntraclass {
  const found = intraclass(column, group);
  const { icc1, icc2 } = found.verdicts;
  return {
    ...found,
    words: { icc1: levelsText.both(`icc1.${icc1}`), icc2: levelsText.both(`icc2.${icc2}`) },
  };
}

function cautionsOf({ cautions }: Intraclass): Bilingual[] {
  return cautions.map((caution) =>
    caution === 'unequal-groups'
      ? levelsText.both('caution.unequal-groups')
      : levelsText.both(`clusters.${caution}`),
  );
}

async function agreementOf(
  columns: readonly Column[],
  group: GroupColumn,
  scale: AnswerScale,
  { name, simulations, seed }: LevelsRequest & { readonly name: Extract<NullDistribution, string> },
  control: JobControl,
): Promise<TableAgreement> {
  const options = {
    null: name,
    ...(simulations !== undefined && { simulations }),
    ...(seed !== undefined && { seed }),
  };
  const found = await withinGroupAgreement(columns, group, scale, options, control);
  return {
    ...found,
    null: name,
    groups: found.groups.map((one) => ({
      ...one,
      words: one.verdict && levelsText.both(`agreement.${one.verdict}`),
    })),
  };
}
