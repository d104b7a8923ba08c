import type { RunSummary } from '@qunhai/api';
import { useQuery } from '@tanstack/react-query';
import { runsQuery, studyQuery } from '../../api/study-queries.ts';
import { useStudyId } from '../../app/use-study-id.ts';
import { useUrlChoice, useUrlText } from '../../app/use-url-state.ts';
import { useWords } from '../../app/use-words.ts';
import { AsyncState } from '../../components/async-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { reportWords } from './messages.ts';
import { chosenRun, reportAddress } from './report-choices.ts';
import { ReportControls } from './report-controls.tsx';
import { ReportDownloads } from './report-downloads.tsx';
import { ReportPreview } from './report-preview.tsx';
import { ShareLinks } from './share-links.tsx';

/** Choose which report, read it, take it along, and share it by links. */
export function ReportPage() {
  const study = useStudyId();
  const { t, text } = useWords(reportWords);
  const query = useQuery(runsQuery(study));
  const details = useQuery(studyQuery(study));
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        context={details.data && text(details.data.title)}
      />
      <AsyncState
        query={query}
        isEmpty={(runs) => chosenRun(runs, null) === null}
        empty={<NoReport study={study} />}
      >
        {(runs) => (
          <ReportOfRuns
            study={study}
            runs={runs}
            canRun={details.data !== undefined && details.data.role !== 'viewer'}
          />
        )}
      </AsyncState>
    </>
  );
}

function NoReport({ study }: { readonly study: string }) {
  const { t } = useWords(reportWords);
  return (
    <Notice
      title={t('none.title')}
      what={t('none.what')}
      actions={
        <LinkButton type="primary" to="/studies/$study/test" params={{ study }}>
          {t('none.go')}
        </LinkButton>
      }
    />
  );
}

function ReportOfRuns({
  study,
  runs,
  canRun,
}: {
  readonly study: string;
  readonly runs: readonly RunSummary[];
  /** Whether the reader may have files with answers. */
  readonly canRun: boolean;
}) {
  const [asked, ask] = useUrlText('run');
  const [readers, setReaders] = useUrlChoice('readers', ['own', 'others']);
  const [language, setLanguage] = useUrlChoice('language', ['reader', 'zh', 'en']);
  const run = chosenRun(runs, asked);
  if (run === null) return null;
  const choice = { run: run.id, firms: readers === 'own', language };
  const address = reportAddress(choice);
  return (
    <>
      <ReportCaveat run={run} />
      <ReportControls
        runs={runs.filter(({ state }) => state === 'done')}
        run={run.id}
        onRun={ask}
        readers={readers}
        onReaders={setReaders}
        language={language}
        onLanguage={setLanguage}
      />
      <ReportDownloads run={run} canRun={canRun} address={address} />
      <ShareLinks study={study} choice={choice} runs={runs} />
      <ReportPreview address={address} />
    </>
  );
}

/** What must be known before the report is passed on: answers in it were withdrawn, or what it read has changed. */
function ReportCaveat({ run }: { readonly run: RunSummary }) {
  const { t } = useWords(reportWords);
  const { study, outdated, withdrawnSince } = run;
  if (!outdated) return null;
  const again = (
    <LinkButton to="/studies/$study/test" params={{ study }}>
      {t('none.go')}
    </LinkButton>
  );
  if (withdrawnSince === 0) return <Notice kind="warning" what={t('outdated')} actions={again} />;
  const title = t('withdrawn.title', { count: withdrawnSince });
  return <Notice kind="warning" title={title} what={t('withdrawn.what')} actions={again} />;
}
