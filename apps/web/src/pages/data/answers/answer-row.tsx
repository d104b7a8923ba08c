// biome-ignore-all lint/a11y/useSemanticElements: see answer-grid.tsx
// biome-ignore-all lint/a11y/useFocusableInteractive: see answer-grid.tsx
import { StopOutlined, WarningOutlined } from '@ant-design/icons';
import type { DataTable } from '@qunhai/api';
import type { VirtualItem } from '@tanstack/react-virtual';
import { memo } from 'react';
import { useWords } from '../../../app/use-words.ts';
import { dataWords } from '../messages.ts';
import type { AnswerColumn } from './answer-columns.ts';
import styles from './answer-grid.module.css';
import { gridSizes } from './grid-sizes.ts';
import type { CellPlace } from './move-cell.ts';

interface AnswerRowProps {
  readonly table: DataTable;
  /** Position in the table. */
  readonly row: number;
  /** Position among the rows that are shown. */
  readonly index: number;
  readonly start: number;
  readonly columns: readonly AnswerColumn[];
  readonly shown: readonly VirtualItem[];
  /** Column with the focus when it is in this row. */
  readonly active: number | null;
  readonly suspect: boolean;
  readonly onActive: (place: CellPlace) => void;
}

/** One firm's answers of a wave, as far as they are in sight. */
export const AnswerRow = memo(function AnswerRow(props: AnswerRowProps) {
  const { table, row, index, start, columns, shown, active, suspect, onActive } = props;
  const { t } = useWords(dataWords);
  const leftOut = table.leftOut[row] !== null;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={active !== null}
      className={`${styles.row} ${leftOut ? styles.leftOut : ''}`}
      style={{ transform: `translateY(${start}px)` }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        tabIndex={active === 0 ? 0 : -1}
        data-row={index}
        data-column={0}
        className={`${styles.cell} ${styles.firm}`}
        style={{ inlineSize: gridSizes.firm }}
        onFocus={() => onActive({ row: index, column: 0 })}
      >
        <bdi translate="no">{table.firms[row]}</bdi>
        {leftOut && <Mark label={t('cell.left-out')} icon={<StopOutlined aria-hidden />} />}
        {suspect && <Mark label={t('cell.suspect')} icon={<WarningOutlined aria-hidden />} />}
      </div>
      {shown.map((place) => (
        <AnswerCell
          key={columns[place.index]!.id}
          column={columns[place.index]!}
          row={row}
          index={index}
          place={place}
          focusable={active === place.index + 1}
          onActive={onActive}
        />
      ))}
    </div>
  );
});

function AnswerCell({
  column,
  row,
  index,
  place,
  focusable,
  onActive,
}: {
  readonly column: AnswerColumn;
  readonly row: number;
  readonly index: number;
  readonly place: VirtualItem;
  readonly focusable: boolean;
  readonly onActive: (place: CellPlace) => void;
}) {
  const { t, number } = useWords(dataWords);
  const value = column.value(row);
  const isAmount = typeof value === 'number' && column.kind !== 'item';
  const written = isAmount ? number(value, { useGrouping: false }) : value;
  return (
    <div
      role="gridcell"
      aria-colindex={place.index + 2}
      tabIndex={focusable ? 0 : -1}
      data-row={index}
      data-column={place.index + 1}
      className={`${styles.cell} ${column.isNumber ? styles.number : ''}`}
      style={{ insetInlineStart: place.start, inlineSize: place.size }}
      onFocus={() => onActive({ row: index, column: place.index + 1 })}
    >
      {written === null ? (
        <>
          <span className={styles.missing} aria-hidden="true">
            ·
          </span>
          <span className="unseen">{t('cell.missing')}</span>
        </>
      ) : (
        <span translate="no">{written}</span>
      )}
    </div>
  );
}

function Mark({ label, icon }: { readonly label: string; readonly icon: React.ReactNode }) {
  return (
    <span className={styles.mark} title={label}>
      {icon}
      <span className="unseen">{label}</span>
    </span>
  );
}
