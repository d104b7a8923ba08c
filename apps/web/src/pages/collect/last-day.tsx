import type { Wave } from '@qunhai/api';
import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../../app/use-words.ts';
import { Field } from '../../components/input/field.tsx';
import { TextInput } from '../../components/input/text-input.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import styles from './collect.module.css';
import type { CollectDeeds } from './collect-queries.ts';
import { dayOf, endOfDay } from './days.ts';
import { collectWords } from './messages.ts';

/** The last day on which links work. */
export function LastDay({ wave, deeds }: { readonly wave: Wave; readonly deeds: CollectDeeds }) {
  const { t } = useWords(collectWords);
  const [error, setError] = useState<Error | null>(null);
  const set = (expiresAt: string | null) => {
    setError(null);
    deeds.changeWave(wave.number, { expiresAt }).catch(setError);
  };
  return (
    <div className={styles.lastDay}>
      <Field label={t('last-day')} help={t('last-day.help')}>
        {(control) => (
          <span className={styles.together}>
            <TextInput
              {...control}
              key={wave.expiresAt}
              type="date"
              className={styles.day}
              min={dayOf(new Date().toISOString())}
              defaultValue={wave.expiresAt === null ? '' : dayOf(wave.expiresAt)}
              onBlur={(event) => {
                const day = event.target.value;
                const expiresAt = day === '' ? null : endOfDay(day);
                if (expiresAt !== wave.expiresAt) set(expiresAt);
              }}
            />
            {wave.expiresAt !== null && (
              <Button onClick={() => set(null)}>{t('last-day.none')}</Button>
            )}
          </span>
        )}
      </Field>
      {error && <ProblemNotice error={error} />}
    </div>
  );
}
