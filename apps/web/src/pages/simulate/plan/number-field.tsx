import { InputNumber } from 'antd';
import { useId } from 'react';
import styles from './measure.module.css';

/** A whole number with its label beside it; what is not allowed is not taken. */
export function NumberField({
  label,
  value,
  min,
  max,
  suffix,
  onChange,
}: {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly suffix?: string;
  readonly onChange: (value: number) => void;
}) {
  const id = useId();
  return (
    <span className={styles.number}>
      <label htmlFor={id}>{label}</label>
      <InputNumber<number>
        id={id}
        value={value}
        min={min}
        max={max}
        precision={0}
        {...(suffix !== undefined && { suffix })}
        onChange={(next) => {
          if (next !== null) onChange(next);
        }}
      />
    </span>
  );
}
