import { type AnalysisPlan, type RunOptions, runOptions } from '@qunhai/api';
import { levelText } from '@qunhai/report';
import { Form, InputNumber, Radio, Select, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../app/use-words.ts';
import { runWords } from './messages.ts';
import styles from './run-options-form.module.css';

const levels = [0.9, 0.95, 0.99] as const;

/** Options of a run as they are being chosen. */
export interface OptionsFormProps {
  /** What the study itself says; marked as the default. */
  readonly plan: AnalysisPlan;
  /** Waves there are answers of. */
  readonly waves: readonly number[];
  readonly value: AnalysisPlan;
  readonly onChange: (value: AnalysisPlan) => void;
}

/** What of `value` differs from the study's own plan: only that is sent, and only that a run notes. */
export function chosenOptions(plan: AnalysisPlan, value: AnalysisPlan): RunOptions {
  return Object.fromEntries(
    Object.entries(value).filter(([name, chosen]) => plan[name as keyof AnalysisPlan] !== chosen),
  );
}

/** Whether a run can be started with this number of resamples. */
export function resamplesAllowed(resamples: number | null): boolean {
  return resamples !== null && runOptions.shape.resamples.safeParse(resamples).success;
}

/** Every option of a run, each with one sentence that says what it does, and the study's own setting marked. */
export function RunOptionsForm({ plan, waves, value, onChange }: OptionsFormProps) {
  const { t } = useWords(runWords);
  const set = (change: Partial<AnalysisPlan>) => onChange({ ...value, ...change });
  const isWrong = !resamplesAllowed(value.resamples);
  return (
    <Form layout="vertical" component="div" className={styles.form ?? ''}>
      <Choice
        name="estimator"
        values={['plsc', 'pls']}
        standard={plan.estimator}
        value={value.estimator}
        onChange={(estimator) => set({ estimator })}
      />
      <Choice
        name="interval"
        values={['bca', 'percentile']}
        standard={plan.interval}
        value={value.interval}
        onChange={(interval) => set({ interval })}
      />
      <Row id="run-resamples" label={t('option.resamples')} why={t('option.resamples.why')}>
        <InputNumber
          id="run-resamples"
          min={0}
          max={100_000}
          step={500}
          precision={0}
          value={value.resamples}
          status={isWrong ? 'error' : ''}
          aria-invalid={isWrong}
          aria-describedby="run-resamples-why"
          onChange={(resamples) => set({ resamples: resamples ?? Number.NaN })}
        />
        {value.resamples === plan.resamples && <DefaultTag />}
        {isWrong && <p className={styles.wrong}>{t('option.resamples.wrong')}</p>}
      </Row>
      <LevelRow plan={plan} value={value.level} onChange={(level) => set({ level })} />
      <WaveRow plan={plan} waves={waves} value={value.wave} onChange={(wave) => set({ wave })} />
      <Choice
        name="missing"
        values={['mean', 'listwise']}
        standard={plan.missing}
        value={value.missing}
        onChange={(missing) => set({ missing })}
      />
      <Choice
        name="scheme"
        values={['path', 'factorial', 'centroid']}
        standard={plan.scheme}
        value={value.scheme}
        onChange={(scheme) => set({ scheme })}
      />
    </Form>
  );
}

function DefaultTag() {
  const { t } = useWords(runWords);
  return <Tag className={styles.standard ?? ''}>{t('options.default')}</Tag>;
}

/** A choice between a few values, each with its sentence. */
function Choice<Name extends 'estimator' | 'scheme' | 'missing' | 'interval'>({
  name,
  values,
  standard,
  value,
  onChange,
}: {
  readonly name: Name;
  readonly values: readonly AnalysisPlan[Name][];
  readonly standard: AnalysisPlan[Name];
  readonly value: AnalysisPlan[Name];
  readonly onChange: (value: AnalysisPlan[Name]) => void;
}) {
  const { t } = useWords(runWords);
  const of = (option: string, part = '') =>
    t(`option.${name}.${option}${part}` as 'option.estimator.plsc');
  return (
    <fieldset className={styles.choice}>
      <legend>{t(`option.${name}`)}</legend>
      <Radio.Group
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={styles.radios ?? ''}
      >
        {values.map((option) => (
          <Radio key={option} value={option}>
            <span className={styles.option}>
              {of(option)} {option === standard && <DefaultTag />}
            </span>
            <span className={styles.why}>{of(option, '.why')}</span>
          </Radio>
        ))}
      </Radio.Group>
    </fieldset>
  );
}

function Row({
  id,
  label,
  why,
  children,
}: {
  readonly id: string;
  readonly label: string;
  readonly why: string;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.row}>
      <label htmlFor={id}>{label}</label>
      <p id={`${id}-why`} className={styles.why}>
        {why}
      </p>
      <div className={styles.field}>{children}</div>
    </div>
  );
}

function LevelRow({
  plan,
  value,
  onChange,
}: {
  readonly plan: AnalysisPlan;
  readonly value: number;
  readonly onChange: (level: number) => void;
}) {
  const { t } = useWords(runWords);
  const offered = [...new Set([...levels, plan.level])].sort();
  return (
    <Row id="run-level" label={t('option.level')} why={t('option.level.why')}>
      <Select
        id="run-level"
        className={styles.short ?? ''}
        value={value}
        onChange={onChange}
        options={offered.map((level) => ({ value: level, label: levelText(level) }))}
        aria-describedby="run-level-why"
      />
      {value === plan.level && <DefaultTag />}
    </Row>
  );
}

function WaveRow({
  plan,
  waves,
  value,
  onChange,
}: {
  readonly plan: AnalysisPlan;
  readonly waves: readonly number[];
  readonly value: AnalysisPlan['wave'];
  readonly onChange: (wave: AnalysisPlan['wave']) => void;
}) {
  const { t } = useWords(runWords);
  const known = [...waves, ...(typeof plan.wave === 'number' ? [plan.wave] : [])];
  const offered = ['latest', ...new Set(known)] as const;
  return (
    <Row id="run-wave" label={t('option.wave')} why={t('option.wave.why')}>
      <Select
        id="run-wave"
        className={styles.short ?? ''}
        value={value}
        onChange={onChange}
        options={offered.map((wave) => ({
          value: wave as AnalysisPlan['wave'],
          label: wave === 'latest' ? t('option.wave.latest') : t('option.wave.number', { wave }),
        }))}
        aria-describedby="run-wave-why"
      />
      {value === plan.wave && <DefaultTag />}
    </Row>
  );
}
