// biome-ignore-all lint/a11y/useSemanticElements: see answer-grid.tsx
// biome-ignore-all lint/a11y/useFocusableInteractive: see answer-grid.tsx
import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import type { VirtualItem } from '@tanstack/react-virtual';
import { useWords } from '../../../app/use-words.ts';
import { dataWords } from '../messages.ts';
import type { AnswerColumn } from './answer-columns.ts';
import styles from './answer-grid.module.css';
import { columnHead } from './column-head.ts';
import type { RowOrder } from './filter-rows.ts';
import { gridSizes } from './grid-sizes.ts';

interface GridHeadProps {
  readonly columns: readonly AnswerColumn[];
  readonly shown: readonly VirtualItem[];
  readonly order: RowOrder | null;
  /** Column with the focus when it is in the head. */
  readonly active: number | null;
  readonly onActive: (column: number) => void;
  readonly onOrder: (column: AnswerColumn) => void;
}

/** The heads of the columns in sight; a click or Enter sorts. */
export function GridHead(props: GridHeadProps) {
  const { columns, shown, active, onActive } = props;
  const { t } = useWords(dataWords);
  return (
    <div role="row" aria-rowindex={1} className={styles.head} style={{ blockSize: gridSizes.head }}>
      <div
        role="columnheader"
        aria-colindex={1}
        tabIndex={active === 0 ? 0 : -1}
        data-row={-1}
        data-column={0}
        className={`${styles.cell} ${styles.firm}`}
        style={{ inlineSize: gridSizes.firm }}
        onFocus={() => onActive(0)}
      >
        {t('column.firm')}
      </div>
      {shown.map((place) => (
        <HeadCell key={columns[place.index]!.id} {...props} place={place} />
      ))}
    </div>
  );
}

function HeadCell({
  columns,
  order,
  active,
  onActive,
  onOrder,
  place,
}: GridHeadProps & { readonly place: VirtualItem }) {
  const words = useWords(dataWords);
  const { index, start, size } = place;
  const column = columns[index]!;
  const sorted = order?.column.id === column.id;
  const direction = order?.descending ? 'descending' : 'ascending';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles Enter on its heads
    <div
      role="columnheader"
      aria-colindex={index + 2}
      aria-sort={sorted ? direction : 'none'}
      tabIndex={active === index + 1 ? 0 : -1}
      data-row={-1}
      data-column={index + 1}
      className={`${styles.cell} ${column.isNumber ? styles.number : ''}`}
      style={{ insetInlineStart: start, inlineSize: size }}
      title={column.question ? words.text(column.question) : undefined}
      onFocus={() => onActive(index + 1)}
      onClick={() => onOrder(column)}
    >
      <span translate={column.kind === 'field' ? undefined : 'no'}>
        {columnHead(column, words)}
      </span>
      {sorted &&
        (order.descending ? <ArrowDownOutlined aria-hidden /> : <ArrowUpOutlined aria-hidden />)}
    </div>
  );
}
