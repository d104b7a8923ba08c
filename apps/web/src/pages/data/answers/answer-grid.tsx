// biome-ignore-all lint/a11y/useSemanticElements: rows and columns outside the window are not in the document, which a table element cannot express
// biome-ignore-all lint/a11y/useFocusableInteractive: focus moves among the cells; rows and the grid itself take none
import type { DataTable } from '@qunhai/api';
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { useWords } from '../../../app/use-words.ts';
import { dataWords } from '../messages.ts';
import type { AnswerColumn } from './answer-columns.ts';
import styles from './answer-grid.module.css';
import { AnswerRow } from './answer-row.tsx';
import type { RowOrder } from './filter-rows.ts';
import { GridHead } from './grid-head.tsx';
import { type CellPlace, moveCell, within } from './move-cell.ts';
import { useGridWindow } from './use-grid-window.ts';

export interface AnswerGridProps {
  readonly table: DataTable;
  readonly columns: readonly AnswerColumn[];
  /** Positions in the table, as filtered and ordered. */
  readonly rows: readonly number[];
  readonly order: RowOrder | null;
  readonly onOrder: (column: AnswerColumn) => void;
  readonly active: CellPlace | null;
  readonly onActive: (place: CellPlace) => void;
  /** Enter on a row. */
  readonly onEnter: (row: number) => void;
  readonly isSuspect: (row: number) => boolean;
}

/** Rows that Page Up and Page Down pass over. */
const page = 15;

/**
 * The answers as a grid of which only the cells in sight are in the document, so that 20,000 rows scroll as 20 do. One cell takes
 * the focus and stays in the document wherever it is; arrow keys, Home, End, Page Up and Page Down move it.
 */
export function AnswerGrid(props: AnswerGridProps) {
  const { columns, rows, active, onActive, onOrder } = props;
  const { t } = useWords(dataWords);
  const scroller = useRef<HTMLDivElement>(null);
  const size = { rows: rows.length, columns: columns.length + 1, page };
  const here = active && within(active, size);
  const { down, across, scrollTo } = useGridWindow(scroller, rows.length, columns, here);
  const focusSoon = useFocusSoon(scroller, here);
  const keyDown = (event: KeyboardEvent) => {
    if (!here) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      enter(props, here);
      return;
    }
    const place = moveCell(event, here, size);
    if (!place) return;
    event.preventDefault();
    focusSoon();
    onActive(place);
    scrollTo(place);
  };
  const shown = across.getVirtualItems();
  const first = here ?? { row: -1, column: 0 };
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={t('grid.name')}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      className={styles.grid}
      onKeyDown={keyDown}
    >
      <div
        role="rowgroup"
        className={styles.all}
        style={{ blockSize: down.getTotalSize(), inlineSize: across.getTotalSize() }}
      >
        <GridHead
          columns={columns}
          shown={shown}
          order={props.order}
          active={first.row === -1 ? first.column : null}
          onActive={(column) => onActive({ row: -1, column })}
          onOrder={onOrder}
        />
        {down.getVirtualItems().map(({ index, start }) => (
          <AnswerRow
            key={rows[index]}
            table={props.table}
            row={rows[index]!}
            index={index}
            start={start}
            columns={columns}
            shown={shown}
            active={first.row === index ? first.column : null}
            suspect={props.isSuspect(rows[index]!)}
            onActive={onActive}
          />
        ))}
      </div>
    </div>
  );
}

function enter({ rows, columns, onEnter, onOrder }: AnswerGridProps, { row, column }: CellPlace) {
  const sorted = columns[column - 1];
  if (row >= 0) onEnter(rows[row]!);
  else if (sorted) onOrder(sorted);
}

/** Lets the keyboard's focus follow the active cell once it is in the document. */
function useFocusSoon(
  scroller: React.RefObject<HTMLDivElement | null>,
  here: CellPlace | null,
): () => void {
  const wanted = useRef(false);
  useLayoutEffect(() => {
    if (!wanted.current || !here) return;
    const selector = `[data-row="${here.row}"][data-column="${here.column}"]`;
    scroller.current?.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
    wanted.current = false;
  });
  return () => {
    wanted.current = true;
  };
}
