import type { ReactNode } from 'react';
import { appWords } from '../app/messages.ts';
import { useWords } from '../app/use-words.ts';
import styles from './page-header.module.css';

/** The page's only `h1`, its name in the window's title, one sentence of orientation, and what can be done here. */
export function PageHeader({
  title,
  verbatim = false,
  lead,
  actions,
  context,
}: {
  readonly title: string;
  /** The title is a name, the same in every language. */
  readonly verbatim?: boolean;
  readonly lead?: ReactNode;
  /** Buttons; the most likely one is `type="primary"`. */
  readonly actions?: ReactNode;
  /** What the page belongs to, for the window's title: the study, the firm. */
  readonly context?: string | undefined;
}) {
  const { t } = useWords(appWords);
  return (
    <div className={styles.header}>
      <title>{[title, context, t('name')].filter(Boolean).join(' · ')}</title>
      <div className={styles.words}>
        {verbatim ? <h1 translate="no">{title}</h1> : <h1>{title}</h1>}
        {lead && <p className={styles.lead}>{lead}</p>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
