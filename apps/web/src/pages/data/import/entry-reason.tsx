import { useWords } from '../../../app/use-words.ts';
import { dataWords } from '../messages.ts';
import type { DraftEntry } from './draft-mapping.ts';
import styles from './mapping-table.module.css';

/** How sure a mapping of one target is, why, what is recoded, and which answers nobody understands. */
export function EntryReason({ entry }: { readonly entry: DraftEntry }) {
  const { t, text, language } = useWords(dataWords);
  const recode = recodeOf(entry);
  const list = entry.unread.join(language === 'zh' ? '、' : ', ');
  return (
    <>
      <span className={`${styles.sure} ${styles[entry.confidence]}`}>
        {t(`confidence.${entry.confidence}`)}
      </span>{' '}
      <span className={styles.quiet} translate="no">
        {entry.reason ? text(entry.reason) : t('saved.why')}
      </span>
      {entry.unread.length > 0 && (
        <p className={styles.unread} translate="no">
          {t('unread', { answers: list })}
        </p>
      )}
      {recode.length > 0 && (
        <details className={styles.recode}>
          <summary>{t('recode', { count: recode.length })}</summary>
          <ul>
            {recode.map(([from, to]) => (
              <li key={from} translate="no">
                {from} → {to === null ? t('recode.missing') : String(to)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function recodeOf({ entry }: DraftEntry): [string, unknown][] {
  if (typeof entry === 'string') return [];
  const recode = Object.entries((entry.recode ?? {}) as Record<string, unknown>);
  const missing = ([entry.missing ?? []].flat() as unknown[]).map((code): [string, unknown] => [
    String(code),
    null,
  ]);
  return [...recode, ...missing];
}
