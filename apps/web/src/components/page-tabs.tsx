import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import styles from './page-tabs.module.css';

export interface PageTab<Id extends string> {
  readonly id: Id;
  readonly name: ReactNode;
}

/** The tab that a key leads to from the one at `index`; null for keys that mean nothing here. */
export function tabForKey(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (index + 1) % count;
    case 'ArrowLeft':
      return (index + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/**
 * Views of one page. Keep the shown one in the address with `useUrlChoice`. On narrow screens the row of tabs scrolls; Ant Design's
 * tabs would hide some behind a menu that screen readers cannot place.
 */
export function PageTabs<const Id extends string>({
  label,
  tabs,
  shown,
  onShow,
  children,
}: {
  readonly label: string;
  readonly tabs: readonly PageTab<Id>[];
  readonly shown: Id;
  readonly onShow: (id: Id) => void;
  /** Content of the shown tab. */
  readonly children: ReactNode;
}) {
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const tab = list.current?.querySelector(`#${CSS.escape(`${base}-${shown}`)}`);
    tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [base, shown]);
  const move = (event: KeyboardEvent) => {
    const index = tabs.findIndex(({ id }) => id === shown);
    const next = tabForKey(event.key, index, tabs.length);
    const tab = next === null ? undefined : tabs[next];
    if (tab === undefined) return;
    event.preventDefault();
    onShow(tab.id);
    document.getElementById(`${base}-${tab.id}`)?.focus();
  };
  return (
    <>
      <div ref={list} role="tablist" aria-label={label} className={styles.list} onKeyDown={move}>
        {tabs.map(({ id, name }) => (
          <button
            key={id}
            id={`${base}-${id}`}
            type="button"
            role="tab"
            aria-selected={id === shown}
            aria-controls={id === shown ? `${base}-panel` : undefined}
            tabIndex={id === shown ? 0 : -1}
            className={styles.tab}
            onClick={() => onShow(id)}
          >
            {name}
          </button>
        ))}
      </div>
      <div id={`${base}-panel`} role="tabpanel" aria-labelledby={`${base}-${shown}`}>
        {children}
      </div>
    </>
  );
}
