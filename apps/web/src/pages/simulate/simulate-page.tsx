import type { SavedScenarios, StudyDetails } from '@qunhai/api';
import { useQuery } from '@tanstack/react-query';
import { studyQuery } from '../../api/study-queries.ts';
import { useStudyId } from '../../app/use-study-id.ts';
import { useWords } from '../../app/use-words.ts';
import { AsyncState } from '../../components/async-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { simulateWords } from './messages.ts';
import { scenariosQuery } from './simulate-queries.ts';
import { Workspace } from './workspace.tsx';

/** Try what happens if: scenarios, a run here or on the server, and what came of it. */
export function SimulatePage() {
  const study = useStudyId();
  const { t, text } = useWords(simulateWords);
  const details: { data: StudyDetails | undefined } = useQuery(studyQuery(study));
  const saved = useQuery(scenariosQuery(study));
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        context={details.data && text(details.data.title)}
      />
      <AsyncState query={saved}>
        {(scenarios: SavedScenarios) =>
          details.data && <Workspace key={study} study={details.data} saved={scenarios} />
        }
      </AsyncState>
    </>
  );
}
