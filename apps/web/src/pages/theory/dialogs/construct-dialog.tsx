import type { Bilingual } from '@qunhai/kernel';
import { type Construct, editTheory, type TheoryEdit } from '@qunhai/theory';
import { Modal } from 'antd';
import { useState } from 'react';
import { useWords } from '../../../app/use-words.ts';
import { TextArea } from '../../../components/input/text-area.tsx';
import { TextInput } from '../../../components/input/text-input.tsx';
import { componentWords } from '../../../components/messages.ts';
import type { TheoryEditor } from '../draft/use-theory-editor.ts';
import { theoryWords } from '../messages.ts';
import styles from './dialog.module.css';
import { Choice, DialogIssues, Field } from './dialog-fields.tsx';
import { itemLike, nextItemId } from './item-dialog.tsx';

export interface ConstructDialogProps {
  readonly editor: TheoryEditor;
  /** The construct to reword; a new one when absent. */
  readonly construct?: Construct;
  /** Identifier that the text already gives the new construct; its items are then named by the text too. */
  readonly named?: string;
  readonly onClose: () => void;
}

const roles = ['resource', 'driver', 'mechanism', 'outcome', 'context', 'risk'] as const;
const empty: Bilingual = { zh: '', en: '' };
const trimmed = ({ zh, en }: Bilingual): Bilingual => ({ zh: zh.trim(), en: en.trim() });
const isWritten = ({ zh, en }: Bilingual) => zh.trim() !== '' && en.trim() !== '';

interface Entry {
  readonly id: string;
  readonly name: Bilingual;
  readonly definition: Bilingual;
  readonly role: Construct['role'];
  readonly kind: 'reflective' | 'composite';
  readonly item: Bilingual;
}

function constructOf({ id, name, definition, role, kind }: Entry): Construct {
  return {
    id,
    name: trimmed(name),
    definition: trimmed(definition),
    role,
    level: 'firm',
    measurement: kind === 'reflective' ? { kind } : { kind, weighting: 'B' },
    references: [],
    origin: 'ours',
  };
}

function editOf({ editor, construct }: ConstructDialogProps, entry: Entry): TheoryEdit {
  const { name, definition } = constructOf(entry);
  if (construct) return { kind: 'reword-construct', construct: construct.id, name, definition };
  const { theory } = editor;
  const itemId = nextItemId(theory, entry.id);
  const item = {
    ...itemLike(theory, entry.id, itemId, trimmed(entry.item)),
    form: 'short' as const,
  };
  return { kind: 'add-construct', construct: constructOf(entry), items: [item] };
}

/** Names and defines a construct, new or old, in both languages; a new one comes with its first item. */
export function ConstructDialog(props: ConstructDialogProps) {
  const { editor, construct, named, onClose } = props;
  const { t } = useWords(theoryWords);
  const { t: common } = useWords(componentWords);
  const [entry, setEntry] = useState<Entry>({
    id: construct?.id ?? named ?? '',
    name: construct?.name ?? empty,
    definition: construct?.definition ?? empty,
    role: construct?.role ?? 'mechanism',
    kind: 'reflective',
    item: empty,
  });
  const set = (part: Partial<Entry>) => setEntry({ ...entry, ...part });
  const isNew = construct === undefined && named === undefined;
  const complete =
    entry.id !== '' &&
    isWritten(entry.name) &&
    isWritten(entry.definition) &&
    (!isNew || isWritten(entry.item));
  const edit = editOf(props, entry);
  const issues = complete && !named ? editTheory(editor.theory, edit).issues : [];
  const submit = () => {
    if (!complete || issues.length > 0) return;
    if (named) editor.define({ construct: constructOf(entry), items: [] });
    else if (!editor.apply(edit)) return;
    onClose();
  };
  return (
    <Modal
      open
      title={construct ? t('construct.reword') : t('edit.add-construct')}
      okText={t(construct ? 'apply' : 'apply.add')}
      cancelText={common('cancel')}
      okButtonProps={{ disabled: !complete || issues.length > 0 }}
      onOk={submit}
      onCancel={onClose}
    >
      <div className={styles.form}>
        {isNew && (
          <Field label={t('field.id')} help={t('field.id.help')}>
            <TextInput
              value={entry.id}
              onChange={(event) => set({ id: event.target.value.trim() })}
            />
          </Field>
        )}
        <BothLanguages field="name" value={entry.name} onChange={(name) => set({ name })} />
        <BothLanguages
          field="definition"
          value={entry.definition}
          onChange={(definition) => set({ definition })}
        />
        {!construct && <KindFields entry={entry} set={set} />}
        {isNew && (
          <fieldset className={styles.group}>
            <legend>{t('field.first-item')}</legend>
            <BothLanguages field="text" value={entry.item} onChange={(item) => set({ item })} />
          </fieldset>
        )}
        <DialogIssues issues={issues} />
      </div>
    </Modal>
  );
}

function KindFields({
  entry,
  set,
}: {
  readonly entry: Entry;
  readonly set: (part: Partial<Entry>) => void;
}) {
  const { t } = useWords(theoryWords);
  return (
    <>
      <Choice
        label={t('field.role')}
        value={entry.role}
        options={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
        onChange={(role) => set({ role })}
      />
      <Choice
        label={t('field.measurement')}
        value={entry.kind}
        options={(['reflective', 'composite'] as const).map((value) => ({
          value,
          label: t(`choice.${value}`),
        }))}
        onChange={(kind) => set({ kind })}
      />
    </>
  );
}

function BothLanguages({
  field,
  value,
  onChange,
}: {
  readonly field: 'name' | 'definition' | 'text';
  readonly value: Bilingual;
  readonly onChange: (value: Bilingual) => void;
}) {
  const { t } = useWords(theoryWords);
  return (['zh', 'en'] as const).map((language) => (
    <Field key={language} label={t(`field.${field}.${language}`)}>
      <TextArea
        lang={language === 'zh' ? 'zh-CN' : 'en'}
        autoSize={{ minRows: field === 'name' ? 1 : 2 }}
        value={value[language]}
        onChange={(event) => onChange({ ...value, [language]: event.target.value })}
      />
    </Field>
  ));
}
