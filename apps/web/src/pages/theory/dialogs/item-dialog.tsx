import type { Bilingual } from '@qunhai/kernel';
import { editTheory, type Item, type Theory, type TheoryEdit } from '@qunhai/theory';
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

export interface ItemDialogProps {
  readonly editor: TheoryEditor;
  readonly construct: string;
  /** The item to reword; a new one when absent. */
  readonly item?: Item;
  /** Identifier that the text already gives the new item. */
  readonly named?: string;
  readonly onClose: () => void;
}

/** `CA6` after `CA1` to `CA5`. */
export function nextItemId(theory: Theory, construct: string): string {
  const taken = new Set(theory.items.map(({ id }) => id));
  let number = theory.items.filter((item) => item.construct === construct).length + 1;
  while (taken.has(`${construct}${number}`)) number++;
  return `${construct}${number}`;
}

/** A new item in the likeness of its construct's others, else of the theory's first. */
export function itemLike(theory: Theory, construct: string, id: string, text: Bilingual): Item {
  const sibling = theory.items.find((item) => item.construct === construct) ?? theory.items[0]!;
  return { id, construct, text, scale: sibling.scale, form: 'full', reversed: false };
}

/** Words an item, new or old, in both languages; what is wrong with it is told while it is typed. */
export function ItemDialog({ editor, construct, item, named, onClose }: ItemDialogProps) {
  const { t } = useWords(theoryWords);
  const { t: common } = useWords(componentWords);
  const { theory } = editor;
  const [id, setId] = useState(item?.id ?? named ?? nextItemId(theory, construct));
  const [text, setText] = useState<Bilingual>(item?.text ?? { zh: '', en: '' });
  const [form, setForm] = useState<Item['form']>(item?.form ?? 'full');
  const made: Item = { ...itemLike(theory, construct, id, trimmed(text)), form };
  const edit: TheoryEdit = item
    ? { kind: 'reword-item', item: item.id, text: trimmed(text) }
    : { kind: 'add-item', item: made };
  // A name that only the text knows is no part of the theory yet: nothing to check it against but its words.
  const { issues } = named ? { issues: [] } : editTheory(theory, edit);
  const isWritten = made.text.zh !== '' && made.text.en !== '';
  const submit = () => {
    if (!isWritten || issues.length > 0) return;
    if (named) editor.define({ items: [made] });
    else if (!editor.apply(edit)) return;
    onClose();
  };
  return (
    <Modal
      open
      title={item ? t('item.reword.of', { item: item.id }) : t('item.add')}
      okText={t(item ? 'apply' : 'apply.add')}
      cancelText={common('cancel')}
      okButtonProps={{ disabled: !isWritten || issues.length > 0 }}
      onOk={submit}
      onCancel={onClose}
    >
      <div className={styles.form}>
        {!item && !named && (
          <Field label={t('field.id')} help={t('field.id.help')}>
            <TextInput value={id} onChange={(event) => setId(event.target.value.trim())} />
          </Field>
        )}
        {(['zh', 'en'] as const).map((language) => (
          <Field key={language} label={t(`field.text.${language}`)}>
            <TextArea
              lang={language === 'zh' ? 'zh-CN' : 'en'}
              autoSize={{ minRows: 2 }}
              value={text[language]}
              onChange={(event) => setText({ ...text, [language]: event.target.value })}
              onSubmit={submit}
            />
          </Field>
        ))}
        {!item && (
          <Choice
            label={t('field.form')}
            value={form}
            options={(['short', 'full'] as const).map((value) => ({
              value,
              label: t(`form.${value}`),
            }))}
            onChange={setForm}
          />
        )}
        <DialogIssues issues={isWritten ? issues : []} />
      </div>
    </Modal>
  );
}

const trimmed = ({ zh, en }: Bilingual): Bilingual => ({ zh: zh.trim(), en: en.trim() });
