import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import type { RunSummary } from '@qunhai/api';
import { bounded, bracketed, type Edition } from '@qunhai/report';
import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';
import { useWords } from '../../../app/use-words.ts';
import { diagnoseWords } from '../messages.ts';
import styles from './firm-table.module.css';
import { type FirmRow, type FirmSort, firmSorts } from './select-firms.ts';

/** Height of a row in pixels, two lines. */
const rowHeight = 52;

export interface FirmTableProps {
  readonly run: RunSummary;
  readonly edition: Edition;
  readonly rows: readonly FirmRow[];
  readonly sort: FirmSort;
  readonly descending: boolean;
  readonly onSort: (sort: FirmSort) => void;
}

/** A table of which only rows near the window are in the document; the rest is told by `aria-rowcount`. */
export function FirmTable(props: FirmTableProps) {
  const { rows } = props;
  const { t } = useWords(diagnoseWords);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  if (rows.length === 0) return <p>{t('firms.none')}</p>;
  return (
    <section
      ref={scroller}
      className={styles.scroll}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      aria-label={t('firms.list')}
    >
      <div style={{ paddingBlock: `${before}px ${after}px` }}>
        <table className={styles.table} aria-rowcount={rows.length + 1}>
          <caption className="unseen">{t('firms.list')}</caption>
          <Head {...props} />
          <tbody>
            {items.map(({ index }) => (
              <FirmEntry key={rows[index]!.firm} {...props} row={rows[index]!} index={index} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const heads = {
  firm: 'column.firm',
  cluster: 'column.cluster',
  stage: 'column.stage',
  coordination: 'column.coordination',
  lockIns: 'column.lock-ins',
  constraint: 'column.constraint',
} as const;

function Head({ sort, descending, onSort }: FirmTableProps) {
  const { t } = useWords(diagnoseWords);
  return (
    <thead>
      <tr aria-rowindex={1}>
        {firmSorts.map((column) => {
          const sorted = column === sort;
          return (
            <th
              key={column}
              scope="col"
              aria-sort={sorted ? (descending ? 'descending' : 'ascending') : 'none'}
            >
              <button type="button" className={styles.sort} onClick={() => onSort(column)}>
                {t(heads[column])}
                {sorted &&
                  (descending ? (
                    <ArrowDownOutlined aria-hidden />
                  ) : (
                    <ArrowUpOutlined aria-hidden />
                  ))}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function FirmEntry({
  run,
  edition,
  row,
  index,
}: FirmTableProps & { readonly row: FirmRow; readonly index: number }) {
  const { t, text } = useWords(diagnoseWords);
  const { names, results } = edition;
  const grade =
    row.grade === null ? undefined : results.diagnosis.coordinationGrades?.[row.grade - 1];
  const cells: readonly ReactNode[] = [
    row.cluster === null ? t('firms.outside') : names.cluster(row.cluster),
    row.stage === null ? t('firms.undecided') : names.stage(row.stage),
    row.coordination === null ? (
      t('none')
    ) : (
      <Coordination row={row} grade={grade === undefined ? String(row.grade) : text(grade)} />
    ),
    row.lockIns,
    row.constraint === null ? t('none') : names.construct(row.constraint),
  ];
  return (
    <tr aria-rowindex={index + 2} style={{ blockSize: rowHeight }}>
      <th scope="row">
        <Link
          to="/studies/$study/diagnose/firms/$firm"
          params={{ study: run.study, firm: row.firm }}
          search={(old: Readonly<Record<string, unknown>>) => ({ ...old, run: run.id })}
        >
          <bdi translate="no">{row.name ?? row.firm}</bdi>
        </Link>
        {row.name !== null && (
          <span className={styles.below} translate="no">
            {row.firm}
          </span>
        )}
      </th>
      {cells.map((cell, column) => (
        <td key={firmSorts[column + 1]}>{cell}</td>
      ))}
    </tr>
  );
}

function Coordination({ row, grade }: { readonly row: FirmRow; readonly grade: string }) {
  const two = (value: number) => bounded(value, 2);
  const bounds = row.coordinationInterval;
  return (
    <>
      {two(row.coordination!)} {grade}
      {bounds && (
        <span className={styles.below}>
          {bracketed({ lower: bounds[0], upper: bounds[1] }, two)}
        </span>
      )}
    </>
  );
}
