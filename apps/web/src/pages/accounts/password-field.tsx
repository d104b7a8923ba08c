import { Checkbox } from 'antd';
import { type ReactNode, useState } from 'react';
import { useWords } from '../../app/use-words.ts';
import { Field } from '../../components/input/field.tsx';
import { TextInput } from '../../components/input/text-input.tsx';
import { accountWords } from './messages.ts';
import styles from './password-field.module.css';

/** A password, hidden unless its writer wants to see it. */
export function PasswordField({
  label,
  value,
  onChange,
  isNew = false,
  problem,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** A password that is being chosen: its rule is shown, and password managers offer one. */
  readonly isNew?: boolean;
  readonly problem?: ReactNode;
}) {
  const { t } = useWords(accountWords);
  const [shown, setShown] = useState(false);
  return (
    <div className={styles.password}>
      <Field label={label} help={isNew && t('password.help')} problem={problem}>
        {(control) => (
          <TextInput
            {...control}
            type={shown ? 'text' : 'password'}
            autoComplete={isNew ? 'new-password' : 'current-password'}
            autoCapitalize="none"
            spellCheck={false}
            maxLength={128}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </Field>
      <Checkbox checked={shown} onChange={(event) => setShown(event.target.checked)}>
        {t('password.show')}
      </Checkbox>
    </div>
  );
}
