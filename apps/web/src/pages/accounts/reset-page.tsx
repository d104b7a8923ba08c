import { linkedAccount, passwordLinkToken } from '@qunhai/api';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import type { z } from 'zod';
import { request } from '../../api/request.ts';
import { PlainPage } from '../../app/frame/plain-page.tsx';
import { useWords } from '../../app/use-words.ts';
import { AsyncState } from '../../components/async-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useChoosePassword } from './account-changes.ts';
import styles from './accounts.module.css';
import { accountWords } from './messages.ts';
import { PasswordField } from './password-field.tsx';

const linkQuery = (token: string) =>
  queryOptions({
    queryKey: ['password-link', token],
    queryFn: ({ signal }) =>
      request(linkedAccount, 'POST', '/api/password/link', passwordLinkToken.parse({ token }), {
        signal,
      }),
    gcTime: 0,
  });

/** Where a link leads that lets somebody choose a password: an invitation, or a new password. */
export function ResetPage() {
  const { t } = useWords(accountWords);
  const { token } = useParams({ strict: false }) as { readonly token: string };
  const link = useQuery(linkQuery(token));
  if (link.error && link.data === undefined)
    return (
      <PlainPage narrow>
        <PageHeader title={t('reset.title')} />
        <ProblemNotice error={link.error} />
        <p className={styles.end}>
          <LinkButton to="/sign-in">{t('sign-in')}</LinkButton>
        </p>
      </PlainPage>
    );
  return (
    <PlainPage narrow>
      <AsyncState query={link}>
        {(account) => <PasswordForm token={token} account={account} />}
      </AsyncState>
    </PlainPage>
  );
}

function PasswordForm({
  token,
  account: { name, email, isNew },
}: {
  readonly token: string;
  readonly account: z.output<typeof linkedAccount>;
}) {
  const { t } = useWords(accountWords);
  const choose = useChoosePassword();
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const short = password.length < 10;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!short) choose.mutate({ token, password });
  };
  return (
    <>
      <PageHeader
        title={isNew ? t('reset.invited', { name }) : t('reset.new')}
        lead={t(isNew ? 'reset.invited.lead' : 'reset.new.lead', { email })}
      />
      <form onSubmit={submit} noValidate>
        {/* For password managers. */}
        <input type="text" hidden autoComplete="username" value={email} readOnly />
        <PasswordField
          isNew
          label={t(isNew ? 'password' : 'password.new')}
          value={password}
          onChange={setPassword}
          problem={tried && short && t('password.short')}
        />
        {choose.error && <ProblemNotice error={choose.error} />}
        <Button type="primary" htmlType="submit" block loading={choose.isPending}>
          {t('reset.save')}
        </Button>
      </form>
    </>
  );
}
