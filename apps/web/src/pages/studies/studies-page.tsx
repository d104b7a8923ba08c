import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { sessionQuery, studiesQuery } from '../../api/study-queries.ts';
import { PlainPage } from '../../app/frame/plain-page.tsx';
import { useUrlText } from '../../app/use-url-state.ts';
import { useWords } from '../../app/use-words.ts';
import { AsyncState } from '../../components/async-state.tsx';
import { FileButton } from '../../components/input/file-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { CreateStudy } from './create-study.tsx';
import { studiesWords } from './messages.ts';
import { NoStudies } from './no-studies.tsx';
import styles from './studies-page.module.css';
import { useImportStudy, useOpenExample } from './study-changes.ts';
import { StudyEntry } from './study-entry.tsx';

/** All studies, and how to begin one. */
export function StudiesPage() {
  const { t } = useWords(studiesWords);
  const query = useQuery(studiesQuery);
  const mayCreate = useQuery(sessionQuery).data?.isAdministrator ?? false;
  const [creating, setCreating] = useUrlText('new');
  const openExample = useOpenExample();
  const importStudy = useImportStudy();
  const begin = mayCreate && (
    <>
      <Button
        type="primary"
        icon={<PlusOutlined aria-hidden />}
        onClick={() => setCreating('study')}
      >
        {t('new')}
      </Button>
      <FileButton
        accept=".zip,.qunhai,application/zip"
        loading={importStudy.isPending}
        onFile={(file) => importStudy.mutate(file)}
      >
        {t('import')}
      </FileButton>
      <Button loading={openExample.isPending} onClick={() => openExample.mutate()}>
        {t('example')}
      </Button>
    </>
  );
  const hasNone = query.data?.length === 0;
  const problem = importStudy.error ?? openExample.error;
  return (
    <PlainPage>
      <PageHeader title={t('title')} lead={t('lead')} actions={!hasNone && begin} />
      {problem && <ProblemNotice error={problem} />}
      <AsyncState
        query={query}
        isEmpty={(studies) => studies.length === 0}
        empty={<NoStudies actions={begin} />}
      >
        {(studies) => (
          <ul className={styles.list}>
            {studies.map((study) => (
              <li key={study.id}>
                <StudyEntry study={study} />
              </li>
            ))}
          </ul>
        )}
      </AsyncState>
      {mayCreate && <CreateStudy open={creating !== null} onClose={() => setCreating(null)} />}
    </PlainPage>
  );
}
