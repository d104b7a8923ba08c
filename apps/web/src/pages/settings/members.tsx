import type { Member, Role, Session } from '@qunhai/api';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { keys } from '../../api/keys.ts';
import { useWords } from '../../app/use-words.ts';
import { AsyncState } from '../../components/async-state.tsx';
import { ConfirmButton } from '../../components/confirm-button.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { AddMember } from './add-member.tsx';
import { HandOverLink, type IssuedLink } from './hand-over-link.tsx';
import { settingsWords } from './messages.ts';
import { RoleSelect } from './role-select.tsx';
import styles from './settings.module.css';
import { membersQuery, useChangeRole, useNewLink, useRemoveMember } from './settings-changes.ts';

/** Who takes part in a study, and what each may do. */
export function Members({
  study,
  role,
  session,
}: {
  readonly study: string;
  readonly role: Role;
  readonly session: Session;
}) {
  const { t } = useWords(settingsWords);
  const personal = session.mode === 'personal';
  return (
    <section className={styles.section} aria-labelledby="settings-members">
      <h2 id="settings-members">{t('members')}</h2>
      <p>{t('members.lead')}</p>
      {personal ? (
        <Notice
          title={t('members.personal')}
          what={t('members.personal.what')}
          actions={<LinkButton to="/setup">{t('members.personal.setup')}</LinkButton>}
        />
      ) : (
        <MemberTable study={study} isOwner={role === 'owner'} session={session} />
      )}
    </section>
  );
}

function MemberTable({
  study,
  isOwner,
  session,
}: {
  readonly study: string;
  readonly isOwner: boolean;
  readonly session: Session;
}) {
  const { t } = useWords(settingsWords);
  const query = useQuery(membersQuery(study));
  const mayInvite = session.isAdministrator || session.canSendMail;
  const [link, setLink] = useState<IssuedLink | null>(null);
  return (
    <>
      <AsyncState query={query}>
        {(found) => (
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('members.name')}</th>
                <th scope="col">{t('members.email')}</th>
                <th scope="col">{t('members.role')}</th>
                <th scope="col">{t('members.since')}</th>
                <th scope="col">{t('members.actions')}</th>
              </tr>
            </thead>
            <tbody>
              {found.map((member) => (
                <MemberRow
                  key={member.user.id}
                  study={study}
                  member={member}
                  isOwner={isOwner}
                  isSelf={member.user.id === session.user?.id}
                  mayInvite={mayInvite}
                  onLink={setLink}
                />
              ))}
            </tbody>
          </table>
        )}
      </AsyncState>
      {link && <HandOverLink {...link} />}
      {isOwner && <AddMember study={study} mayInvite={mayInvite} onLink={setLink} />}
    </>
  );
}

interface RowProps {
  readonly study: string;
  readonly member: Member;
  readonly isOwner: boolean;
  readonly isSelf: boolean;
  /** Whether links to choose a password are this person's to issue: without mail, only administrators'. */
  readonly mayInvite: boolean;
  readonly onLink: (link: IssuedLink) => void;
}

function MemberRow({ study, member, isOwner, isSelf, mayInvite, onLink }: RowProps) {
  const { t, date } = useWords(settingsWords);
  const change = useChangeRole(study);
  const { user, role, since } = member;
  return (
    <tr>
      <td>
        <span translate="no">{user.name}</span>
        {isSelf && t('members.you')}
      </td>
      <td translate="no">{user.email}</td>
      <td>
        {isOwner ? (
          <RoleSelect
            label={t('members.role-of', { name: user.name })}
            value={role}
            loading={change.isPending}
            onChange={(wanted) => change.mutate({ user: user.id, role: wanted })}
          />
        ) : (
          t(`role.${role}`)
        )}
        {change.error && <ProblemNotice error={change.error} />}
      </td>
      <td className={styles.quiet}>{date(since)}</td>
      <td>
        <div className={styles.actions}>
          {isOwner && mayInvite && !isSelf && (
            <NewLink study={study} member={member} onLink={onLink} />
          )}
          {(isOwner || isSelf) && <Remove study={study} member={member} isSelf={isSelf} />}
        </div>
      </td>
    </tr>
  );
}

function NewLink({
  study,
  member: { user },
  onLink,
}: Pick<RowProps, 'study' | 'member' | 'onLink'>) {
  const { t } = useWords(settingsWords);
  const issue = useNewLink(study);
  return (
    <ConfirmButton
      size="small"
      aria-label={t('members.link-of', { name: user.name })}
      question={t('members.link.question', { name: user.name })}
      consequence={t('members.link.what')}
      deed={t('members.link.deed')}
      onConfirm={async () => onLink({ person: user, link: await issue.mutateAsync(user.id) })}
    >
      {t('members.link')}
    </ConfirmButton>
  );
}

function Remove({
  study,
  member: { user },
  isSelf,
}: Pick<RowProps, 'study' | 'member' | 'isSelf'>) {
  const { t } = useWords(settingsWords);
  const client = useQueryClient();
  const navigate = useNavigate();
  const remove = useRemoveMember(study);
  const confirm = async () => {
    await remove.mutateAsync(user.id);
    if (!isSelf) return;
    await navigate({ to: '/' });
    client.removeQueries({ queryKey: keys.study(study) });
    await client.invalidateQueries({ queryKey: keys.studies });
  };
  const key = isSelf ? 'members.leave' : 'members.remove';
  return (
    <ConfirmButton
      size="small"
      dangerous
      aria-label={isSelf ? t('members.leave') : t('members.remove-one', { name: user.name })}
      question={t(`${key}.question`, { name: user.name })}
      consequence={t(`${key}.what`)}
      deed={t(key)}
      onConfirm={confirm}
    >
      {t(key)}
    </ConfirmButton>
  );
}
