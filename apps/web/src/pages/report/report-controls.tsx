import type { RunSummary } from '@qunhai/api';
import type { Language } from '@qunhai/kernel';
import { Radio, Select } from 'antd';
import { useId } from 'react';
import { useWords } from '../../app/use-words.ts';
import { reportWords } from './messages.ts';
import styles from './report-page.module.css';

/** Which run, for whom, and in which language first. */
export function ReportControls({
  runs,
  run,
  onRun,
  readers,
  onReaders,
  language,
  onLanguage,
}: {
  /** Finished runs, newest first. */
  readonly runs: readonly RunSummary[];
  readonly run: string;
  readonly onRun: (run: string) => void;
  readonly readers: 'own' | 'others';
  readonly onReaders: (readers: 'own' | 'others') => void;
  readonly language: Language | 'reader';
  readonly onLanguage: (language: Language | 'reader') => void;
}) {
  const { t, time } = useWords(reportWords);
  const id = useId();
  return (
    <div className={styles.controls}>
      <div className={styles.field}>
        <label htmlFor={`${id}-run`}>{t('run')}</label>
        <Select
          id={`${id}-run`}
          value={run}
          onChange={onRun}
          options={runs.map(({ id: value, number, queuedAt, withdrawnSince }) => ({
            value,
            label: t(withdrawnSince > 0 ? 'run.withdrawn' : 'run.option', {
              number,
              at: time(queuedAt),
            }),
          }))}
        />
      </div>
      <div className={styles.field}>
        <label htmlFor={`${id}-language`}>{t('language')}</label>
        <Select
          id={`${id}-language`}
          value={language}
          onChange={onLanguage}
          options={(['reader', 'zh', 'en'] as const).map((value) => ({
            value,
            label: t(`language.${value}`),
          }))}
        />
      </div>
      <fieldset className={styles.readers}>
        <legend>{t('readers')}</legend>
        <Radio.Group
          value={readers}
          onChange={(event) => onReaders(event.target.value)}
          options={(['own', 'others'] as const).map((value) => ({
            value,
            label: t(`readers.${value}`),
          }))}
        />
        <p className={styles.hint}>{t('readers.why')}</p>
      </fieldset>
    </div>
  );
}
