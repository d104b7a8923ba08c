import type { RunSummary } from '@qunhai/api';
import { count } from '@qunhai/report';
import { Progress } from 'antd';
import { colours } from '../app/theme.ts';
import { useWords } from '../app/use-words.ts';
import { ConfirmButton } from '../components/confirm-button.tsx';
import { Notice } from '../components/notice.tsx';
import { runWords } from './messages.ts';
import { isUnderWay } from './run-queries.ts';
import styles from './run-status.module.css';
import { runPosition } from './run-steps.ts';
import { StartRun } from './start-run.tsx';
import { useCancelRun } from './use-run-actions.ts';

/**
 * What has to be known of a run before its results are read: how far it is, why it ended, whether it is outdated or rests on answers
 * withdrawn since.
 */
export function RunStatus({
  run,
  canRun,
  onStarted,
}: {
  readonly run: RunSummary;
  readonly canRun: boolean;
  readonly onStarted: (run: RunSummary) => void;
}) {
  const { t } = useWords(runWords);
  if (isUnderWay(run)) return <RunProgress run={run} canRun={canRun} />;
  return (
    <>
      {run.state !== 'done' && <RunEnd run={run} />}
      {run.outdated && (
        <Notice
          kind="warning"
          title={t('outdated.title')}
          what={run.state === 'done' ? t('outdated.what') : undefined}
          actions={
            canRun && <StartRun study={run.study} label={t('start.again')} onStarted={onStarted} />
          }
        >
          {run.withdrawnSince > 0 && <p>{t('withdrawn', { count: run.withdrawnSince })}</p>}
        </Notice>
      )}
    </>
  );
}

/** How far a run is, step by step, with a way to cancel it. */
function RunProgress({ run, canRun }: { readonly run: RunSummary; readonly canRun: boolean }) {
  const { t } = useWords(runWords);
  const cancel = useCancelRun(run.study);
  const { position, steps, name, share, counts } = runPosition(
    run.state === 'queued' ? null : run.progress,
  );
  const step =
    position === 0
      ? t(run.state === 'queued' ? 'step.queued' : 'step.starting')
      : t('progress.step', { step: t(name), position, steps });
  const label = t('progress.label', { number: run.number });
  return (
    <section className={styles.progress} aria-label={label}>
      <div className={styles.words}>
        <p className={styles.step} role="status">
          {step}
        </p>
        {counts && run.progress && (
          <p className={styles.count}>
            {t('progress.count', {
              done: count(run.progress.done),
              total: count(run.progress.total),
            })}
          </p>
        )}
      </div>
      <Progress
        percent={Math.round(share * 100)}
        strokeColor={colours.accent}
        aria-label={label}
        className={styles.bar ?? ''}
      />
      {canRun && (
        <ConfirmButton
          size="small"
          question={t('cancel.sure', { number: run.number })}
          consequence={t('cancel.consequence')}
          deed={t('cancel')}
          onConfirm={() => cancel.mutateAsync(run.id)}
        >
          {t('cancel')}
        </ConfirmButton>
      )}
    </section>
  );
}

/** Why a run ended without all its results, and what to do. */
function RunEnd({ run }: { readonly run: RunSummary }) {
  const { t, text, language } = useWords(runWords);
  const joint = language === 'zh' ? '' : ' ';
  const failed = run.state === 'failed';
  const title = t(failed ? 'failed.title' : 'cancelled.title', { number: run.number });
  const hasEstimates = run.parts.includes('estimates') || run.parts.includes('sem');
  return (
    <Notice
      kind={failed ? 'error' : 'info'}
      title={title}
      what={run.reason && [run.reason.message, run.reason.fix].map(text).join(joint)}
    >
      {hasEstimates && <p>{t('kept.parts')}</p>}
    </Notice>
  );
}
