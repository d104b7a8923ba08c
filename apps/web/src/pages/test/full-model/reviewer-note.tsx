import { useWords } from '../../../app/use-words.ts';
import styles from './full-model.module.css';
import { fullModelPageWords } from './messages.ts';

/** What was done in so many words that it can be judged; nothing where nothing was done. */
export function ReviewerNote({ children }: { readonly children: string | null }) {
  const { t } = useWords(fullModelPageWords);
  if (children === null) return null;
  return (
    <section className={styles.section} aria-labelledby="reviewer">
      <h2 id="reviewer">{t('reviewer')}</h2>
      <p className={styles.lead}>{children}</p>
    </section>
  );
}
