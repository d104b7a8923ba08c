import type { Edition } from '@qunhai/report';
import { useWords } from '../../app/use-words.ts';
import { AsyncState } from '../../components/async-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { ResultViews } from '../../runs/result-views.tsx';
import { RunPage } from '../../runs/run-page.tsx';
import { isUnderWay } from '../../runs/run-queries.ts';
import { Sources } from '../../runs/sources.tsx';
import type { RunView } from '../../runs/use-run-view.ts';
import { ClusterProfile } from './clusters/cluster-profile.tsx';
import { ClustersCompared } from './clusters/clusters-compared.tsx';
import styles from './diagnose-page.module.css';
import { FirmList } from './firms/firm-list.tsx';
import { ImportanceView } from './importance/importance-view.tsx';
import { diagnoseWords } from './messages.ts';
import { useDiagnosis } from './use-diagnosis.ts';

/** What the run says of clusters and firms. */
export function DiagnosePage() {
  const { t } = useWords(diagnoseWords);
  return (
    <RunPage title={t('title')} lead={t('lead')} compares={false}>
      {({ view }) => <Diagnosis view={view} />}
    </RunPage>
  );
}

function Diagnosis({ view }: { readonly view: RunView }) {
  const { t } = useWords(diagnoseWords);
  const { query, diagnosed } = useDiagnosis(view);
  if (!view.summary.parts.includes('diagnosis')) {
    const state = isUnderWay(view.summary) ? 'waiting' : 'ended';
    return <Notice title={t(`${state}.title`)} what={t(`${state}.what`)} />;
  }
  return (
    <AsyncState query={query}>
      {() => diagnosed && <Parts view={view} edition={diagnosed} />}
    </AsyncState>
  );
}

function Parts({ view, edition }: { readonly view: RunView; readonly edition: Edition }) {
  const { t } = useWords(diagnoseWords);
  const { summary } = view;
  return (
    <>
      <DiagnosisNotes edition={edition} />
      <ResultViews
        label={t('views')}
        views={{
          cluster: { name: t('view.cluster'), content: <ClusterProfile edition={edition} /> },
          compare: { name: t('view.compare'), content: <ClustersCompared edition={edition} /> },
          importance: {
            name: t('view.importance'),
            content: <ImportanceView edition={edition} />,
          },
          firms: { name: t('view.firms'), content: <FirmList run={summary} edition={edition} /> },
        }}
      />
      <Sources edition={edition} cite={citeAll} />
    </>
  );
}

function DiagnosisNotes({ edition }: { readonly edition: Edition }) {
  const { t, text } = useWords(diagnoseWords);
  const { notes } = edition.results.diagnosis;
  if (notes.length === 0) return null;
  return (
    <details className={styles.notes}>
      <summary>{t('notes', { count: notes.length })}</summary>
      <ul>
        {notes.map((note) => (
          <li key={note.en}>{text(note)}</li>
        ))}
      </ul>
    </details>
  );
}

function citeAll({ citations }: Edition): void {
  citations.cite('james-1984');
  citations.cite('shannon-1948');
  citations.cite('ringle-sarstedt-2016');
  citations.cite('ragin-2008');
  citations.cite('wang-2021');
}
