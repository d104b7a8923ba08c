import type { Inspection } from '@qunhai/api';
import { InputNumber, Radio, Select } from 'antd';
import { useWords } from '../../../app/use-words.ts';
import { Field } from '../../../components/input/field.tsx';
import type { LookAt } from '../data-queries.ts';
import { dataWords } from '../messages.ts';
import { type Draft, type Mapping, type TableRole, tablesOf } from './draft-mapping.ts';
import styles from './file-setup.module.css';
import { shortName } from './short-name.ts';

const roles: readonly TableRole[] = ['responses', 'firms', 'clusters', 'ties', 'regions'];

/** What concerns the whole file: which table it is, which worksheet, which wave, beside or instead of which other files. */
export function FileChoices({
  inspection,
  mapping,
  draft,
  disabled,
  onDraft,
  onLook,
}: {
  readonly inspection: Inspection;
  readonly mapping: Mapping | null;
  readonly draft: Draft;
  readonly disabled: boolean;
  readonly onDraft: (draft: Draft) => void;
  /** Another table or worksheet: the file is looked at anew. */
  readonly onLook: (change: LookAt) => void;
}) {
  const { t, language } = useWords(dataWords);
  const others = tablesOf(mapping, draft.role)
    .map(({ file }) => file)
    .filter((file) => file !== inspection.file.name);
  const files = others.map(shortName).join(language === 'zh' ? '、' : ', ');
  const asksWave = draft.role === 'responses' || draft.role === 'ties';
  return (
    <div className={styles.choices}>
      <Field label={t('setup.role')}>
        {({ id }) => (
          <Select
            id={id}
            value={draft.role}
            disabled={disabled}
            options={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
            onChange={(role) => onLook({ role })}
          />
        )}
      </Field>
      {inspection.sheets.length > 1 && (
        <Field label={t('setup.sheet')}>
          {({ id }) => (
            <Select
              id={id}
              value={inspection.sheet}
              disabled={disabled}
              options={inspection.sheets.map((sheet) => ({ value: sheet, label: sheet }))}
              onChange={(sheet) => onLook({ sheet: sheet ?? undefined })}
            />
          )}
        </Field>
      )}
      {asksWave && draft.entries.wave === undefined && (
        <Field label={t('setup.wave')} help={t('setup.wave.help')}>
          {({ id, 'aria-describedby': described }) => (
            <InputNumber
              id={id}
              aria-describedby={described}
              min={0}
              precision={0}
              disabled={disabled}
              value={draft.wave ?? 1}
              onChange={(wave) => onDraft({ ...draft, wave })}
            />
          )}
        </Field>
      )}
      {others.length > 0 && (
        <Field label={t('setup.others')} group>
          {({ id }) => (
            <Radio.Group
              id={id}
              disabled={disabled}
              value={draft.together}
              onChange={(event) => onDraft({ ...draft, together: event.target.value as boolean })}
              options={[
                { value: true, label: t('others.add', { files }) },
                { value: false, label: t('others.replace', { files }) },
              ]}
            />
          )}
        </Field>
      )}
    </div>
  );
}
