import { simulationWords } from '@qunhai/report';
import type { SimulationResults } from '@qunhai/results';
import type { ReactNode } from 'react';
import { useUrlChoice } from '../../../app/use-url-state.ts';
import { useWords } from '../../../app/use-words.ts';
import { Notice } from '../../../components/notice.tsx';
import { PageTabs } from '../../../components/page-tabs.tsx';
import { SimulatedLabel } from '../../../components/simulated-label.tsx';
import { NetworkView } from '../network/network-view.tsx';
import type { ModelChoice } from '../simulate-queries.ts';
import { CausesView } from './causes-view.tsx';
import { CompareView } from './compare-view.tsx';
import { resultWords } from './messages.ts';
import { NotesView } from './notes-view.tsx';
import { PathsView } from './paths-view.tsx';
import { ResultDownloads } from './result-downloads.tsx';
import styles from './results.module.css';
import { StagesView } from './stages-view.tsx';

/** Results with where they came from. */
export interface ShownResults {
  readonly results: SimulationResults;
  readonly model: ModelChoice;
  /** Of the server; null for what was tried in this browser. */
  readonly simulation: string | null;
}

/** What a simulation found, view by view. */
export function Results({
  study,
  shown,
  caveat,
  tools,
}: {
  readonly study: string;
  readonly shown: ShownResults;
  /** What must be known before it is read. */
  readonly caveat: ReactNode;
  /** Further buttons beside the downloads. */
  readonly tools?: ReactNode;
}) {
  const words = useWords(resultWords);
  const { t, number, language } = words;
  const { results, model, simulation } = shown;
  const { steps, replications, seed } = results.plan;
  const views = ['compare', 'paths', 'stages', 'network', 'causes', 'notes'] as const;
  const [view, show] = useUrlChoice('view', views);
  return (
    <>
      <p className={styles.meta}>
        {t('meta', {
          model: t(`model.${model}`),
          firms: number(results.model.firms),
          scenarios: number(results.scenarios.length),
          replications: number(replications),
          quarters: number(steps),
          years: number(steps / 4, { maximumFractionDigits: 2 }),
          seed: number(seed, { useGrouping: false }),
        })}{' '}
        {results.study?.data === 'simulated' && <SimulatedLabel />}
      </p>
      <Notice kind="info" what={simulationWords(language, `banner.${bannerOf(results)}`)} />
      {caveat}
      <ResultDownloads shown={shown} tools={tools} />
      <PageTabs
        label={t('views')}
        tabs={views.map((id) => ({ id, name: t(`view.${id}`) }))}
        shown={view}
        onShow={show}
      >
        {view === 'compare' && <CompareView simulation={results} />}
        {view === 'paths' && <PathsView simulation={results} />}
        {view === 'stages' && <StagesView simulation={results} />}
        {view === 'network' && (
          <NetworkView
            study={study}
            simulation={results}
            model={model}
            isKept={simulation !== null}
          />
        )}
        {view === 'causes' && <CausesView simulation={results} />}
        {view === 'notes' && <NotesView simulation={results} />}
      </PageTabs>
    </>
  );
}

/** What the numbers are, so that nobody takes them for observations. */
function bannerOf({ study }: SimulationResults): 'default' | 'projection' | 'simulated' {
  if (study === null) return 'default';
  return study.data === 'simulated' ? 'simulated' : 'projection';
}
