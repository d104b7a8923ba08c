import { Select } from 'antd';
import { useWords } from '../../app/use-words.ts';
import { DefaultTag, Row } from '../option-parts.tsx';
import styles from '../run-options-form.module.css';
import type { FieldProps } from '../run-options-form.tsx';
import { optionWords } from './messages.ts';

/** Within what firms may resemble one another; nothing while the two levels are not asked for. */
export function LevelsField({ plan, value, onChange }: FieldProps) {
  const { t, text } = useWords(optionWords);
  if (!value.assessments.includes('levels')) return null;
  return (
    <Row id="run-levels" label={t('option.levels')} why={t('option.levels.why')}>
      <Select
        id="run-levels"
        className={styles.wide ?? ''}
        value={value.levels.by}
        onChange={(by) => onChange({ ...value, levels: { by } })}
        options={plan.levelings.map(({ by, title }) => ({
          value: by,
          label: by === 'cluster' ? t('option.levels.cluster') : text(title),
        }))}
        aria-describedby="run-levels-why"
      />
      {value.levels.by === plan.levels.by && <DefaultTag />}
    </Row>
  );
}
