import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../../app/use-words.ts';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useForgotten } from './account-changes.ts';
import styles from './forgotten.module.css';
import { accountWords } from './messages.ts';

/** What somebody without a password can do: have a link mailed, or ask for one. */
export function Forgotten({
  email,
  canSendMail,
}: {
  /** What was typed above; null while it is no address. */
  readonly email: string | null;
  readonly canSendMail: boolean;
}) {
  const { t } = useWords(accountWords);
  return (
    <details className={styles.forgotten}>
      <summary>{t('forgotten')}</summary>
      {canSendMail ? <MailLink email={email} /> : <p>{t('forgotten.ask')}</p>}
    </details>
  );
}

function MailLink({ email }: { readonly email: string | null }) {
  const { t } = useWords(accountWords);
  const forgotten = useForgotten();
  const [missing, setMissing] = useState(false);
  const send = () => {
    setMissing(email === null);
    if (email !== null) forgotten.mutate(email);
  };
  return (
    <>
      <p>
        <Button onClick={send} loading={forgotten.isPending}>
          {t('forgotten.mail')}
        </Button>
      </p>
      <div role="status">
        {missing && email === null && <p>{t('forgotten.email-first')}</p>}
        {forgotten.isSuccess && <p>{t('forgotten.mailed', { email: forgotten.variables })}</p>}
      </div>
      {forgotten.error && <ProblemNotice error={forgotten.error} />}
    </>
  );
}
