import type { SavedScenarios, StudyDetails } from '@qunhai/api';
import { exampleScenarios, type Scenario } from '@qunhai/simulation';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo, useRef, useState } from 'react';
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
import { useRuns } from './run/use-runs.ts';
import { modelQuery, simulationsQuery } from './simulate-queries.ts';

/** The page's parts, and what passes between them. */
export function Workspace({
  study,
  saved,
}: {
  readonly study: StudyDetails;
  readonly saved: SavedScenarios;
}) {
  const mayChange = study.role !== 'viewer';
  const [settings, setSettings] = useState<RunSettings>(() =>
    firstSettings(study.lastDone === null ? 'default' : 'study', study.seed),
  );
  const model = useQuery(modelQuery(study.id, settings.model));
  const place = usePlace(study.id, model.data?.model);
  const draft = useScenarioDraft(study.id, saved, exampleScenarios);
  const [compared, compare] = useComparison(draft.scenarios);
  const simulations = useQuery(simulationsQuery(study.id));
  const obstacle = useObstacle(compared, place);
  const heading = useRef<HTMLHeadingElement>(null);
  const runs = useRuns(study.id, settings, compared, () => leadTo(heading.current));
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
      {model.error && (
        <ModelProblem
          error={model.error}
          onRetry={() => void model.refetch()}
          onDefault={
            settings.model === 'study' ? () => setSettings({ ...settings, model: 'default' }) : null
          }
        />
      )}
      <RunPanel
        settings={settings}
        onSettings={setSettings}
        place={place}
        scenarios={compared.length}
        obstacle={obstacle}
        mayRunOnServer={mayChange}
        runs={runs}
      />
      <ResultsPanel
        heading={heading}
        study={study.id}
        local={runs.local.results}
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

/** Results stand below what they came from: bring them into sight, for screen readers too. */
function leadTo(heading: HTMLElement | null): void {
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'start' });
}

/** Why the model cannot be had, and the way to the one that can always be had. */
function ModelProblem({
  error,
  onRetry,
  onDefault,
}: {
  readonly error: Error;
  readonly onRetry: () => void;
  readonly onDefault: (() => void) | null;
}) {
  const { t } = useWords(simulateWords);
  return (
    <>
      <ProblemNotice error={error} onRetry={onRetry} />
      {onDefault && <Button onClick={onDefault}>{t('model.use-default')}</Button>}
    </>
  );
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
