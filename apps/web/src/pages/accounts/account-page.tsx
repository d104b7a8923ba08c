import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { sessionQuery } from '../../api/study-queries.ts';
import { PlainPage } from '../../app/frame/plain-page.tsx';
import { useWords } from '../../app/use-words.ts';
import { AsyncState } from '../../components/async-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useChangePassword } from './account-changes.ts';
import styles from './accounts.module.css';
import { accountWords } from './messages.ts';
import { PasswordField } from './password-field.tsx';

/** One's own account: who one is here, and the password. */
export function AccountPage() {
  const { t } = useWords(accountWords);
  const session = useQuery(sessionQuery);
  return (
    <PlainPage narrow>
      <AsyncState query={session}>
        {({ user, isAdministrator }) =>
          user === null ? (
            <Navigate to="/" replace />
          ) : (
            <>
              <PageHeader
                title={t('account')}
                lead={
                  <>
                    <span translate="no">
                      {user.name} · {user.email}
                    </span>
                    {isAdministrator && ` · ${t('account.administrator')}`}
                  </>
                }
              />
              <ChangePassword />
            </>
          )
        }
      </AsyncState>
    </PlainPage>
  );
}

function ChangePassword() {
  const { t } = useWords(accountWords);
  const change = useChangePassword();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const short = password.length < 10;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (short || current === '') return;
    change.mutate(
      { current, password },
      {
        onSuccess: () => {
          setCurrent('');
          setPassword('');
          setTried(false);
        },
      },
    );
  };
  return (
    <section aria-labelledby="change-password">
      <h2 id="change-password">{t('account.change')}</h2>
      <p>{t('account.change.lead')}</p>
      <form onSubmit={submit} noValidate className={styles.end}>
        <PasswordField
          label={t('password.current')}
          value={current}
          onChange={setCurrent}
          problem={tried && current === '' && t('password.missing')}
        />
        <PasswordField
          isNew
          label={t('password.new')}
          value={password}
          onChange={setPassword}
          problem={tried && short && t('password.short')}
        />
        {change.error && <ProblemNotice error={change.error} />}
        <div role="status">{change.isSuccess && <p>{t('account.changed')}</p>}</div>
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {t('account.save')}
        </Button>
      </form>
    </section>
  );
}
