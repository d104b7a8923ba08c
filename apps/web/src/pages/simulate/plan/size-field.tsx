import { InputNumber, Slider } from 'antd';
import { useWords } from '../../../app/use-words.ts';
import styles from './measure.module.css';
import { planWords } from './messages.ts';
import { shareInWords } from './size-in-words.ts';

/** A share by slider and as a number in per cent, and what it means. */
export function SizeField({
  name,
  label,
  value,
  min = 0,
  max = 1,
  meaning,
  onChange,
}: {
  /** What it is the size of. */
  readonly name: string;
  readonly label: string;
  readonly value: number;
  readonly min?: number;
  readonly max?: number;
  readonly meaning: string;
  readonly onChange: (value: number) => void;
}) {
  const words = useWords(planWords);
  const title = words.t('size.of', { name });
  const percent = Math.round(value * 100);
  return (
    <div className={styles.size}>
      <span aria-hidden="true">{label}</span>
      <Slider
        className={styles.slider ?? ''}
        value={percent}
        min={min * 100}
        max={max * 100}
        step={5}
        included={min === 0}
        tooltip={{ open: false }}
        ariaLabelForHandle={title}
        ariaValueTextFormatterForHandle={() => `${shareInWords(words, value)}, ${meaning}`}
        onChange={(next: number) => onChange(next / 100)}
      />
      <InputNumber<number>
        className={styles.percent ?? ''}
        value={percent}
        min={min * 100}
        max={max * 100}
        step={5}
        precision={0}
        suffix="%"
        aria-label={title}
        onChange={(next) => {
          if (next !== null) onChange(next / 100);
        }}
      />
      <p className={styles.meaning}>{meaning}</p>
    </div>
  );
}
