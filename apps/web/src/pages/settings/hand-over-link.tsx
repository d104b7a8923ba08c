import type { passwordLink, User } from '@qunhai/api';
import { Button } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import { useWords } from '../../app/use-words.ts';
import { TextInput } from '../../components/input/text-input.tsx';
import { Notice } from '../../components/notice.tsx';
import { settingsWords } from './messages.ts';
import styles from './settings.module.css';

/** A link that was just made for somebody. */
export interface IssuedLink {
  readonly person: User;
  readonly link: z.output<typeof passwordLink>;
}

/** The link to hand over, shown once; or that it was mailed. */
export function HandOverLink({ person: { name, email }, link: { url, expiresAt } }: IssuedLink) {
  const { t, time } = useWords(settingsWords);
  const until = time(expiresAt);
  if (url === null)
    return (
      <div className={styles.link} role="status">
        <Notice kind="info" what={t('link.mailed', { email, until })} />
      </div>
    );
  return (
    <div className={styles.link} role="status">
      <Notice kind="info" title={t('link.hand-over', { name })} what={t('link.what', { until })}>
        <Address url={url} />
      </Notice>
    </div>
  );
}

function Address({ url }: { readonly url: string }) {
  const { t } = useWords(settingsWords);
  const [said, setSaid] = useState<'link.copied' | 'link.copy-failed' | null>(null);
  const copy = () => {
    navigator.clipboard.writeText(url).then(
      () => setSaid('link.copied'),
      () => setSaid('link.copy-failed'),
    );
  };
  return (
    <>
      <div className={styles.address}>
        <TextInput
          aria-label={t('link.label')}
          readOnly
          value={url}
          onFocus={(event) => event.target.select()}
        />
        <Button onClick={copy}>{t('link.copy')}</Button>
      </div>
      {said && <p>{t(said)}</p>}
    </>
  );
}
