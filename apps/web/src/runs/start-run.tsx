import type { AnalysisPlan, DataCheck, RunSummary } from '@qunhai/api';
import { useQuery } from '@tanstack/react-query';
import { Button, type ButtonProps, Modal } from 'antd';
import { useState } from 'react';
import { useWords } from '../app/use-words.ts';
import { AsyncState } from '../components/async-state.tsx';
import { Notice } from '../components/notice.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { areAllowed, chosenOptions } from './chosen-options.ts';
import { runWords } from './messages.ts';
import { RunOptionsForm } from './run-options-form.tsx';
import { analysisPlanQuery, dataOutlookQuery } from './run-queries.ts';
import styles from './start-run.module.css';
import { useStartRun } from './use-run-actions.ts';

/** A button that lets the reader choose the options of a run and starts it. */
export function StartRun({
  study,
  onStarted,
  label,
  ...button
}: {
  readonly study: string;
  readonly onStarted: (run: RunSummary) => void;
  readonly label: string;
} & Pick<ButtonProps, 'type' | 'disabled' | 'icon'>) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button {...button} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {open && (
        <StartRunDialog
          study={study}
          onClose={() => setOpen(false)}
          onStarted={(run) => {
            setOpen(false);
            onStarted(run);
          }}
        />
      )}
    </>
  );
}

function StartRunDialog({
  study,
  onClose,
  onStarted,
}: {
  readonly study: string;
  readonly onClose: () => void;
  readonly onStarted: (run: RunSummary) => void;
}) {
  const { t } = useWords(runWords);
  const plan = useQuery(analysisPlanQuery(study));
  const outlook = useQuery(dataOutlookQuery(study));
  const [changed, setChanged] = useState<AnalysisPlan | null>(null);
  const start = useStartRun(study, onStarted);
  const value = changed ?? plan.data;
  const isReady = value !== undefined && areAllowed(value);
  return (
    <Modal
      open
      width={640}
      title={t('options.title')}
      okText={t('start.now')}
      okButtonProps={{ disabled: !isReady }}
      confirmLoading={start.isPending}
      onOk={() => {
        if (plan.data && value) start.mutate(chosenOptions(plan.data, value));
      }}
      onCancel={onClose}
    >
      <p className={styles.lead}>{t('options.lead')}</p>
      <Outlook check={outlook.data} />
      <AsyncState query={plan}>
        {(standard) => (
          <RunOptionsForm
            plan={standard}
            waves={outlook.data?.summary?.waves ?? []}
            value={value ?? standard}
            onChange={setChanged}
          />
        )}
      </AsyncState>
      {start.error && <ProblemNotice error={start.error} />}
    </Modal>
  );
}

/** What the run would meet, said before it is started. */
function Outlook({ check }: { readonly check: DataCheck | undefined }) {
  const { t, text } = useWords(runWords);
  if (check === undefined) return null;
  return (
    <>
      {check.problems.length > 0 && (
        <Notice kind="error" title={t('options.problems')}>
          <ul>
            {check.problems.map(({ message, fix }) => (
              <li key={message.en}>
                {text(message)} {text(fix)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {check.warnings.length > 0 && (
        <details className={styles.warnings}>
          <summary>{t('options.warnings', { count: check.warnings.length })}</summary>
          <ul>
            {check.warnings.map((warning) => (
              <li key={warning.en}>{text(warning)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
