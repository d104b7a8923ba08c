import type { DataTable } from '@qunhai/api';
import { useCallback, useMemo } from 'react';
import type { StudyAccess } from '../use-study-access.ts';
import { type AnswerColumn, missingItems } from './answer-columns.ts';
import type { FilterChoice } from './answer-filters.tsx';
import { filterRows, type RowOrder, suspectKey } from './filter-rows.ts';
import { useSuspects } from './use-suspects.ts';

/** The rows that pass the filters, in order, and which rows the quality report mentions. */
export function useAnswerRows(
  access: StudyAccess,
  table: DataTable,
  columns: readonly AnswerColumn[],
  choice: FilterChoice,
  order: RowOrder | null,
): { readonly rows: readonly number[]; readonly isSuspect: (row: number) => boolean } {
  const suspects = useSuspects(access, table);
  const missing = useMemo(() => missingItems(table), [table]);
  const rows = useMemo(() => {
    const keys = choice.suspects && (suspects.get(choice.suspects) ?? new Set<string>());
    // After a reload of the table the column of the order belongs to the table before.
    const column = order && columns.find(({ id }) => id === order.column.id);
    const sorting = order && column ? { ...order, column } : null;
    return filterRows(table, missing, { ...choice, suspects: keys }, sorting);
  }, [table, missing, columns, choice, suspects, order]);
  const mentioned = useMemo(
    () => new Set([...suspects.values()].flatMap((keys) => [...keys])),
    [suspects],
  );
  const isSuspect = useCallback(
    (row: number) => mentioned.has(suspectKey(table.firms[row]!, table.waves[row]!)),
    [mentioned, table],
  );
  return { rows, isSuspect };
}
