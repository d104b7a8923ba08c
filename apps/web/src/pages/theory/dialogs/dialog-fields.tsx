import type { TheoryIssue } from '@qunhai/theory';
import type { ReactNode } from 'react';
import { useWords } from '../../../app/use-words.ts';
import { theoryWords } from '../messages.ts';
import styles from './dialog.module.css';

/** A field with its name above and its help below. */
export function Field({
  label,
  help,
  children,
}: {
  readonly label: string;
  readonly help?: string;
  readonly children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className={styles.field}>
      <span>{label}</span>
      {children}
      {help && <small>{help}</small>}
    </label>
  );
}

/** One of a few choices. */
export function Choice<Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}) {
  return (
    <Field label={label}>
      <select
        className={styles.select}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** What keeps an entry from being taken, told while it is typed. */
export function DialogIssues({ issues }: { readonly issues: readonly TheoryIssue[] }) {
  const { text } = useWords(theoryWords);
  return (
    <div aria-live="polite">
      {issues.length > 0 && (
        <ul className={styles.issues}>
          {issues.map((issue) => (
            <li key={`${issue.code} ${issue.message.en}`}>
              {text(issue.message)} {text(issue.fix)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
