import { DeleteOutlined } from '@ant-design/icons';
import type { SimulationSummary } from '@qunhai/api';
import { Button } from 'antd';
import { useWords } from '../../../app/use-words.ts';
import { ConfirmButton } from '../../../components/confirm-button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { simulateWords } from '../messages.ts';
import { useCancelSimulation, useDeleteSimulation } from '../simulate-queries.ts';
import { ProgressPanel } from './progress-panel.tsx';
import styles from './run.module.css';

export function isSimulating({ state }: SimulationSummary): boolean {
  return state === 'queued' || state === 'running';
}

/** Simulations that run on the server now, and why the newest ended without results. */
export function ServerProgress({
  simulations,
  mayChange,
}: {
  readonly simulations: readonly SimulationSummary[];
  readonly mayChange: boolean;
}) {
  const [newest] = simulations;
  return (
    <>
      {simulations.filter(isSimulating).map((simulation) => (
        <UnderWay key={simulation.id} simulation={simulation} mayChange={mayChange} />
      ))}
      {newest && (newest.state === 'failed' || newest.state === 'cancelled') && (
        <Ended simulation={newest} />
      )}
    </>
  );
}

const steps = ['simulate', 'summarise', 'morris', 'sobol', 'decompose'] as const;

function UnderWay({
  simulation,
  mayChange,
}: {
  readonly simulation: SimulationSummary;
  readonly mayChange: boolean;
}) {
  const { t, number } = useWords(simulateWords);
  const cancel = useCancelSimulation(simulation.study);
  const { progress } = simulation;
  const values = { number: number(simulation.number) };
  const step = steps.find((known) => known === progress?.step) ?? 'other';
  const label = t('server.running', values);
  const words =
    progress === null
      ? t('server.queued', values)
      : `${label} · ${t(`step.${step}`)} ${number(progress.done)}/${number(progress.total)}`;
  return (
    <ProgressPanel
      label={label}
      words={words}
      share={progress && progress.total > 0 ? progress.done / progress.total : 0}
      cancel={
        mayChange && (
          <ConfirmButton
            question={t('cancel.question', values)}
            consequence={t('cancel.what')}
            deed={t('cancel.deed')}
            onConfirm={() => cancel.mutateAsync(simulation.id)}
          >
            {t('cancel')}
          </ConfirmButton>
        )
      }
    />
  );
}

function Ended({ simulation }: { readonly simulation: SimulationSummary }) {
  const { t, text, number, language } = useWords(simulateWords);
  const failed = simulation.state === 'failed';
  const { reason } = simulation;
  return (
    <Notice
      kind={failed ? 'error' : 'info'}
      title={t(failed ? 'server.failed' : 'server.cancelled', {
        number: number(simulation.number),
      })}
      what={reason && [reason.message, reason.fix].map(text).join(language === 'zh' ? '' : ' ')}
    />
  );
}

/** What was run on the server before, newest first. */
export function EarlierSimulations({
  simulations,
  shown,
  mayChange,
  onShow,
}: {
  readonly simulations: readonly SimulationSummary[];
  readonly shown: string | null;
  readonly mayChange: boolean;
  readonly onShow: (simulation: string) => void;
}) {
  const { t } = useWords(simulateWords);
  if (simulations.length === 0) return null;
  return (
    <details className={styles.earlier}>
      <summary>
        {t('earlier')} ({t('earlier.count', { count: simulations.length })})
      </summary>
      <ul className={styles.list}>
        {simulations.map((simulation) => (
          <li key={simulation.id}>
            <Earlier {...{ simulation, mayChange, onShow }} isShown={simulation.id === shown} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Earlier({
  simulation,
  isShown,
  mayChange,
  onShow,
}: {
  readonly simulation: SimulationSummary;
  readonly isShown: boolean;
  readonly mayChange: boolean;
  readonly onShow: (simulation: string) => void;
}) {
  const { t, number, time } = useWords(simulateWords);
  const remove = useDeleteSimulation(simulation.study);
  const { experiment, state, outdated } = simulation;
  const values = { number: number(simulation.number) };
  const about = t('earlier.what', {
    time: time(simulation.queuedAt),
    model: t(`model.${experiment.model}`),
    replications: number(experiment.replications),
    quarters: number(experiment.steps),
    state: t(`state.${state}`),
  });
  return (
    <>
      <div>
        <strong>{t('earlier.name', { ...values, title: simulation.title })}</strong>
        <p>{outdated ? `${about}; ${t('earlier.outdated')}` : about}</p>
      </div>
      <span>
        {state === 'done' && (
          <Button size="small" disabled={isShown} onClick={() => onShow(simulation.id)}>
            {t(isShown ? 'earlier.shown' : 'earlier.show')}
          </Button>
        )}
        {mayChange && !isSimulating(simulation) && (
          <ConfirmButton
            size="small"
            type="text"
            icon={<DeleteOutlined aria-hidden />}
            aria-label={t('earlier.delete', values)}
            question={t('earlier.delete.question', values)}
            consequence={t('earlier.delete.what')}
            deed={t('earlier.delete.deed')}
            dangerous
            onConfirm={() => remove.mutateAsync(simulation.id)}
          />
        )}
      </span>
    </>
  );
}
