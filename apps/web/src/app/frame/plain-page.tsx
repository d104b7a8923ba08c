import type { ReactNode } from 'react';
import styles from './plain-page.module.css';

/** The main part of a page outside a study. `narrow` for forms and single messages. */
export function PlainPage({
  children,
  narrow = false,
}: {
  readonly children: ReactNode;
  readonly narrow?: boolean;
}) {
  return <main className={`${styles.page} ${narrow ? styles.narrow : ''}`}>{children}</main>;
}
