import { decimal, percent } from '@qunhai/report';
import type { QualityResults } from '@qunhai/results';
import { findConstruct, findItem, type Theory } from '@qunhai/theory';
import type { Words } from '../../../app/use-words.ts';
import { type Cell, figureCell, verbatimCell } from '../../../components/science-table/cell.ts';
import type { TableContent } from '../../../components/science-table/table-content.ts';
import type { dataWords } from '../messages.ts';

/** What the tables of the quality report are made from. */
export interface QualityContext {
  readonly quality: QualityResults;
  readonly theory: Theory;
  readonly words: Words<Parameters<typeof dataWords>[1]>;
}

/** Longer tables help nobody on a page. */
const rowsAtMost = 1000;

const twoDigits = (value: number) => decimal(value, 2);

/** A count as it is read and as it stands in files. */
export function countCell(value: number): Cell {
  return { text: String(value), value };
}

/** Rows as far as a page shows them, and a remark when there are more. */
export function cutRows<Row>(
  rows: readonly Row[],
  { words }: QualityContext,
): { readonly rows: readonly Row[]; readonly note?: string } {
  if (rows.length <= rowsAtMost) return { rows };
  const note = words.t('quality.cut', { shown: rowsAtMost, count: rows.length });
  return { rows: rows.slice(0, rowsAtMost), note };
}

/** Missing and out-of-range answers of each item, and its distribution. */
export function itemsTable({ quality, theory, words }: QualityContext): TableContent {
  const { t, text } = words;
  const moments = new Map(quality.items.map((row) => [row.item, row]));
  const number = 'number' as const;
  return {
    caption: t('quality.items'),
    columns: [
      { head: t('head.item'), kind: 'prose' },
      { head: t('head.n'), kind: number },
      { head: t('head.missing'), kind: number },
      { head: t('head.share'), kind: number },
      { head: t('head.out-of-range'), kind: number },
      { head: t('head.mean'), kind: number },
      { head: t('head.sd'), kind: number },
      { head: t('head.skewness'), kind: number },
      { head: t('head.kurtosis'), kind: number },
    ],
    groups: [
      {
        rows: quality.missingByItem.map((row) => {
          const found = moments.get(row.item);
          const item = findItem(theory, row.item);
          const reason = t(found?.standardDeviation === 0 ? 'reason.constant' : 'reason.few');
          const figure = (value: number | null | undefined) =>
            figureCell(value ?? null, twoDigits, reason);
          return [
            { text: row.item, ...(item && { below: text(item.text) }), verbatim: true },
            countCell(found?.n ?? 0),
            countCell(row.missing),
            { text: percent(row.share, 1), value: row.share },
            countCell(row.outOfRange),
            figure(found?.mean),
            figure(found?.standardDeviation),
            figure(found?.skewness),
            figure(found?.kurtosis),
          ];
        }),
      },
    ],
  };
}

/** Firms that left items unanswered, most first. */
export function firmsTable(context: QualityContext): TableContent {
  const { quality, words } = context;
  const { t } = words;
  const all = [...(quality.missingByFirm ?? [])].sort((a, b) => b.missing - a.missing);
  const { rows, note } = cutRows(all, context);
  return {
    caption: t('quality.firms'),
    columns: [
      { head: t('head.firm') },
      { head: t('head.row'), kind: 'number' },
      { head: t('head.missing'), kind: 'number' },
      { head: t('head.share'), kind: 'number' },
    ],
    groups: [
      {
        rows: rows.map(({ firm, row, missing, share }) => [
          verbatimCell(firm),
          countCell(row),
          countCell(missing),
          { text: percent(share, 1), value: share },
        ]),
      },
    ],
    ...(note !== undefined && { note }),
  };
}

/** Full collinearity of each construct, with the single-factor share below. */
export function methodTable({ quality, theory, words }: QualityContext): TableContent {
  const { t, text } = words;
  const { harmanFirstFactor, fullCollinearity, notes } = quality.commonMethod;
  const share = harmanFirstFactor === null ? null : percent(harmanFirstFactor, 1);
  return {
    caption: t('quality.method'),
    columns: [
      { head: t('head.construct'), kind: 'prose' },
      { head: t('head.vif'), kind: 'number' },
    ],
    groups: [
      {
        rows: fullCollinearity.map(({ construct, vif }) => {
          const found = findConstruct(theory, construct);
          const name = found ? `${text(found.name)} ${construct}` : construct;
          return [
            { text: name, verbatim: true },
            { text: twoDigits(vif), value: vif },
          ];
        }),
      },
    ],
    note: [...(share === null ? [] : [t('quality.harman', { share })]), ...notes.map(text)].join(
      ' ',
    ),
  };
}
