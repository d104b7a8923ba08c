import type { Edition } from '../../edition/edition.ts';
import { count } from '../../format/format-number.ts';
import { t } from './messages.ts';

/** Rows a report prints of a long list; the rest is in results.json. */
const limit = 300;

export interface LimitedRows<Row> {
  readonly rows: readonly Row[];
  /** Says how many are shown and where the rest is; null when all are. */
  readonly note: string | null;
}

/** The first rows of a list. @param place - where results.json holds all of them */
export function limitedRows<Row>(
  edition: Edition,
  rows: readonly Row[],
  place: string,
  most = limit,
): LimitedRows<Row> {
  if (rows.length <= most) return { rows, note: null };
  const values = { shown: count(most), total: count(rows.length), place };
  return { rows: rows.slice(0, most), note: t(edition.language, 'rows.more', values) };
}
