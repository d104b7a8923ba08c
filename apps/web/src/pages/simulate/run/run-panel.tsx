import { experimentLimits } from '@qunhai/api';
import { outcomes } from '@qunhai/simulation';
import { Button } from 'antd';
import { useWords } from '../../../app/use-words.ts';
import { Notice } from '../../../components/notice.tsx';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { simulateWords } from '../messages.ts';
import { effortOf, isTooLargeHere, type PlanPlace } from '../plan/plan-place.ts';
import { ProgressPanel } from './progress-panel.tsx';
import styles from './run.module.css';
import type { RunSettings } from './run-settings.ts';
import { SettingsForm } from './settings-form.tsx';
import type { LocalRun } from './use-local-run.ts';
import type { Runs } from './use-runs.ts';

/** How to run, and the two ways to do it. */
export function RunPanel({
  settings,
  onSettings,
  place,
  scenarios,
  obstacle,
  mayRunOnServer,
  runs: { local, server, here, onServer },
}: {
  readonly settings: RunSettings;
  readonly onSettings: (settings: RunSettings) => void;
  /** Null while the model is being read, or when it cannot be. */
  readonly place: PlanPlace | null;
  /** How many are compared. */
  readonly scenarios: number;
  /** Why nothing can be run; null when it can. */
  readonly obstacle: string | null;
  readonly mayRunOnServer: boolean;
  readonly runs: Runs;
}) {
  const { t } = useWords(simulateWords);
  const { steps, replications } = settings;
  const size = { steps, replications, scenarios };
  const firmQuarters = (place?.firms ?? 0) * steps * replications * scenarios;
  const isTooLarge = place !== null && isTooLargeHere(place, size);
  const isTooLargeThere = place !== null && exceedsServer(place, size);
  const isReady = place !== null && obstacle === null;
  return (
    <section className={styles.panel}>
      <h2>{t('settings')}</h2>
      <SettingsForm value={settings} onChange={onSettings} />
      {obstacle !== null && <Notice kind="warning" what={obstacle} />}
      {isTooLarge && (
        <Notice
          kind="warning"
          title={t('too-large.title')}
          what={t(isTooLargeThere ? 'too-large.server' : 'too-large.what')}
        />
      )}
      <div className={styles.deeds}>
        <Button
          type="primary"
          size="large"
          disabled={!isReady || isTooLarge || local.progress !== null}
          onClick={here}
        >
          {t('here')}
        </Button>
        <Button
          size="large"
          disabled={!isReady || !mayRunOnServer || isTooLargeThere}
          loading={server.isPending}
          onClick={onServer}
        >
          {t('server')}
        </Button>
        <p className={styles.hint}>
          {!isTooLarge && place !== null && `${t(`effort.${effortOf(firmQuarters)}`)} `}
          {t(mayRunOnServer ? 'server.why' : 'server.viewer')}
        </p>
      </div>
      {server.error && <ProblemNotice error={server.error} />}
      <LocalState local={local} />
    </section>
  );
}

function exceedsServer(
  place: PlanPlace,
  { steps, replications, scenarios }: { steps: number; replications: number; scenarios: number },
): boolean {
  const groups = place.clusters.length > 1 ? 1 + place.clusters.length : 1;
  const runs = replications * scenarios;
  return (
    place.firms * steps * runs > experimentLimits.firmQuarters ||
    (steps + 1) * groups * outcomes.length * runs > experimentLimits.numbers
  );
}

/** What became of the run in this browser. */
function LocalState({ local }: { readonly local: LocalRun }) {
  const { t, number } = useWords(simulateWords);
  const { progress, error, wasCancelled, cancel } = local;
  if (error) return <ProblemNotice error={error} />;
  if (wasCancelled)
    return <Notice kind="info" title={t('cancelled.title')} what={t('cancelled.what')} />;
  if (progress === null) return null;
  const { done, total } = progress;
  const counts = t('progress.counts', { done: number(done), total: number(total) });
  const words =
    total === 0
      ? t('progress.preparing')
      : done === total
        ? t('progress.summary')
        : `${t('progress.here')} · ${counts}`;
  return (
    <ProgressPanel
      label={t('progress.here')}
      words={words}
      share={total === 0 ? 0 : done / total}
      cancel={<Button onClick={cancel}>{t('cancel')}</Button>}
    />
  );
}
