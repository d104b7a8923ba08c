import type { RunSummary } from '@qunhai/api';
import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { studyQuery } from '../api/study-queries.ts';
import { useStudyId } from '../app/use-study-id.ts';
import { useWords } from '../app/use-words.ts';
import { AsyncState } from '../components/async-state.tsx';
import { LinkButton } from '../components/link-button.tsx';
import { Notice } from '../components/notice.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { ComparisonHead } from './comparison-head.tsx';
import { optionsInShort } from './differing-options.ts';
import { optionWords } from './fields/messages.ts';
import { runWords } from './messages.ts';
import { RunBar } from './run-bar.tsx';
import { RunCaveats } from './run-caveats.tsx';
import styles from './run-page.module.css';
import { isUnderWay } from './run-queries.ts';
import { RunStatus } from './run-status.tsx';
import { StartRun } from './start-run.tsx';
import { type RunChoice, useChosenRuns } from './use-chosen-runs.ts';
import { type RunView, useRunView } from './use-run-view.ts';

/** What a page of results is given. */
export interface ShownRuns {
  readonly view: RunView;
  /** The run it stands beside; null when none is compared. */
  readonly other: RunView | null;
}

/**
 * A page that shows a run: choosing, starting, following and comparing runs, and everything that has to be said before its results.
 * @param children - draws the results; called once the run has estimates
 */
export function RunPage({
  title,
  verbatim = false,
  lead,
  compares = true,
  children,
}: {
  readonly title: string;
  /** The title is a name, the same in every language. */
  readonly verbatim?: boolean;
  readonly lead: string;
  /** Whether two runs can be set side by side. */
  readonly compares?: boolean;
  readonly children: (shown: ShownRuns) => ReactNode;
}) {
  const study = useStudyId();
  const { text } = useWords(runWords);
  const details = useQuery(studyQuery(study)).data;
  const choice = useChosenRuns(study);
  const canRun = details !== undefined && details.role !== 'viewer';
  return (
    <>
      <PageHeader
        title={title}
        verbatim={verbatim}
        lead={lead}
        context={details && text(details.title)}
      />
      <AsyncState
        query={choice.query}
        isEmpty={(runs) => runs.length === 0}
        empty={
          <NoRun
            study={study}
            canRun={canRun}
            hasAnswers={details !== undefined && details.answers > 0}
            choice={choice}
          />
        }
      >
        {() => (
          <ShownRun study={study} choice={choice} canRun={canRun} compares={compares}>
            {children}
          </ShownRun>
        )}
      </AsyncState>
    </>
  );
}

/** Before a run has estimates, and while they are being read. */
function NothingYet({ run }: { readonly run: RunSummary }) {
  const { t } = useWords(runWords);
  if (run.parts.includes('estimates') || run.parts.includes('sem'))
    return <Skeleton active title={false} paragraph={{ rows: 8 }} />;
  if (!isUnderWay(run)) return null;
  return <Notice title={t('waiting.title')} what={t('waiting.what')} />;
}

function NoRun({
  study,
  canRun,
  hasAnswers,
  choice,
}: {
  readonly study: string;
  readonly canRun: boolean;
  readonly hasAnswers: boolean;
  readonly choice: RunChoice;
}) {
  const { t } = useWords(runWords);
  if (!canRun)
    return <Notice title={t('none.title')} what={`${t('none.what')} ${t('none.viewer')}`} />;
  if (!hasAnswers)
    return (
      <Notice
        title={t('none.title')}
        what={t('none.answers')}
        actions={
          <>
            <LinkButton to="/studies/$study/collect" params={{ study }} type="primary">
              {t('none.collect')}
            </LinkButton>
            <LinkButton to="/studies/$study/data" params={{ study }}>
              {t('none.import')}
            </LinkButton>
          </>
        }
      />
    );
  return (
    <Notice
      title={t('none.title')}
      what={t('none.what')}
      actions={
        <StartRun
          study={study}
          type="primary"
          label={t('start.first')}
          onStarted={({ id }) => choice.choose(id)}
        />
      }
    />
  );
}

function ShownRun({
  study,
  choice,
  canRun,
  compares,
  children,
}: {
  readonly study: string;
  readonly choice: RunChoice;
  readonly canRun: boolean;
  readonly compares: boolean;
  readonly children: (shown: ShownRuns) => ReactNode;
}) {
  const { t } = useWords(runWords);
  const { t: ofOption } = useWords(optionWords);
  const { run, choose, compare } = choice;
  const other = compares ? choice.other : null;
  const shown = useRunView(run);
  const beside = useRunView(other);
  if (run === null)
    return (
      <Notice
        kind="warning"
        title={t('unknown.title')}
        what={t('unknown.what')}
        actions={<Button onClick={() => choose(null)}>{t('unknown.latest')}</Button>}
      />
    );
  const { view, error, refetch } = shown;
  return (
    <>
      <RunBar
        study={study}
        choice={choice}
        canRun={canRun}
        compares={compares}
        remark={view && optionsInShort(view.edition.results, ofOption)}
      />
      <div className={styles.state}>
        <RunStatus run={run} canRun={canRun} onStarted={({ id }) => choose(id)} />
        {error && <ProblemNotice error={error} onRetry={refetch} />}
        {view && <RunCaveats view={view} />}
      </div>
      {view ? (
        <>
          {other && (
            <ComparisonHead view={view} other={beside.view ?? null} onStop={() => compare(null)} />
          )}
          {children({ view, other: other ? (beside.view ?? null) : null })}
        </>
      ) : (
        error === null && <NothingYet run={run} />
      )}
    </>
  );
}
