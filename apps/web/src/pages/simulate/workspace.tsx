import type { SavedScenarios, SimulationSummary, StudyDetails } from '@qunhai/api';
import { exampleScenarios, type Scenario } from '@qunhai/simulation';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { sessionQuery } from '../../api/study-queries.ts';
import { useUrlText } from '../../app/use-url-state.ts';
import { useWords } from '../../app/use-words.ts';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useTheory } from '../data/use-study-access.ts';
import { simulateWords } from './messages.ts';
import { PlanPanel } from './plan/plan-panel.tsx';
import { type PlanPlace, placeOfModel } from './plan/plan-place.ts';
import { resourceName } from './plan/resource-name.ts';
import { useComparison } from './plan/use-comparison.ts';
import { useScenarioDraft } from './plan/use-scenario-draft.ts';
import { ResultsPanel } from './results/results-panel.tsx';
import { RunPanel } from './run/run-panel.tsx';
import { firstSettings, type RunSettings } from './run/run-settings.ts';
import { useLocalRun } from './run/use-local-run.ts';
import { modelQuery, simulationsQuery, useStartSimulation } from './simulate-queries.ts';

/** The page's parts, and what passes between them. */
export function Workspace({
  study,
  saved,
}: {
  readonly study: StudyDetails;
  readonly saved: SavedScenarios;
}) {
  const { t, text } = useWords(simulateWords);
  const mayChange = study.role !== 'viewer';
  const [settings, setSettings] = useState<RunSettings>(() =>
    firstSettings(study.lastDone === null ? 'default' : 'study', study.seed),
  );
  const model = useQuery(modelQuery(study.id, settings.model));
  const place = usePlace(study.id, model.data?.model);
  const draft = useScenarioDraft(study.id, saved, exampleScenarios);
  const [compared, compare] = useComparison(draft.scenarios);
  const [, show] = useUrlText('result');
  const local = useLocalRun(study.id);
  const simulations = useQuery(simulationsQuery(study.id));
  const start = useStartSimulation(study.id, ({ id }: SimulationSummary) => show(id));
  const obstacle = useObstacle(compared, place);
  const prepare = usePrepare(study.id);
  const heading = useRef<HTMLHeadingElement>(null);
  const runHere = () => {
    show(null);
    local.start(
      () => prepare(settings, compared),
      settings.model,
      () => {
        heading.current?.focus({ preventScroll: true });
        heading.current?.scrollIntoView({ block: 'start' });
      },
    );
  };
  const runOnServer = () => {
    const title = compared.map((scenario) => text(scenario.title)).join(' · ');
    start.mutate({ ...settings, title: title.slice(0, 120), scenarios: [...compared] });
  };
  return (
    <>
      <PlanPanel
        study={study.id}
        draft={draft}
        compared={compared}
        compare={compare}
        examples={exampleScenarios}
        place={place}
        horizon={settings.steps}
        mayChange={mayChange}
      />
      {model.error && <ProblemNotice error={model.error} onRetry={() => void model.refetch()} />}
      {model.error && settings.model === 'study' && (
        <Button onClick={() => setSettings({ ...settings, model: 'default' })}>
          {t('model.use-default')}
        </Button>
      )}
      <RunPanel
        settings={settings}
        onSettings={setSettings}
        place={place}
        scenarios={compared.length}
        obstacle={obstacle}
        mayRunOnServer={mayChange}
        local={local}
        server={start}
        onHere={runHere}
        onServer={runOnServer}
      />
      <ResultsPanel
        heading={heading}
        study={study.id}
        local={local.results}
        simulations={simulations}
        mayChange={mayChange}
        compared={compared}
        onScenarios={(scenarios) => {
          draft.undoable.set([...scenarios]);
          compare([]);
        }}
      />
    </>
  );
}

/** What a run in the browser needs: the model as it is now, and what the results say of themselves. */
function usePrepare(study: string) {
  const client = useQueryClient();
  return async (
    { sensitivity: _, decomposition: __, model, ...plan }: RunSettings,
    compared: readonly Scenario[],
  ) => {
    const [source, { version }] = await Promise.all([
      client.fetchQuery(modelQuery(study, model)),
      client.ensureQueryData(sessionQuery),
    ]);
    return {
      model: source.model,
      experiment: { ...plan, scenarios: [...compared] },
      context: { study: source.study, version, notes: source.notes },
    };
  };
}

/** The clusters and resources of a model, named by the theory of the study. */
function usePlace(study: string, model: Parameters<typeof placeOfModel>[0] | undefined) {
  const theory = useTheory(study);
  return useMemo(
    () => (model === undefined ? null : placeOfModel(model, (id) => resourceName(theory, id))),
    [model, theory],
  );
}

/** Why the scenarios cannot be run as they are; null when they can. */
function useObstacle(compared: readonly Scenario[], place: PlanPlace | null): string | null {
  const { t } = useWords(simulateWords);
  if (compared.some(({ title }) => title.zh.trim() === '' || title.en.trim() === ''))
    return t('nameless');
  if (place === null) return null;
  const known = (list: PlanPlace['clusters'], id: string) => list.some((entry) => entry.id === id);
  const isUnknown = compared.some(({ policies }) =>
    policies.some(
      ({ resource, clusters = [] }) =>
        (resource !== undefined && !known(place.resources, resource)) ||
        clusters.some((cluster) => !known(place.clusters, cluster)),
    ),
  );
  return isUnknown ? t('unknown-parts') : null;
}
