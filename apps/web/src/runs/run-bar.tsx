import type { RunSummary } from '@qunhai/api';
import { Select } from 'antd';
import { useWords } from '../app/use-words.ts';
import { runWords } from './messages.ts';
import styles from './run-bar.module.css';
import { comparableRuns } from './run-choice.ts';
import { StartRun } from './start-run.tsx';
import type { RunChoice } from './use-chosen-runs.ts';

/** Which run is shown, which it is compared with, and a new one. */
export function RunBar({
  study,
  choice,
  canRun,
  compares = false,
  remark,
}: {
  readonly study: string;
  readonly choice: RunChoice;
  readonly canRun: boolean;
  /** Whether the page can set two runs side by side. */
  readonly compares?: boolean;
  /** The options of the run in short. */
  readonly remark?: string | undefined;
}) {
  const { t, time } = useWords(runWords);
  const { run, other, runs, choose, compare } = choice;
  if (run === null) return null;
  const others = compares ? comparableRuns(runs, run) : [];
  const by = run.startedBy === 'personal' ? 'when.personal' : 'when';
  return (
    <section className={styles.bar} aria-label={t('title')}>
      <div className={styles.field}>
        <label htmlFor="run-shown">{t('choose')}</label>
        <RunSelect
          runs={runs}
          value={run.id}
          id="run-shown"
          onChange={(id) => choose(id === runs[0]?.id ? null : id)}
        />
      </div>
      {others.length > 0 && (
        <div className={styles.field}>
          <label htmlFor="run-compared">{t('compare.choose')}</label>
          <RunSelect
            runs={others}
            value={other?.id ?? null}
            id="run-compared"
            none={t('compare.none')}
            onChange={compare}
          />
        </div>
      )}
      {canRun && <StartRun study={study} label={t('start')} onStarted={({ id }) => choose(id)} />}
      <p className={styles.remark}>
        {t(by, { time: time(run.queuedAt), by: run.startedBy })}
        {remark && ` · ${remark}`}
      </p>
    </section>
  );
}

function RunSelect({
  runs,
  value,
  id,
  none,
  onChange,
}: {
  readonly runs: readonly RunSummary[];
  readonly value: string | null;
  readonly id: string;
  /** Name of the choice of none. */
  readonly none?: string;
  readonly onChange: (run: string | null) => void;
}) {
  const { t, time } = useWords(runWords);
  const named = runs.map((run) => ({
    value: run.id,
    label: `${t('name', { number: run.number })} · ${t(`state.${run.state}`)} · ${time(run.queuedAt)}`,
  }));
  return (
    <Select<string>
      id={id}
      className={styles.select ?? ''}
      popupMatchSelectWidth={false}
      value={value ?? ''}
      options={none === undefined ? named : [{ value: '', label: none }, ...named]}
      onChange={(run) => onChange(run === '' ? null : run)}
    />
  );
}
