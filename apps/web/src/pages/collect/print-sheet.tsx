import type { StudyDetails } from '@qunhai/api';
import type { Language } from '@qunhai/kernel';
import { useQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useUrlChoice } from '../../app/use-url-state.ts';
import { useWords } from '../../app/use-words.ts';
import { AsyncState } from '../../components/async-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { linksQuery } from './collect-queries.ts';
import { LanguageName } from './language-name.tsx';
import { collectWords } from './messages.ts';
import styles from './print-sheet.module.css';
import { QrCode } from './qr-code.tsx';

/** Cards that are drawn at once. */
const batch = 200;

/** All firms' cards, to be printed and cut apart. */
export function PrintSheet({
  study,
  wave,
  onBack,
}: {
  readonly study: StudyDetails;
  readonly wave: number;
  readonly onBack: () => void;
}) {
  const { t, number } = useWords(collectWords);
  const links = useQuery(linksQuery(study.id, wave));
  const [language, setLanguage] = useUrlChoice('cards', ['both', 'zh', 'en']);
  const [start, setStart] = useState(0);
  const total = links.data?.length ?? 0;
  const spoken: readonly Language[] = language === 'both' ? ['zh', 'en'] : [language];
  const range = {
    from: number(start + 1),
    to: number(Math.min(total, start + batch)),
    total: number(total),
  };
  return (
    <div className={styles.sheet}>
      <div className={styles.tools}>
        <h2>{t('print.title')}</h2>
        <p>{t('print.lead')}</p>
        <div className={styles.deeds}>
          <Button onClick={onBack}>{t('print.back')}</Button>
          <Segmented
            aria-label={t('print.language')}
            value={language}
            onChange={setLanguage}
            options={[
              { value: 'both', label: t('print.both') },
              { value: 'zh', label: <LanguageName of="zh" /> },
              { value: 'en', label: <LanguageName of="en" /> },
            ]}
          />
          <Button type="primary" disabled={total === 0} onClick={() => window.print()}>
            {t('print.deed')}
          </Button>
        </div>
        {total > batch && (
          <div className={styles.deeds}>
            <Button disabled={start === 0} onClick={() => setStart(start - batch)}>
              {t('print.earlier')}
            </Button>
            <span role="status">{t('print.pages', range)}</span>
            <Button disabled={start + batch >= total} onClick={() => setStart(start + batch)}>
              {t('print.later')}
            </Button>
          </div>
        )}
      </div>
      <AsyncState
        query={links}
        isEmpty={(list) => list.length === 0}
        empty={<Notice title={t('print.none')} what={t('print.none.what')} />}
      >
        {(list) => (
          <ul className={styles.cards}>
            {list.slice(start, start + batch).map(({ firm, name, url }) => (
              <li key={firm} className={styles.card}>
                <div className={styles.code}>
                  <QrCode text={url} label={t('link.qr', { name })} />
                </div>
                <div className={styles.words}>
                  <p className={styles.name} translate="no">
                    {name}
                  </p>
                  {spoken.map((one) => (
                    <p key={one} lang={one === 'zh' ? 'zh-CN' : 'en'}>
                      {collectWords(one, 'print.card', { study: study.title[one] })}
                      <br />
                      <span className={styles.private}>{collectWords(one, 'print.private')}</span>
                    </p>
                  ))}
                  <p className={styles.url} translate="no">
                    {url}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        )}
      </AsyncState>
    </div>
  );
}
