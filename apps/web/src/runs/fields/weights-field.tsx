import { Select } from 'antd';
import { useWords } from '../../app/use-words.ts';
import { DefaultTag, Row } from '../option-parts.tsx';
import styles from '../run-options-form.module.css';
import type { FieldProps } from '../run-options-form.tsx';
import { optionWords } from './messages.ts';

/** No id of a fact is empty. */
const none = '';

/** The fact that weights firms, or none; nothing where the theory has no numeric facts. */
export function WeightsField({ plan, value, onChange }: FieldProps) {
  const { t, text } = useWords(optionWords);
  if (plan.controllable.length === 0) return null;
  return (
    <Row id="run-weights" label={t('option.weights')} why={t('option.weights.why')}>
      <Select
        id="run-weights"
        className={styles.wide ?? ''}
        value={value.weights ?? none}
        onChange={(by) => onChange({ ...value, weights: by === none ? null : by })}
        options={[
          { value: none, label: t('option.weights.none') },
          ...plan.controllable.map(({ by, title }) => ({ value: by, label: text(title) })),
        ]}
        aria-describedby="run-weights-why"
      />
      {value.weights === plan.weights && <DefaultTag />}
    </Row>
  );
}
