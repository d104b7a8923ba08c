import type { ReactNode } from 'react';
import { useWords } from '../../app/use-words.ts';
import { Notice } from '../../components/notice.tsx';
import { studiesWords } from './messages.ts';
import styles from './no-studies.module.css';

/** The first thing anybody sees: what a study is made of, and three ways to begin. */
export function NoStudies({ actions }: { readonly actions: ReactNode }) {
  const { t } = useWords(studiesWords);
  if (!actions) return <Notice what={t('empty.viewer')} />;
  return (
    <Notice title={t('empty.title')} what={t('empty.what')} actions={actions}>
      <ol className={styles.steps}>
        <li>{t('empty.theory')}</li>
        <li>{t('empty.collect')}</li>
        <li>{t('empty.run')}</li>
      </ol>
    </Notice>
  );
}
