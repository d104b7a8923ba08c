import { UserOutlined } from '@ant-design/icons';
import { done, type Session } from '@qunhai/api';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { type FocusEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { request } from '../../api/request.ts';
import { sessionQuery } from '../../api/study-queries.ts';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { appWords } from '../messages.ts';
import { useWords } from '../use-words.ts';
import styles from './account-menu.module.css';

/** Who is here, and what belongs to that: one's account, signing out; in personal mode the way to accounts. */
export function AccountMenu() {
  const { t } = useWords(appWords);
  const { data: session } = useQuery(sessionQuery);
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useId();
  if (session === undefined) return null;
  const { mode, user } = session;
  if (mode === 'setup' || (mode === 'accounts' && user === null)) return null;
  const name = user?.name ?? t('account.personal');
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    setOpen(false);
    button.current?.focus();
  };
  const closeOnLeave = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
  };
  return (
    <nav
      className={styles.account}
      aria-label={t('account')}
      onBlur={closeOnLeave}
      onKeyDown={closeOnEscape}
    >
      <button
        ref={button}
        type="button"
        className={styles.opener}
        aria-expanded={open}
        aria-controls={panel}
        aria-label={t('account.menu', { name })}
        onClick={() => setOpen(!open)}
      >
        <UserOutlined aria-hidden="true" />
        <span className={styles.name} translate={user ? 'no' : undefined}>
          {name}
        </span>
      </button>
      <div id={panel} className={styles.panel} hidden={!open} tabIndex={-1}>
        <Panel session={session} onDone={() => setOpen(false)} />
      </div>
    </nav>
  );
}

function Panel({
  session: { user },
  onDone,
}: {
  readonly session: Session;
  readonly onDone: () => void;
}) {
  const { t } = useWords(appWords);
  const signOut = useSignOut();
  if (user === null)
    return (
      <>
        <p className={styles.about}>{t('account.personal.what')}</p>
        <Link to="/setup" className={styles.entry} onClick={onDone}>
          {t('account.setup')}
        </Link>
      </>
    );
  return (
    <>
      <p className={styles.about} translate="no">
        {user.email}
      </p>
      <Link to="/account" className={styles.entry} onClick={onDone}>
        {t('account.own')}
      </Link>
      <button type="button" className={styles.entry} onClick={() => signOut.mutate()}>
        {t('account.sign-out')}
      </button>
      {signOut.error && <ProblemNotice error={signOut.error} />}
    </>
  );
}

/** Nothing of what was read stays behind. */
function useSignOut() {
  const client = useQueryClient();
  const router = useRouter();
  return useMutation({
    mutationFn: () => request(done, 'POST', '/api/sign-out'),
    onSuccess: () => {
      client.clear();
      router.history.push('/sign-in');
    },
  });
}
