import { InputNumber } from 'antd';
import { useWords } from '../../app/use-words.ts';
import { DefaultTag, Row } from '../option-parts.tsx';
import styles from '../run-options-form.module.css';
import { optionWords } from './messages.ts';

/** A number that may be left empty, for what the analysis then takes itself. */
export function OptionalNumber({
  id,
  label,
  why,
  wrong,
  step,
  min,
  max,
  standard,
  value,
  isAllowed,
  onChange,
}: {
  readonly id: string;
  readonly label: string;
  readonly why: string;
  readonly wrong: string;
  readonly step: number;
  readonly min: number;
  readonly max: number;
  readonly standard: number | undefined;
  readonly value: number | undefined;
  readonly isAllowed: boolean;
  readonly onChange: (value: number | undefined) => void;
}) {
  const { t } = useWords(optionWords);
  return (
    <Row id={id} label={label} why={why}>
      <InputNumber
        {...{ id, min, max, step }}
        value={value ?? null}
        placeholder={t('option.automatic')}
        status={isAllowed ? '' : 'error'}
        aria-invalid={!isAllowed}
        aria-describedby={`${id}-why`}
        onChange={(next) => onChange(next ?? undefined)}
      />
      {value === standard && <DefaultTag />}
      {!isAllowed && <p className={styles.wrong}>{wrong}</p>}
    </Row>
  );
}
