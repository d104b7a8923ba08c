import { useQuery } from '@tanstack/react-query';
import { sessionQuery, studyQuery } from '../../api/study-queries.ts';
import { useStudyId } from '../../app/use-study-id.ts';
import { useWords } from '../../app/use-words.ts';
import { AsyncState } from '../../components/async-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { AuditList } from './audit-list.tsx';
import { Members } from './members.tsx';
import { settingsWords } from './messages.ts';
import { StudyForm } from './study-form.tsx';

/** What a study is called, who takes part in it, and who did what. */
export function SettingsPage() {
  const { t, text } = useWords(settingsWords);
  const id = useStudyId();
  const study = useQuery(studyQuery(id));
  const session = useQuery(sessionQuery);
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        context={study.data && text(study.data.title)}
      />
      <AsyncState query={study}>
        {(details) => (
          <>
            <StudyForm key={details.revision} study={details} />
            <AsyncState query={session}>
              {(known) => <Members study={id} role={details.role} session={known} />}
            </AsyncState>
            {details.role !== 'viewer' && <AuditList study={id} />}
          </>
        )}
      </AsyncState>
    </>
  );
}
