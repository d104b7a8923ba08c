import { Progress } from 'antd';
import type { ReactNode } from 'react';
import { colours } from '../../../app/theme.ts';
import styles from './run.module.css';

/** How far something is, in words and as a bar, with what ends it. */
export function ProgressPanel({
  label,
  words,
  share,
  cancel,
}: {
  readonly label: string;
  readonly words: string;
  /** 0 … 1 */
  readonly share: number;
  readonly cancel: ReactNode;
}) {
  return (
    <section className={styles.progress} aria-label={label}>
      <p role="status">{words}</p>
      <Progress percent={Math.round(share * 100)} strokeColor={colours.accent} aria-label={label} />
      {cancel}
    </section>
  );
}
