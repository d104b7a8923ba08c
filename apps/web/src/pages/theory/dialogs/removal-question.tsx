import { Modal } from 'antd';
import { useWords } from '../../../app/use-words.ts';
import { componentWords } from '../../../components/messages.ts';
import type { TheoryEditor } from '../draft/use-theory-editor.ts';
import { theoryWords } from '../messages.ts';

/** Asks before a removal takes other parts of the theory along, and names them. */
export function RemovalQuestion({ editor }: { readonly editor: TheoryEditor }) {
  const { t, text } = useWords(theoryWords);
  const { t: common } = useWords(componentWords);
  const { asked, answer } = editor;
  if (asked === null) return null;
  const { edit } = asked;
  const part =
    edit.kind === 'remove-path'
      ? `${edit.from} → ${edit.to}`
      : edit.kind === 'remove-item'
        ? edit.item
        : edit.construct;
  return (
    <Modal
      open
      title={t('remove.title', { part })}
      okText={t('remove.deed')}
      cancelText={common('cancel')}
      okButtonProps={{ danger: true }}
      onOk={() => answer(true)}
      onCancel={() => answer(false)}
    >
      <p>{t('remove.also')}</p>
      <ul>
        {asked.dependents.map((dependent) => (
          <li key={`${dependent.kind} ${dependent.id}`}>{text(dependent.name)}</li>
        ))}
      </ul>
      <p>{t('remove.undo')}</p>
    </Modal>
  );
}
