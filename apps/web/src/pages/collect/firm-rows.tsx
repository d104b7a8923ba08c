import type { InvitedFirm } from '@qunhai/api';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { Button } from 'antd';
import { useLayoutEffect, useRef, useState } from 'react';
import { useNarrow } from '../../app/use-media.ts';
import { useWords } from '../../app/use-words.ts';
import styles from './collect.module.css';
import { collectWords } from './messages.ts';

const heights = { wide: 52, narrow: 96 } as const;

/** The rows of the list; only those near the window exist, so that thousands scroll smoothly. */
export function FirmRows({
  firms,
  onOpen,
}: {
  readonly firms: readonly InvitedFirm[];
  /** Null for people who may only look. */
  readonly onOpen: ((firm: string) => void) | null;
}) {
  const { t } = useWords(collectWords);
  const narrow = useNarrow();
  const list = useRef<HTMLTableSectionElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const place = list.current?.getBoundingClientRect().top ?? 0;
    setTop(place + window.scrollY);
  }, []);
  const rows = useWindowVirtualizer({
    count: firms.length,
    estimateSize: () => heights[narrow ? 'narrow' : 'wide'],
    overscan: 12,
    scrollMargin: top,
    getItemKey: (index) => firms[index]!.firm,
  });
  const items = rows.getVirtualItems();
  const before = (items[0]?.start ?? top) - top;
  const after = rows.getTotalSize() - ((items.at(-1)?.end ?? top) - top);
  return (
    <table className={styles.table} aria-label={t('firms.title')} aria-rowcount={firms.length + 1}>
      <thead>
        <tr aria-rowindex={1}>
          {heads.map((head) => (
            <th key={head} scope="col">
              {t(`head.${head}`)}
            </th>
          ))}
          {onOpen && (
            <th scope="col">
              <span className="unseen">{t('head.more')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody ref={list}>
        <Gap height={before} />
        {items.map((item) => (
          <tr
            key={item.key}
            ref={rows.measureElement}
            data-index={item.index}
            aria-rowindex={item.index + 2}
          >
            <FirmCells firm={firms[item.index]!} onOpen={onOpen} />
          </tr>
        ))}
        <Gap height={after} />
      </tbody>
    </table>
  );
}

const heads = ['firm', 'cluster', 'state', 'progress', 'active'] as const;

/** The place of rows that do not exist now. */
function Gap({ height }: { readonly height: number }) {
  return height > 0 ? (
    <tr className={styles.gap} style={{ blockSize: height }} aria-hidden />
  ) : null;
}

function FirmCells({
  firm,
  onOpen,
}: {
  readonly firm: InvitedFirm;
  readonly onOpen: ((firm: string) => void) | null;
}) {
  const { t, time, number } = useWords(collectWords);
  const { name, state, progress } = firm;
  const share = number(progress, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <>
      <th scope="row" className={styles.firm} translate="no">
        <span className={styles.name}>{name}</span>
        {firm.firm !== name && <span className={styles.code}>{firm.firm}</span>}
      </th>
      <td translate="no" className={styles.cluster}>
        {firm.cluster ?? '—'}
      </td>
      <td>
        <span className={styles.state} data-state={state}>
          {isLeftOut(firm) ? t('answer.not-invited') : t(`answer.${state}`)}
        </span>
        {(firm.link === 'revoked' || firm.link === 'expired') && state !== 'withdrawn' && (
          <span className={styles.code}>{t(`link.${firm.link}`)}</span>
        )}
      </td>
      <td className={styles.progressCell}>
        <progress max={1} value={progress} aria-label={t('progress.of', { name })} />
        <span>{share}</span>
      </td>
      <td className={styles.active}>{firm.lastActiveAt ? time(firm.lastActiveAt) : '—'}</td>
      {onOpen && (
        <td className={styles.more}>
          <Button
            size="small"
            aria-label={t('open.firm', { name })}
            onClick={() => onOpen(firm.firm)}
          >
            {t('details')}
          </Button>
        </td>
      )}
    </>
  );
}

/** A firm that withdrew from an earlier wave and was not invited to this one. */
export function isLeftOut({ withdrewFrom, link }: InvitedFirm): boolean {
  return withdrewFrom !== null && link === 'not-published';
}
