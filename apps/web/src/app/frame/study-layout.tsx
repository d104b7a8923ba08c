import { SettingOutlined } from '@ant-design/icons';
import type { StudyDetails } from '@qunhai/api';
import { QunhaiError } from '@qunhai/kernel';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import { createPortal } from 'react-dom';
import { studyQuery } from '../../api/study-queries.ts';
import { useStudyEvents } from '../../api/use-study-events.ts';
import { type AsyncQuery, AsyncState } from '../../components/async-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { SimulatedLabel } from '../../components/simulated-label.tsx';
import { appWords } from '../messages.ts';
import { useStudyId } from '../use-study-id.ts';
import { useWords } from '../use-words.ts';
import { PlainPage } from './plain-page.tsx';
import { RunIndicator } from './run-indicator.tsx';
import styles from './study-layout.module.css';
import { StudyNavigation } from './study-navigation.tsx';

/** One study: its name in the header, its pages beside or below, and everything cached about it kept true while it is open. */
export function StudyLayout() {
  const study = useStudyId();
  const query = useQuery(studyQuery(study));
  const isUnknown = isMissing(query);
  useStudyEvents(isUnknown ? null : study);
  if (isUnknown) return <UnknownStudy query={query} />;
  return (
    <div className={styles.study}>
      {query.data && <StudyPlace study={query.data} />}
      <StudyNavigation study={study} />
      <main className={styles.page}>
        {query.data ? <Outlet /> : <StudyMissing query={query} />}
      </main>
    </div>
  );
}

/** Whether the server has no such study for this reader: there are no steps of it to offer, only the way to others. */
function isMissing({ error }: AsyncQuery<StudyDetails>): boolean {
  return error instanceof QunhaiError && /^server\.(not-found|invalid)$/.test(error.code);
}

function UnknownStudy({ query }: { readonly query: AsyncQuery<StudyDetails> }) {
  const { t } = useWords(appWords);
  return (
    <PlainPage>
      <PageHeader title={t('study')} actions={<LinkButton to="/">{t('home')}</LinkButton>} />
      {query.error && <ProblemNotice error={query.error} />}
    </PlainPage>
  );
}

/** While the study is being read, or when it cannot be: the page needs its heading all the same. */
function StudyMissing({ query }: { readonly query: AsyncQuery<StudyDetails> }) {
  const { t } = useWords(appWords);
  return (
    <>
      <PageHeader title={t('study')} />
      <AsyncState query={query}>{() => null}</AsyncState>
    </>
  );
}

/** The study's name and state, shown in the header of the frame. */
function StudyPlace({ study }: { readonly study: StudyDetails }) {
  const { t, text } = useWords(appWords);
  const place = document.getElementById('header-place');
  if (place === null) return null;
  return createPortal(
    <>
      <Link
        to="/studies/$study/settings"
        params={{ study: study.id }}
        className={styles.title}
        title={t('nav.settings')}
      >
        {text(study.title)}
      </Link>
      {study.data === 'simulated' && <SimulatedLabel />}
      <RunIndicator study={study.id} />
      <Link
        to="/studies/$study/settings"
        params={{ study: study.id }}
        className={styles.settings}
        aria-label={t('nav.settings')}
      >
        <SettingOutlined aria-hidden />
      </Link>
    </>,
    place,
  );
}
