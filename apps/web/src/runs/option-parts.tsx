import type { AnalysisPlan } from '@qunhai/api';
import { Checkbox, InputNumber, Radio, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../app/use-words.ts';
import { optionWords } from './fields/messages.ts';
import styles from './run-options-form.module.css';

/** Options that are one of a few values. */
type ChosenOption =
  | 'estimator'
  | 'scheme'
  | 'missing'
  | 'interval'
  | 'moderation'
  | 'moderationApproach'
  | 'correction';

/** Marks what the study itself has set. */
export function DefaultTag() {
  const { t } = useWords(optionWords);
  return <Tag className={styles.standard ?? ''}>{t('options.default')}</Tag>;
}

/** A choice between a few values, each with its sentence. */
export function Choice<Name extends ChosenOption>({
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
  const { t } = useWords(optionWords);
  const of = (option: AnalysisPlan[Name], part = '') =>
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
          <Radio key={String(option)} value={option}>
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

/** An option that is typed or picked from a list. */
export function Row({
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

/** A whole number; what is left empty or out of bounds is said to be wrong. */
export function NumberRow({
  id,
  words,
  step,
  min,
  standard,
  value,
  isAllowed,
  onChange,
}: {
  readonly id: string;
  readonly words: { readonly label: string; readonly why: string; readonly wrong: string };
  readonly step: number;
  readonly min: number;
  readonly standard: number;
  readonly value: number;
  readonly isAllowed: boolean;
  readonly onChange: (value: number) => void;
}) {
  return (
    <Row id={id} label={words.label} why={words.why}>
      <InputNumber
        id={id}
        min={min}
        max={100_000}
        step={step}
        precision={0}
        value={value}
        status={isAllowed ? '' : 'error'}
        aria-invalid={!isAllowed}
        aria-describedby={`${id}-why`}
        onChange={(next) => onChange(next ?? Number.NaN)}
      />
      {value === standard && <DefaultTag />}
      {!isAllowed && <p className={styles.wrong}>{words.wrong}</p>}
    </Row>
  );
}

/** One of the things to tick. */
interface Tickable<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly why?: string;
}

/** Any of several things, in the order in which they are listed. */
export function Ticks<Id extends string>({
  label,
  why,
  all,
  standard,
  value,
  columns = false,
  onChange,
}: {
  readonly label: string;
  readonly why: string;
  readonly all: readonly Tickable<Id>[];
  readonly standard: readonly Id[];
  readonly value: readonly Id[];
  /** Beside one another where there is room: for many short things. */
  readonly columns?: boolean;
  readonly onChange: (value: Id[]) => void;
}) {
  const turn = (id: Id, isOn: boolean) =>
    onChange(all.map((one) => one.id).filter((one) => (one === id ? isOn : value.includes(one))));
  return (
    <fieldset className={styles.choice}>
      <legend>{label}</legend>
      <p className={styles.why}>{why}</p>
      <div className={columns ? styles.columns : styles.radios}>
        {all.map((one) => (
          <Checkbox
            key={one.id}
            checked={value.includes(one.id)}
            onChange={(event) => turn(one.id, event.target.checked)}
          >
            <span className={styles.option}>
              {one.label} {standard.includes(one.id) && <DefaultTag />}
            </span>
            {one.why && <span className={styles.why}>{one.why}</span>}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
