import type { RunSummary, Share } from '@qunhai/api';
import { Button, Input, Tag } from 'antd';
import { useState } from 'react';
import { useWords } from '../../app/use-words.ts';
import { ConfirmButton } from '../../components/confirm-button.tsx';
import { reportWords } from './messages.ts';
import styles from './report-page.module.css';

/** One link: what it shows, its address while it works, and revoking it. */
export function ShareLink({
  link,
  run,
  onRevoke,
}: {
  readonly link: Share;
  /** Whose report it shows. */
  readonly run: RunSummary | undefined;
  readonly onRevoke: () => Promise<unknown>;
}) {
  const { t, time, date } = useWords(reportWords);
  const isActive = link.state === 'active';
  const at = time(link.createdAt);
  const facts = [
    link.createdBy === 'personal'
      ? t('link.made-here', { at })
      : t('link.made', { by: link.createdBy, at }),
    ...(link.expiresAt ? [t('link.until', { at: date(link.expiresAt) })] : []),
    t('link.opened', { count: link.opened }),
  ];
  return (
    <li className={styles.link}>
      <p className={styles.linkTitle}>
        <strong>{t('link.run', { number: link.runNumber })}</strong>
        <span>{t(link.firms ? 'link.firms' : 'link.no-firms')}</span>
        {isActive && run !== undefined && run.withdrawnSince > 0 && (
          <Tag>{t('link.withdrawn')}</Tag>
        )}
        {link.state !== 'active' && <Tag>{t(`link.${link.state}`)}</Tag>}
      </p>
      <p className={styles.hint}>{facts.join(' · ')}</p>
      {isActive && (
        <div className={styles.address}>
          <Input readOnly value={link.url} aria-label={t('link.address')} />
          <CopyButton url={link.url} />
          <ConfirmButton
            danger
            dangerous
            question={t('link.revoke.question')}
            consequence={t('link.revoke.ask')}
            deed={t('link.revoke')}
            onConfirm={onRevoke}
          >
            {t('link.revoke')}
          </ConfirmButton>
        </div>
      )}
    </li>
  );
}

function CopyButton({ url }: { readonly url: string }) {
  const { t } = useWords(reportWords);
  const [outcome, setOutcome] = useState<'link.copied' | 'link.copy-failed' | null>(null);
  const copy = () =>
    navigator.clipboard.writeText(url).then(
      () => setOutcome('link.copied'),
      () => setOutcome('link.copy-failed'),
    );
  return (
    <>
      <Button onClick={() => void copy()}>{t('link.copy')}</Button>
      <span role="status" className={styles.hint}>
        {outcome && t(outcome)}
      </span>
    </>
  );
}
