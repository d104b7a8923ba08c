import type { Inspection } from '@qunhai/api';
import { Select } from 'antd';
import { memo, useMemo, useState } from 'react';
import { useWords } from '../../../app/use-words.ts';
import { dataWords } from '../messages.ts';
import { type DraftEntry, isSameName } from './draft-mapping.ts';
import { EntryReason } from './entry-reason.tsx';
import styles from './mapping-table.module.css';
import type { MappingTarget } from './mapping-targets.ts';

const fieldNames = [
  ...(['firm', 'wave', 'cluster', 'seconds', 'name_zh', 'name_en'] as const),
  ...(['from', 'to', 'kind', 'country', 'local', 'tied'] as const),
];

interface MappingRowProps {
  readonly target: MappingTarget;
  readonly inspection: Inspection;
  readonly entry: DraftEntry | null;
  /** Value of every row, instead of a column. */
  readonly constant: number | null;
  readonly disabled: boolean;
  readonly onChoose: (target: string, column: string | null) => Promise<void>;
}

/** One target: the column it is read from, what stands there, and why. */
export const MappingRow = memo(function MappingRow(props: MappingRowProps) {
  const { target, inspection, entry, constant } = props;
  const { t, text } = useWords(dataWords);
  const field = fieldNames.find((name) => name === target.id);
  const column = inspection.columns.find(({ name }) => name === entry?.columns[0]);
  return (
    <tr className={styles.row}>
      <th scope="row">
        <b translate="no">{target.id}</b>
        <span className={styles.question}>
          {target.question ? text(target.question) : field && t(`field.${field}`)}
        </span>
      </th>
      <td>
        <div translate={entry ? 'no' : undefined}>
          <ColumnSelect {...props} />
        </div>
      </td>
      <td className={styles.samples}>
        {column?.samples.slice(0, 4).map((sample) => (
          <bdi key={`${typeof sample} ${sample}`} translate="no">
            {String(sample)}
          </bdi>
        ))}
      </td>
      <td>
        {entry ? (
          <EntryReason entry={entry} />
        ) : (
          <span className={styles.quiet}>
            {constant === null ? t('confidence.none') : t('leave-out.wave', { wave: constant })}
          </span>
        )}
      </td>
    </tr>
  );
});

function ColumnSelect({ target, inspection, entry, disabled, onChoose }: MappingRowProps) {
  const { t } = useWords(dataWords);
  const [busy, setBusy] = useState(false);
  const options = useMemo(
    () =>
      inspection.columns.map(({ name, label }) => ({
        value: name,
        label: label === null ? name : `${name} · ${label}`,
      })),
    [inspection],
  );
  const byName = inspection.columns.some(({ name }) => isSameName(target.id, name));
  const choose = async (column: string | undefined) => {
    setBusy(true);
    try {
      await onChoose(target.id, column ?? null);
    } finally {
      setBusy(false);
    }
  };
  const columns = entry?.columns ?? [];
  return (
    <Select
      aria-label={t('column-of', { target: target.id })}
      className={`${styles.select}`}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear={!byName}
      disabled={disabled}
      loading={busy}
      placeholder={
        columns.length > 1
          ? t('column.several', { columns: columns.join(' + ') })
          : t('column.nothing')
      }
      notFoundContent={t('column.no-match')}
      popupMatchSelectWidth={false}
      value={columns.length === 1 ? columns[0]! : null}
      options={options}
      onChange={(column: string | null | undefined) => void choose(column ?? undefined)}
    />
  );
}
