import type { ReactNode } from 'react';
import { useWords } from '../../app/use-words.ts';
import { Field } from '../../components/input/field.tsx';
import { TextInput } from '../../components/input/text-input.tsx';
import { accountWords } from './messages.ts';

/** Whether a text can be an e-mail address; the server decides. */
export function looksLikeEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim());
}

/** An e-mail address. */
export function EmailField({
  value,
  onChange,
  problem,
  autoComplete = 'username',
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly problem?: ReactNode;
  readonly autoComplete?: string;
}) {
  const { t } = useWords(accountWords);
  return (
    <Field label={t('email')} problem={problem}>
      {(control) => (
        <TextInput
          {...control}
          type="email"
          autoComplete={autoComplete}
          maxLength={200}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
