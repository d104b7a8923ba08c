import type { InvitedFirm, Wave } from '@qunhai/api';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../../app/use-words.ts';
import { AsyncState } from '../../components/async-state.tsx';
import { ConfirmButton } from '../../components/confirm-button.tsx';
import styles from './collect.module.css';
import { type CollectDeeds, firmLinkQuery } from './collect-queries.ts';
import { isLeftOut } from './firm-rows.tsx';
import { collectWords } from './messages.ts';
import { QrCode } from './qr-code.tsx';

interface LinkProps {
  readonly study: string;
  readonly wave: Wave;
  readonly firm: InvitedFirm;
  readonly deeds: CollectDeeds;
}

/** The firm's link with its QR code, or why there is none and what can be done. */
export function FirmLink({ study, wave, firm, deeds }: LinkProps) {
  const { t } = useWords(collectWords);
  const withdrew = firm.state === 'withdrawn' || isLeftOut(firm);
  const works = firm.link === 'active' && firm.state !== 'withdrawn';
  const renew = () => deeds.changeLink(wave.number, firm.firm, 'renewed');
  const change = withdrew ? 'link.reinvite' : 'link.renew';
  return (
    <section className={styles.details} aria-labelledby="link-title">
      <h3 id="link-title">{t('link.title')}</h3>
      {works ? (
        <WorkingLink {...{ study, wave, firm }} />
      ) : (
        <p>{t(reasonOf(wave, firm, withdrew))}</p>
      )}
      {wave.state === 'open' && (
        <div className={styles.deeds}>
          <ConfirmButton
            question={t(`${change}.question`)}
            consequence={t(`${change}.consequence`)}
            deed={t(change)}
            onConfirm={renew}
          >
            {t(change)}
          </ConfirmButton>
          {works && (
            <ConfirmButton
              question={t('link.revoke.question')}
              consequence={t('link.revoke.consequence')}
              deed={t('link.revoke')}
              onConfirm={() => deeds.changeLink(wave.number, firm.firm, 'revoked')}
            >
              {t('link.revoke')}
            </ConfirmButton>
          )}
        </div>
      )}
    </section>
  );
}

function reasonOf(wave: Wave, { link }: InvitedFirm, withdrew: boolean) {
  if (withdrew) return 'link.withdrew';
  if (wave.state === 'draft') return 'link.unpublished';
  return link === 'revoked' && wave.state === 'open' ? 'link.none' : 'link.over';
}

function WorkingLink({ study, wave, firm }: Omit<LinkProps, 'deeds'>) {
  const { t } = useWords(collectWords);
  const link = useQuery(firmLinkQuery(study, wave.number, firm.firm));
  const [copied, setCopied] = useState<'copied' | 'copy-failed' | null>(null);
  const copy = async (url: string) => {
    try {
      await navigator.clipboard.writeText(url);
      setCopied('copied');
    } catch {
      setCopied('copy-failed');
    }
  };
  return (
    <AsyncState query={link}>
      {({ url }) => (
        <div className={styles.link}>
          <div className={styles.qr}>
            <QrCode text={url} label={t('link.qr', { name: firm.name })} />
          </div>
          <div className={styles.details}>
            <TextInputOfLink url={url} />
            <div className={styles.deeds}>
              <Button type="primary" onClick={() => void copy(url)}>
                {t('link.copy')}
              </Button>
              <span role="status" className={styles.note}>
                {copied && t(`link.${copied}`)}
              </span>
            </div>
            <p className={styles.note}>{t('link.secret')}</p>
          </div>
        </div>
      )}
    </AsyncState>
  );
}

/** Selected as a whole when it is touched, for copying by hand. */
function TextInputOfLink({ url }: { readonly url: string }) {
  const { t } = useWords(collectWords);
  return (
    <input
      className={styles.url}
      aria-label={t('link.title')}
      readOnly
      value={url}
      onFocus={(event) => event.target.select()}
    />
  );
}
