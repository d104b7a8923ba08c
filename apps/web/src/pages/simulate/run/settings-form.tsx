import { Checkbox, InputNumber, Radio, Select } from 'antd';
import { useWords } from '../../../app/use-words.ts';
import { Field } from '../../../components/input/field.tsx';
import { simulateWords } from '../messages.ts';
import styles from './run.module.css';
import { type RunSettings, settingLimits } from './run-settings.ts';

interface FormProps {
  readonly value: RunSettings;
  readonly onChange: (value: RunSettings) => void;
}

/** Which firms, for how long, how often; folded away what few need. */
export function SettingsForm({ value, onChange }: FormProps) {
  const { t, number } = useWords(simulateWords);
  const years = value.steps / 4;
  return (
    <>
      <div className={styles.form}>
        <Field label={t('model')} help={t(`model.${value.model}.what`)} group>
          {({ status: _, ...control }) => (
            <Radio.Group
              {...control}
              value={value.model}
              options={(['study', 'default'] as const).map((model) => ({
                value: model,
                label: t(`model.${model}`),
              }))}
              onChange={({ target }) =>
                onChange({ ...value, model: target.value as RunSettings['model'] })
              }
            />
          )}
        </Field>
        <Field
          label={t('horizon')}
          help={t('horizon.years', {
            count: years,
            years: number(years, { maximumFractionDigits: 2 }),
          })}
        >
          {(control) => (
            <InputNumber<number>
              {...control}
              value={value.steps}
              min={1}
              max={settingLimits.steps}
              step={4}
              precision={0}
              onChange={(steps) => {
                if (steps !== null) onChange({ ...value, steps });
              }}
            />
          )}
        </Field>
        <Field label={t('replications')} help={t('replications.help')}>
          {(control) => (
            <InputNumber<number>
              {...control}
              value={value.replications}
              min={1}
              max={settingLimits.replications}
              step={50}
              precision={0}
              onChange={(replications) => {
                if (replications !== null) onChange({ ...value, replications });
              }}
            />
          )}
        </Field>
      </div>
      <MoreSettings value={value} onChange={onChange} />
    </>
  );
}

function MoreSettings({ value, onChange }: FormProps) {
  const { t } = useWords(simulateWords);
  return (
    <details className={styles.more}>
      <summary>{t('more')}</summary>
      <div className={styles.form}>
        <Field label={t('seed')} help={t('seed.help')}>
          {(control) => (
            <InputNumber<number>
              {...control}
              className={styles.seed ?? ''}
              value={value.seed}
              min={0}
              max={Number.MAX_SAFE_INTEGER}
              precision={0}
              onChange={(seed) => {
                if (seed !== null) onChange({ ...value, seed });
              }}
            />
          )}
        </Field>
        <Field label={t('sensitivity')}>
          {({ 'aria-invalid': _, ...control }) => (
            <Select
              {...control}
              value={value.sensitivity}
              popupMatchSelectWidth={false}
              options={(['none', 'morris', 'sobol'] as const).map((method) => ({
                value: method,
                label: t(`sensitivity.${method}`),
              }))}
              onChange={(sensitivity: RunSettings['sensitivity']) =>
                onChange({ ...value, sensitivity })
              }
            />
          )}
        </Field>
        <Checkbox
          className={styles.check ?? ''}
          checked={value.decomposition}
          onChange={({ target }) => onChange({ ...value, decomposition: target.checked })}
        >
          {t('decomposition')}
        </Checkbox>
      </div>
    </details>
  );
}
