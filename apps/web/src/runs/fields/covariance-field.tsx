import { covarianceEstimators } from '@qunhai/results';
import { Checkbox, Select } from 'antd';
import { useWords } from '../../app/use-words.ts';
import { DefaultTag, Row } from '../option-parts.tsx';
import styles from '../run-options-form.module.css';
import type { FieldProps } from '../run-options-form.tsx';
import { optionWords } from './messages.ts';

const extras = ['interactions', 'scores'] as const;

/** How the covariance-based model is estimated, and what is asked of it; nothing while it is not asked for. */
export function CovarianceField({ plan, value, onChange }: FieldProps) {
  const { t } = useWords(optionWords);
  if (!value.assessments.includes('covariance')) return null;
  const { covariance } = value;
  const set = (change: Partial<typeof covariance>) =>
    onChange({ ...value, covariance: { ...covariance, ...change } });
  return (
    <>
      <Row
        id="run-covariance"
        label={t('option.covariance')}
        why={t(`option.covariance.${covariance.estimator}.why`)}
      >
        <Select
          id="run-covariance"
          className={styles.wide ?? ''}
          value={covariance.estimator}
          onChange={(estimator) => set({ estimator })}
          options={covarianceEstimators.map((estimator) => ({
            value: estimator,
            label: `${estimator} · ${t(`option.covariance.${estimator}`)}`,
          }))}
          aria-describedby="run-covariance-why"
        />
        {covariance.estimator === plan.covariance.estimator && <DefaultTag />}
        {value.weights !== null && (
          <p className={styles.wrong} role="status">
            {t('option.covariance.weighed')}
          </p>
        )}
      </Row>
      <fieldset className={styles.choice}>
        <legend>{t('option.covariance.extras')}</legend>
        <div className={styles.radios}>
          {extras.map((extra) => (
            <Checkbox
              key={extra}
              checked={covariance[extra]}
              onChange={(event) => set({ [extra]: event.target.checked })}
            >
              <span className={styles.option}>
                {t(`option.covariance.${extra}`)} {plan.covariance[extra] && <DefaultTag />}
              </span>
              <span className={styles.why}>{t(`option.covariance.${extra}.why`)}</span>
            </Checkbox>
          ))}
        </div>
      </fieldset>
    </>
  );
}
