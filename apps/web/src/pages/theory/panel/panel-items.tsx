import { DeleteOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons';
import type { Construct, Item, Theory } from '@qunhai/theory';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useWords } from '../../../app/use-words.ts';
import { ItemDialog } from '../dialogs/item-dialog.tsx';
import type { TheoryEditor } from '../draft/use-theory-editor.ts';
import { theoryWords } from '../messages.ts';
import styles from './construct-panel.module.css';

/** The items of a construct in both languages; while editing, each can be reworded or removed, and others added. */
export function PanelItems({
  theory,
  construct,
  editor,
}: {
  readonly theory: Theory;
  readonly construct: Construct;
  readonly editor: TheoryEditor | null;
}) {
  const { t } = useWords(theoryWords);
  const [open, setOpen] = useState<Item | 'new' | null>(null);
  if (construct.measurement.kind === 'second-order') return null;
  const items = theory.items.filter((item) => item.construct === construct.id);
  return (
    <>
      <h3>{t('panel.items')}</h3>
      <ul className={styles.items}>
        {items.map((item) => (
          <li key={item.id} id={`item-${item.id}`}>
            <ItemText item={item} />
            {editor && <ItemTools item={item} editor={editor} onReword={() => setOpen(item)} />}
          </li>
        ))}
      </ul>
      {editor && (
        <Button
          icon={<PlusOutlined aria-hidden />}
          disabled={editor.locked}
          onClick={() => setOpen('new')}
        >
          {t('item.add')}
        </Button>
      )}
      {editor && open !== null && (
        <ItemDialog
          editor={editor}
          construct={construct.id}
          {...(open !== 'new' && { item: open })}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

function ItemText({ item }: { readonly item: Item }) {
  const { t, text, language } = useWords(theoryWords);
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <>
      <p>
        <span className={styles.id}>{item.id}</span> {item.text[language]}
      </p>
      <p lang={other === 'zh' ? 'zh-CN' : 'en'} className={styles.quiet}>
        {item.text[other]}
      </p>
      <p className={styles.tags}>
        <Tag>{t(`form.${item.form}`)}</Tag>
        {item.reversed && <Tag>{t('item.reversed')}</Tag>}
        {item.aspect && <Tag>{t('item.aspect', { aspect: text(item.aspect) })}</Tag>}
      </p>
      {item.proxy && <p className={styles.quiet}>{t('item.proxy', { proxy: text(item.proxy) })}</p>}
    </>
  );
}

function ItemTools({
  item,
  editor,
  onReword,
}: {
  readonly item: Item;
  readonly editor: TheoryEditor;
  readonly onReword: () => void;
}) {
  const { t } = useWords(theoryWords);
  return (
    <p className={styles.tools}>
      <Button
        size="small"
        icon={<EditOutlined aria-hidden />}
        aria-label={t('item.reword.of', { item: item.id })}
        disabled={editor.locked}
        onClick={onReword}
      >
        {t('item.reword')}
      </Button>
      <Button
        size="small"
        danger
        icon={<DeleteOutlined aria-hidden />}
        aria-label={t('item.remove.of', { item: item.id })}
        disabled={editor.locked}
        onClick={() => editor.apply({ kind: 'remove-item', item: item.id })}
      >
        {t('item.remove')}
      </Button>
    </p>
  );
}
