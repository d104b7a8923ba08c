import {
  type Edition,
  fitSentence,
  modelWords,
  phrase,
  plainText,
  structureNote,
} from '@qunhai/report';
import { Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import { useWords } from '../../app/use-words.ts';
import { Notice } from '../../components/notice.tsx';
import { ResultViews } from '../../runs/result-views.tsx';
import { RunPage, type ShownRuns } from '../../runs/run-page.tsx';
import { Sources } from '../../runs/sources.tsx';
import { ResultTableView } from '../../runs/tables/result-table-view.tsx';
import { ChecksView, citeChecks } from './checks-view.tsx';
import { GroupsView } from './full-model/groups-view.tsx';
import { groupsMethod, moderationMethod } from './full-model/method-words.ts';
import { ModerationView } from './full-model/moderation-view.tsx';
import { HypothesesView } from './hypotheses-view.tsx';
import { testWords } from './messages.ts';
import { decompositionTable, mediationTable, specificTable } from './tables/effect-tables.ts';
import { controlTable, pathTable } from './tables/path-table.ts';
import { rSquaredTable } from './tables/r-squared-table.ts';
import styles from './test-page.module.css';

/** Its layout engine is large, and other views do without it. */
const DiagramView = lazy(async () => ({
  default: (await import('./diagram-view.tsx')).DiagramView,
}));

/** What the data say of the theory. */
export function TestPage() {
  const { t } = useWords(testWords);
  return (
    <RunPage title={t('title')} lead={t('lead')}>
      {(shown) => <Findings shown={shown} />}
    </RunPage>
  );
}

function Findings({ shown }: { readonly shown: ShownRuns }) {
  const { t } = useWords(testWords);
  const { view } = shown;
  if (view.edition.results.sem.status === 'not-estimated') return <HypothesesView shown={shown} />;
  return (
    <>
      <ResultViews
        label={t('views')}
        views={{
          hypotheses: {
            name: t('view.hypotheses'),
            content: <HypothesesView shown={shown} />,
          },
          diagram: {
            name: t('view.diagram'),
            content: (
              <Suspense fallback={<Skeleton active title={false} paragraph={{ rows: 8 }} />}>
                <DiagramView shown={shown} />
              </Suspense>
            ),
          },
          paths: { name: t('view.paths'), content: <Paths shown={shown} /> },
          effects: { name: t('view.effects'), content: <Effects shown={shown} /> },
          mediation: { name: t('view.mediation'), content: <Mediation shown={shown} /> },
          moderation: { name: t('view.moderation'), content: <ModerationView shown={shown} /> },
          groups: { name: t('view.groups'), content: <GroupsView shown={shown} /> },
          checks: { name: t('view.checks'), content: <ChecksView shown={shown} /> },
        }}
      />
      <Sources edition={view.edition} cite={citeAll} />
    </>
  );
}

function Paths({ shown }: { readonly shown: ShownRuns }) {
  const { language } = useWords(testWords);
  const fit = fitSentence(shown.view.edition);
  const nothing = modelWords(language, 'framework.none');
  return (
    <>
      <ResultTableView shown={shown} build={pathTable} nothing={nothing} />
      {shown.view.edition.results.sem.controls && (
        <ResultTableView shown={shown} build={controlTable} nothing={nothing} />
      )}
      <ResultTableView shown={shown} build={rSquaredTable} nothing={nothing} />
      {fit && <p>{plainText(fit)}</p>}
    </>
  );
}

function Effects({ shown }: { readonly shown: ShownRuns }) {
  const { language } = useWords(testWords);
  const nothing = modelWords(language, 'effects.none');
  if (shown.view.edition.results.sem.totalIndirect.length === 0) return <Notice title={nothing} />;
  return (
    <>
      <ResultTableView shown={shown} build={decompositionTable} nothing={nothing} />
      <ResultTableView shown={shown} build={specificTable} nothing={nothing} tall />
    </>
  );
}

function Mediation({ shown }: { readonly shown: ShownRuns }) {
  const { t, language } = useWords(testWords);
  const { edition, preliminary } = shown.view;
  const lead = phrase(modelWords(language, 'effects.lead'), {
    cite: edition.citations.cite('zhao-2010'),
  });
  return (
    <>
      <p className={styles.lead}>{plainText(lead)}</p>
      <ResultTableView
        shown={shown}
        build={mediationTable}
        nothing={t(preliminary ? 'waiting.mediation' : 'none.mediation')}
        tall
      />
    </>
  );
}

function citeAll(edition: Edition): void {
  structureNote(edition);
  fitSentence(edition);
  edition.citations.cite('zhao-2010');
  moderationMethod(edition);
  groupsMethod(edition);
  citeChecks(edition);
}
