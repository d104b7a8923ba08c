import { type ReactNode, useId } from 'react';
import styles from './field.module.css';

/** What a field's control must be given, so that label, help and problem belong to it. */
export interface FieldControl {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
  readonly status: '' | 'error';
}

/**
 * A labelled control with its help and its problem.
 *
 * @example
 * <Field label={t('name')} problem={problem}>
 *   {(control) => <TextInput {...control} value={name} onChange={…} />}
 * </Field>
 */
export function Field({
  label,
  help,
  problem,
  group = false,
  children,
}: {
  readonly label: ReactNode;
  readonly help?: ReactNode;
  /** What is wrong and what to do; null or absent when nothing is. */
  readonly problem?: ReactNode;
  /** Several controls, such as radio buttons, under one label. */
  readonly group?: boolean;
  readonly children: (control: FieldControl) => ReactNode;
}) {
  const id = useId();
  const described = [help && `${id}-help`, problem && `${id}-problem`].filter(Boolean).join(' ');
  const wrong = Boolean(problem);
  const Frame = group ? 'fieldset' : 'div';
  return (
    <Frame className={styles.field}>
      {group ? <legend>{label}</legend> : <label htmlFor={id}>{label}</label>}
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': wrong,
        status: wrong ? 'error' : '',
      })}
      {help && (
        <p id={`${id}-help`} className={styles.help}>
          {help}
        </p>
      )}
      {problem && (
        <p id={`${id}-problem`} className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </Frame>
  );
}
