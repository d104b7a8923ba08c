import type { Role } from '@qunhai/api';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { useWords } from '../../app/use-words.ts';
import { Field } from '../../components/input/field.tsx';
import { TextInput } from '../../components/input/text-input.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import type { IssuedLink } from './hand-over-link.tsx';
import { settingsWords } from './messages.ts';
import { RoleSelect } from './role-select.tsx';
import styles from './settings.module.css';
import { useAddMember } from './settings-changes.ts';

/** Give somebody a role; a person without an account gets one and a link, where whoever asks may invite. */
export function AddMember({
  study,
  mayInvite,
  onLink,
}: {
  readonly study: string;
  readonly mayInvite: boolean;
  readonly onLink: (link: IssuedLink) => void;
}) {
  const { t } = useWords(settingsWords);
  const add = useAddMember(study);
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('analyst');
  const [tried, setTried] = useState(false);
  const isEmail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isEmail) return;
    const named = name.trim() === '' ? {} : { name: name.trim() };
    add.mutate(
      { email: email.trim(), role, ...named },
      {
        onSuccess: ({ member, link }) => {
          if (link) onLink({ person: member.user, link });
          setEmail('');
          setName('');
          setTried(false);
        },
      },
    );
  };
  return (
    <form className={styles.add} onSubmit={submit} noValidate aria-labelledby="add-member">
      <h3 id="add-member">{t('add')}</h3>
      <div className={styles.fields}>
        <Field
          label={t('add.email')}
          {...(!mayInvite && { help: t('add.email.known') })}
          problem={tried && !isEmail && t('add.email.wrong')}
        >
          {(control) => (
            <TextInput
              {...control}
              type="email"
              autoComplete="off"
              maxLength={200}
              value={email}
              onChange={(event) => setEmail(event.target.value)}
            />
          )}
        </Field>
        {mayInvite && (
          <Field label={t('add.name')} help={t('add.name.help')}>
            {(control) => (
              <TextInput
                {...control}
                autoComplete="off"
                maxLength={100}
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
            )}
          </Field>
        )}
        <Field label={t('add.role')}>
          {({ id }) => <RoleSelect id={id} value={role} onChange={setRole} />}
        </Field>
      </div>
      {add.error && <ProblemNotice error={add.error} />}
      <div className={styles.end}>
        <Button type="primary" htmlType="submit" loading={add.isPending}>
          {t('add.do')}
        </Button>
        <span role="status">
          {add.isSuccess && t('add.done', { name: add.data.member.user.name })}
        </span>
      </div>
    </form>
  );
}
