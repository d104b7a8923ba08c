import type { StudyDetails } from '@qunhai/api';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import { createPortal } from 'react-dom';
import { studyQuery } from '../../api/study-queries.ts';
import { useStudyEvents } from '../../api/use-study-events.ts';
import { AsyncState } from '../../components/async-state.tsx';
import { SimulatedLabel } from '../../components/simulated-label.tsx';
import { appWords } from '../messages.ts';
import { useStudyId } from '../use-study-id.ts';
import { useWords } from '../use-words.ts';
import { RunIndicator } from './run-indicator.tsx';
import styles from './study-layout.module.css';
import { StudyNavigation } from './study-navigation.tsx';

/** One study: its name in the header, its pages beside or below, and everything cached about it kept true while it is open. */
export function StudyLayout() {
  const study = useStudyId();
  useStudyEvents(study);
  const query = useQuery(studyQuery(study));
  return (
    <div className={styles.study}>
      {query.data && <StudyPlace study={query.data} />}
      <StudyNavigation study={study} />
      <main className={styles.page}>
        <AsyncState query={query}>{() => <Outlet />}</AsyncState>
      </main>
    </div>
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
    </>,
    place,
  );
}
