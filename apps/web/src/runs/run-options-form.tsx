import type { AnalysisPlan } from '@qunhai/api';
import { levelText } from '@qunhai/report';
import { Form, Select } from 'antd';
import { useWords } from '../app/use-words.ts';
import { isAllowed } from './chosen-options.ts';
import { optionWords } from './fields/messages.ts';
import { FurtherOptions } from './further-options.tsx';
import { Choice, DefaultTag, NumberRow, Row } from './option-parts.tsx';
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

/** What a single field of the form needs. */
export type FieldProps = Omit<OptionsFormProps, 'waves'>;

/** Every option of a run, each with one sentence that says what it does, and the study's own setting marked. */
export function RunOptionsForm({ plan, waves, value, onChange }: OptionsFormProps) {
  const { t } = useWords(optionWords);
  const set = (change: Partial<AnalysisPlan>) => onChange({ ...value, ...change });
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
      <NumberRow
        id="run-resamples"
        words={{
          label: t('option.resamples'),
          why: t('option.resamples.why'),
          wrong: t('option.resamples.wrong'),
        }}
        step={500}
        min={0}
        standard={plan.resamples}
        value={value.resamples}
        isAllowed={isAllowed('resamples', value.resamples)}
        onChange={(resamples) => set({ resamples })}
      />
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
      <FurtherOptions plan={plan} value={value} onChange={onChange} />
    </Form>
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
  const { t } = useWords(optionWords);
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
  const { t } = useWords(optionWords);
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
