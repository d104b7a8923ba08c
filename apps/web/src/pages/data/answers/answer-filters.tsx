import type { DataTable } from '@qunhai/api';
import { Button, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useNarrow } from '../../../app/use-media.ts';
import { useWords } from '../../../app/use-words.ts';
import { Field } from '../../../components/input/field.tsx';
import { TextInput } from '../../../components/input/text-input.tsx';
import { dataWords } from '../messages.ts';
import styles from './answer-filters.module.css';
import { noFilter, type RowFilter } from './filter-rows.ts';
import { type SuspectKind, suspectKinds } from './suspect-kinds.ts';

/** What a person can filter by; the rows of a finding are looked up by the one who shows the table. */
export type FilterChoice = Omit<RowFilter, 'suspects'> & { readonly suspects: SuspectKind | null };

export const noChoice: FilterChoice = { ...noFilter, suspects: null };

/** Value of the choice of rows without a cluster; no cluster can have it. */
const noCluster = '\u0000';

/** Narrows the table of answers. */
export function AnswerFilters({
  table,
  choice,
  onChoice,
}: {
  readonly table: DataTable;
  readonly choice: FilterChoice;
  readonly onChoice: (choice: FilterChoice) => void;
}) {
  const { t } = useWords(dataWords);
  const clusters = useMemo(() => [...new Set(table.clusters)].sort(), [table]);
  const waves = useMemo(() => [...new Set(table.waves)].sort((a, b) => a - b), [table]);
  const narrow = useNarrow();
  const [open, setOpen] = useState(!narrow);
  const set = (change: Partial<FilterChoice>) => onChoice({ ...choice, ...change });
  const all = { value: '' as const, label: t('filter.all') };
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.title}>{t('filter.title')}</summary>
      <search className={styles.filters} aria-label={t('filter.title')}>
        <Field label={t('filter.text')}>
          {(control) => (
            <TextInput
              {...control}
              allowClear
              value={choice.text}
              onChange={(event) => set({ text: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('filter.cluster')}>
          {({ id }) => (
            <Select
              id={id}
              className={`${styles.choice}`}
              mode="multiple"
              allowClear
              maxTagCount={1}
              placeholder={t('filter.all')}
              value={[...choice.clusters].map((cluster) => cluster ?? noCluster)}
              options={clusters.map((cluster) => ({
                value: cluster ?? noCluster,
                label: cluster ?? t('filter.cluster.none'),
              }))}
              onChange={(values: string[]) =>
                set({ clusters: new Set(values.map((v) => (v === noCluster ? null : v))) })
              }
            />
          )}
        </Field>
        {waves.length > 1 && (
          <Choice
            label={t('filter.wave')}
            value={choice.wave === null ? '' : String(choice.wave)}
            options={[all, ...waves.map((wave) => ({ value: String(wave), label: String(wave) }))]}
            onChoose={(value) => set({ wave: value === '' ? null : Number(value) })}
          />
        )}
        <Choice
          label={t('filter.missing')}
          value={choice.missing}
          options={(['any', 'none', 'some', 'many'] as const).map((value) => ({
            value,
            label: t(`missing.${value}`),
          }))}
          onChoose={(missing) => set({ missing })}
        />
        <Choice
          label={t('filter.suspects')}
          value={choice.suspects ?? ''}
          options={[all, ...suspectKinds.map((value) => ({ value, label: t(`kind.${value}`) }))]}
          onChoose={(value) => set({ suspects: value === '' ? null : value })}
        />
        <Choice
          label={t('filter.leftOut')}
          value={choice.leftOut}
          options={(['all', 'used', 'left'] as const).map((value) => ({
            value,
            label: t(`leftOut.${value}`),
          }))}
          onChoose={(leftOut) => set({ leftOut })}
        />
        <Button onClick={() => onChoice(noChoice)}>{t('filter.clear')}</Button>
      </search>
    </details>
  );
}

function Choice<const Value extends string>({
  label,
  value,
  options,
  onChoose,
}: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChoose: (value: Value) => void;
}) {
  return (
    <Field label={label}>
      {({ id }) => (
        <Select<Value>
          id={id}
          className={`${styles.choice}`}
          value={value}
          options={[...options]}
          onChange={onChoose}
        />
      )}
    </Field>
  );
}
