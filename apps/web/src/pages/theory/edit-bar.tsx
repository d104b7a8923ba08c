import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../../app/use-words.ts';
import { ConfirmButton } from '../../components/confirm-button.tsx';
import { UndoButtons } from '../../components/undo/undo-buttons.tsx';
import type { Undoable } from '../../components/undo/use-undoable.ts';
import { ConstructDialog } from './dialogs/construct-dialog.tsx';
import { PathDialog } from './dialogs/path-dialog.tsx';
import type { Draft } from './draft/draft.ts';
import type { TheoryEditor } from './draft/use-theory-editor.ts';
import styles from './edit-bar.module.css';
import { theoryWords } from './messages.ts';

/** What can be done while editing: undo, redo, add, save, leave. Stays at the top of the screen. */
export function EditBar({
  draft,
  editor,
  changed,
  busy,
  onSave,
  onLeave,
}: {
  readonly draft: Undoable<Draft>;
  readonly editor: TheoryEditor;
  readonly changed: boolean;
  readonly busy: boolean;
  readonly onSave: () => void;
  readonly onLeave: () => void;
}) {
  const { t } = useWords(theoryWords);
  const [open, setOpen] = useState<'path' | 'construct' | null>(null);
  const close = () => setOpen(null);
  return (
    <section className={styles.bar} aria-label={t('edit.bar')}>
      <UndoButtons undoable={draft} />
      <Button
        icon={<PlusOutlined aria-hidden />}
        disabled={editor.locked}
        onClick={() => setOpen('path')}
      >
        {t('edit.add-path')}
      </Button>
      <Button
        icon={<PlusOutlined aria-hidden />}
        disabled={editor.locked}
        onClick={() => setOpen('construct')}
      >
        {t('edit.add-construct')}
      </Button>
      <span className={styles.state} role="status">
        {t(changed ? 'edit.unsaved' : 'edit.nothing')}
      </span>
      {changed ? (
        <ConfirmButton
          question={t('leave.title')}
          consequence={t('leave.what')}
          deed={t('leave.deed')}
          dangerous
          onConfirm={async () => onLeave()}
        >
          {t('edit.leave')}
        </ConfirmButton>
      ) : (
        <Button onClick={onLeave}>{t('edit.leave')}</Button>
      )}
      <Button
        type="primary"
        loading={busy}
        disabled={!changed || draft.value.issues.length > 0}
        onClick={onSave}
      >
        {t('edit.save')}
      </Button>
      {open === 'path' && <PathDialog editor={editor} onClose={close} />}
      {open === 'construct' && <ConstructDialog editor={editor} onClose={close} />}
    </section>
  );
}
