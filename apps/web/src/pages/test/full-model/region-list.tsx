import { type Edition, effectChain, type ModerationRow, moderationWords } from '@qunhai/report';
import { useWords } from '../../../app/use-words.ts';
import styles from './full-model.module.css';
import { fullModelPageWords } from './messages.ts';

/** What every moderated effect means, and for which values of the moderator it differs from 0: as sentences, for narrow screens too. */
export function RegionList({
  edition,
  rows,
}: {
  readonly edition: Edition;
  readonly rows: readonly ModerationRow[];
}) {
  const { t } = useWords(fullModelPageWords);
  return (
    <section className={styles.section} aria-labelledby="regions">
      <h2 id="regions">{t('regions')}</h2>
      <ul className={styles.words}>
        {rows.map((row) => {
          const chain = effectChain(row).join(' → ');
          return (
            <li key={`${row.hypothesis} ${chain}`}>
              <strong translate="no">{`${row.hypothesis} ${chain}`}</strong>{' '}
              {moderationWords(edition, row)}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
