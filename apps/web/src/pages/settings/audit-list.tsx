import type { AuditEntry } from '@qunhai/api';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useWords } from '../../app/use-words.ts';
import { AsyncState } from '../../components/async-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { actorInWords, deedInWords } from './deed-in-words.ts';
import { settingsWords } from './messages.ts';
import styles from './settings.module.css';
import { auditQuery } from './settings-changes.ts';

/** Who did what in a study, newest first. */
export function AuditList({ study }: { readonly study: string }) {
  const { t } = useWords(settingsWords);
  const query = useInfiniteQuery(auditQuery(study));
  return (
    <section className={styles.section} aria-labelledby="settings-audit">
      <h2 id="settings-audit">{t('audit')}</h2>
      <p>{t('audit.lead')}</p>
      <AsyncState
        query={query}
        isEmpty={({ pages }) => pages.every(({ entries }) => entries.length === 0)}
        empty={<Notice title={t('audit.empty')} />}
      >
        {({ pages }) => (
          <>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{t('audit.time')}</th>
                  <th scope="col">{t('audit.actor')}</th>
                  <th scope="col">{t('audit.action')}</th>
                  <th scope="col">{t('audit.subject')}</th>
                </tr>
              </thead>
              <tbody>
                {pages
                  .flatMap(({ entries }) => entries)
                  .map((entry) => (
                    <Deed key={entry.id} entry={entry} />
                  ))}
              </tbody>
            </table>
            {query.hasNextPage && (
              <p>
                <Button
                  loading={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {t('audit.more')}
                </Button>
              </p>
            )}
          </>
        )}
      </AsyncState>
    </section>
  );
}

function Deed({ entry: { at, actor, action, subject } }: { readonly entry: AuditEntry }) {
  const words = useWords(settingsWords);
  return (
    <tr>
      <td className={styles.quiet}>
        <time dateTime={at}>{words.time(at)}</time>
      </td>
      <td translate="no">{actorInWords(words, actor)}</td>
      <td>{deedInWords(words.language, action)}</td>
      <td className={styles.quiet} translate="no">
        {subject}
      </td>
    </tr>
  );
}
