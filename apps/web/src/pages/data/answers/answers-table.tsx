import type { DataTable } from '@qunhai/api';
import type { Theory } from '@qunhai/theory';
import { Button } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { useWords } from '../../../app/use-words.ts';
import { LeaveOutDialog } from '../exclusions/leave-out-dialog.tsx';
import { UseAgainButton } from '../exclusions/use-again-button.tsx';
import { dataWords } from '../messages.ts';
import type { StudyAccess } from '../use-study-access.ts';
import { type AnswerColumn, answerColumns } from './answer-columns.ts';
import { AnswerFilters, noChoice } from './answer-filters.tsx';
import { AnswerGrid } from './answer-grid.tsx';
import styles from './answers-view.module.css';
import { CellDetail } from './cell-detail.tsx';
import { ColumnChoice } from './column-choice.tsx';
import type { RowOrder } from './filter-rows.ts';
import type { CellPlace } from './move-cell.ts';
import { useAnswerRows } from './use-answer-rows.ts';

/** The answers with their filters, the chosen cell in full, and leaving a firm's answers out. */
export function AnswersTable({
  access,
  table,
  theory,
}: {
  readonly access: StudyAccess;
  readonly table: DataTable;
  readonly theory: Theory;
}) {
  const { t } = useWords(dataWords);
  const [choice, setChoice] = useState(noChoice);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [order, setOrder] = useState<RowOrder | null>(null);
  const [active, setActive] = useState<CellPlace | null>(null);
  const [leaving, setLeaving] = useState<number | null>(null);
  const all = useMemo(() => answerColumns(table, theory), [table, theory]);
  const columns = useMemo(() => all.filter(({ id }) => !hidden.has(id)), [all, hidden]);
  const { rows, isSuspect } = useAnswerRows(access, table, all, useDeferredValue(choice), order);
  const at = active && active.row < rows.length ? active : null;
  const row = at && at.row >= 0 ? rows[at.row]! : null;
  return (
    <>
      <AnswerFilters table={table} choice={choice} onChoice={setChoice} />
      <div className={styles.bar}>
        <p className={styles.count} role="status">
          {rows.length === table.firms.length
            ? t('rows.all', { count: rows.length })
            : t('rows', { count: rows.length, total: table.firms.length })}
        </p>
        <ColumnChoice columns={all} theory={theory} hidden={hidden} onHidden={setHidden} />
      </div>
      <CellDetail
        table={table}
        row={row}
        column={at ? (columns[at.column - 1] ?? null) : null}
        actions={
          access.mayChange &&
          row !== null && (
            <RowActions access={access} table={table} row={row} onLeave={setLeaving} />
          )
        }
      />
      {rows.length === 0 ? (
        <p className={styles.none}>{t('rows.none')}</p>
      ) : (
        <AnswerGrid
          table={table}
          columns={columns}
          rows={rows}
          order={order}
          onOrder={(column) => setOrder((old) => nextOrder(old, column))}
          active={at}
          onActive={setActive}
          onEnter={(entered) => {
            if (access.mayChange && table.leftOut[entered] === null) setLeaving(entered);
          }}
          isSuspect={isSuspect}
        />
      )}
      <p className={styles.help}>{t(access.mayChange ? 'grid.help' : 'grid.help.viewer')}</p>
      {leaving !== null && (
        <LeaveOutDialog
          study={access.study}
          firm={table.firms[leaving]!}
          wave={table.waves[leaving]!}
          onClose={() => setLeaving(null)}
        />
      )}
    </>
  );
}

/** Ascending, descending, then as in the files. */
function nextOrder(old: RowOrder | null, column: AnswerColumn): RowOrder | null {
  if (old?.column.id !== column.id) return { column, descending: false };
  return old.descending ? null : { column, descending: true };
}

function RowActions({
  access,
  table,
  row,
  onLeave,
}: {
  readonly access: StudyAccess;
  readonly table: DataTable;
  readonly row: number;
  readonly onLeave: (row: number) => void;
}) {
  const { t } = useWords(dataWords);
  if (table.leftOut[row] === null)
    return <Button onClick={() => onLeave(row)}>{t('detail.leave-out')}</Button>;
  return <UseAgainButton access={access} firm={table.firms[row]!} wave={table.waves[row]!} />;
}
