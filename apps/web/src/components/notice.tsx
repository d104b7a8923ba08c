import { ExclamationCircleOutlined, InfoCircleOutlined, WarningOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import styles from './notice.module.css';

const icons = {
  empty: null,
  info: <InfoCircleOutlined aria-hidden />,
  warning: <WarningOutlined aria-hidden />,
  error: <ExclamationCircleOutlined aria-hidden />,
} as const;

export interface NoticeProps {
  /** `empty` for a place where something will be; `error` is announced at once. */
  readonly kind?: keyof typeof icons;
  readonly title?: ReactNode;
  /** What to do about it. */
  readonly what?: ReactNode;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/** Tells what is the case and what to do: empty states, remarks, warnings and errors look alike everywhere. */
export function Notice({ kind = 'empty', title, what, actions, children }: NoticeProps) {
  return (
    <div
      className={`${styles.notice} ${styles[kind]}`}
      role={kind === 'error' ? 'alert' : undefined}
    >
      {icons[kind] && (
        <span className={styles.icon} aria-hidden="true">
          {icons[kind]}
        </span>
      )}
      <div className={styles.words}>
        {title && <p className={styles.title}>{title}</p>}
        {what && <p>{what}</p>}
        {children}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
