import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { sessionQuery, studiesQuery } from '../../api/study-queries.ts';
import { PlainPage } from '../../app/frame/plain-page.tsx';
import { useWords } from '../../app/use-words.ts';
import { AsyncState } from '../../components/async-state.tsx';
import { Field } from '../../components/input/field.tsx';
import { TextInput } from '../../components/input/text-input.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useSetup } from './account-changes.ts';
import styles from './accounts.module.css';
import { EmailField, looksLikeEmail } from './email-field.tsx';
import { accountWords } from './messages.ts';
import { PasswordField } from './password-field.tsx';

/** Where a personal workbench gets its first account. */
export function SetupPage() {
  const { t } = useWords(accountWords);
  const session = useQuery(sessionQuery);
  return (
    <PlainPage narrow>
      <AsyncState query={session}>
        {({ mode }) =>
          mode === 'accounts' ? (
            <>
              <PageHeader title={t('setup')} />
              <Notice
                title={t('setup.there')}
                what={t('setup.there.what')}
                actions={<LinkButton to="/sign-in">{t('sign-in')}</LinkButton>}
              />
            </>
          ) : (
            <SetupForm />
          )
        }
      </AsyncState>
    </PlainPage>
  );
}

function SetupForm() {
  const { t } = useWords(accountWords);
  const setup = useSetup();
  const studies = useQuery(studiesQuery);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const wrong = {
    name: name.trim() === '',
    email: !looksLikeEmail(email),
    password: password.length < 10,
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!Object.values(wrong).includes(true)) setup.mutate({ name, email: email.trim(), password });
  };
  return (
    <>
      <PageHeader title={t('setup')} lead={t('setup.lead')} />
      <form onSubmit={submit} noValidate>
        <Field label={t('name')} problem={tried && wrong.name && t('name.missing')}>
          {(control) => (
            <TextInput
              {...control}
              autoComplete="name"
              maxLength={100}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <EmailField
          value={email}
          onChange={setEmail}
          problem={tried && wrong.email && t('email.missing')}
        />
        <PasswordField
          isNew
          label={t('password')}
          value={password}
          onChange={setPassword}
          problem={tried && wrong.password && t('password.short')}
        />
        {studies.data !== undefined && studies.data.length > 0 && (
          <Notice kind="info" what={t('setup.studies')} />
        )}
        {setup.error && <ProblemNotice error={setup.error} />}
        <p className={styles.end}>
          <Button type="primary" htmlType="submit" loading={setup.isPending}>
            {t('setup.create')}
          </Button>
        </p>
      </form>
    </>
  );
}
