import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { sessionQuery } from '../../api/study-queries.ts';
import { PlainPage } from '../../app/frame/plain-page.tsx';
import { useUrlText } from '../../app/use-url-state.ts';
import { useWords } from '../../app/use-words.ts';
import { AsyncState } from '../../components/async-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useSignIn } from './account-changes.ts';
import { EmailField, looksLikeEmail } from './email-field.tsx';
import { Forgotten } from './forgotten.tsx';
import { accountWords } from './messages.ts';
import { PasswordField } from './password-field.tsx';
import { safeNext } from './safe-next.ts';

/** Where people with an account come in. */
export function SignInPage() {
  const { t } = useWords(accountWords);
  const session = useQuery(sessionQuery);
  const [asked] = useUrlText('next');
  const next = safeNext(asked);
  return (
    <PlainPage narrow>
      <AsyncState query={session}>
        {({ mode, user, canSendMail }) => {
          if (mode === 'accounts' && user !== null) return <Navigate to={next} replace />;
          if (mode === 'accounts') return <SignInForm next={next} canSendMail={canSendMail} />;
          return (
            <>
              <PageHeader title={t('sign-in')} />
              <Notice
                title={t('sign-in.personal')}
                what={t('sign-in.personal.what')}
                actions={<LinkButton to="/">{t('to-studies')}</LinkButton>}
              />
            </>
          );
        }}
      </AsyncState>
    </PlainPage>
  );
}

function SignInForm({
  next,
  canSendMail,
}: {
  readonly next: string;
  readonly canSendMail: boolean;
}) {
  const { t } = useWords(accountWords);
  const signIn = useSignIn(next);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const isEmail = looksLikeEmail(email);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isEmail && password !== '') signIn.mutate({ email: email.trim(), password });
  };
  return (
    <>
      <PageHeader title={t('sign-in')} lead={t('sign-in.lead')} />
      <form onSubmit={submit} noValidate>
        <EmailField
          value={email}
          onChange={setEmail}
          problem={tried && !isEmail && t('email.missing')}
        />
        <PasswordField
          label={t('password')}
          value={password}
          onChange={setPassword}
          problem={tried && password === '' && t('password.missing')}
        />
        {signIn.error && <ProblemNotice error={signIn.error} />}
        <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
          {t('sign-in')}
        </Button>
      </form>
      <Forgotten email={isEmail ? email.trim() : null} canSendMail={canSendMail} />
    </>
  );
}
