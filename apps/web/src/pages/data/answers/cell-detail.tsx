import type { DataTable } from '@qunhai/api';
import type { ReactNode } from 'react';
import { useWords } from '../../../app/use-words.ts';
import { shortName } from '../import/short-name.ts';
import { dataWords } from '../messages.ts';
import type { AnswerColumn } from './answer-columns.ts';
import styles from './cell-detail.module.css';
import { columnHead } from './column-head.ts';

/** What the chosen cell is about, in full: question, answer and its meaning, whose it is. It stands still above the grid. */
export function CellDetail({
  table,
  row,
  column,
  actions,
}: {
  readonly table: DataTable;
  /** Position in the table; null on the head. */
  readonly row: number | null;
  readonly column: AnswerColumn | null;
  readonly actions: ReactNode;
}) {
  const { t, text } = useWords(dataWords);
  return (
    <div className={styles.detail}>
      <div className={styles.words}>
        {row === null && column === null && <p className={styles.quiet}>{t('detail.none')}</p>}
        {row !== null && <WhoseAnswer table={table} row={row} />}
        {column && <Question column={column} row={row} />}
        {row !== null && table.leftOut[row] && (
          <p className={styles.leftOut}>{text(table.leftOut[row])}</p>
        )}
      </div>
      <div className={styles.actions}>{actions}</div>
    </div>
  );
}

function WhoseAnswer({ table, row }: { readonly table: DataTable; readonly row: number }) {
  const { t } = useWords(dataWords);
  const cluster = table.clusters[row];
  return (
    <p className={styles.whose}>
      <bdi translate="no">{table.firms[row]}</bdi>
      {' · '}
      {t('leave-out.wave', { wave: table.waves[row]! })}
      {cluster !== null && (
        <>
          {' · '}
          <bdi translate="no">{cluster}</bdi>
        </>
      )}
      <span className={styles.quiet}>
        {' · '}
        {t('place.row', { file: shortName(table.files[row]!), row: table.rows[row]! })}
      </span>
    </p>
  );
}

function Question({ column, row }: { readonly column: AnswerColumn; readonly row: number | null }) {
  const words = useWords(dataWords);
  const { t, text } = words;
  const value = row === null ? null : column.value(row);
  const meaning = column.meaning(value);
  return (
    <p>
      <b translate={column.kind === 'field' ? undefined : 'no'}>{columnHead(column, words)}</b>
      {column.question && <> {text(column.question)}</>}
      {column.reversed && <span className={styles.quiet}> ({t('detail.reversed')})</span>}
      {row !== null && (
        <>
          {' — '}
          {value === null ? (
            t('cell.missing')
          ) : (
            <b translate="no">
              {value}
              {meaning && ` ${text(meaning)}`}
            </b>
          )}
        </>
      )}
    </p>
  );
}
