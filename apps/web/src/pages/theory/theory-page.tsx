import type { StudyTheory } from '@qunhai/api';
import { parseTheory } from '@qunhai/theory';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { studyQuery } from '../../api/study-queries.ts';
import { useStudyId } from '../../app/use-study-id.ts';
import { useWords } from '../../app/use-words.ts';
import { AsyncState } from '../../components/async-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { theoryWords } from './messages.ts';
import { theoryQuery } from './theory-queries.ts';
import { TheoryWorkspace } from './theory-workspace.tsx';

/** The theory of a study: its framework, its constructs, its model as text, and an edited copy of it. */
export function TheoryPage() {
  const { t } = useWords(theoryWords);
  const study = useStudyId();
  const query = useQuery(theoryQuery(study));
  return (
    <>
      {query.data === undefined && <PageHeader title={t('title')} />}
      <AsyncState query={query}>{(saved) => <Loaded study={study} saved={saved} />}</AsyncState>
    </>
  );
}

function Loaded({ study, saved }: { readonly study: string; readonly saved: StudyTheory }) {
  const { t, text } = useWords(theoryWords);
  const { data: details } = useQuery(studyQuery(study));
  const { theory, issues } = useMemo(() => parseTheory(saved.yaml), [saved.yaml]);
  if (theory === null)
    return (
      <>
        <PageHeader title={t('title')} />
        <Notice kind="error" title={t('unreadable')} what={t('unreadable.fix')}>
          <ul>
            {issues.map((issue) => (
              <li key={`${issue.line} ${issue.message.en}`}>
                {text(issue.message)} {text(issue.fix)}
              </li>
            ))}
          </ul>
        </Notice>
      </>
    );
  return (
    <TheoryWorkspace
      key={study}
      {...{ study, saved, theory }}
      canEdit={details !== undefined && details.role !== 'viewer'}
      context={details && text(details.title)}
    />
  );
}
