import { Button, Modal } from 'antd';
import { useWords } from '../../../app/use-words.ts';
import type { TheoryEditor } from '../draft/use-theory-editor.ts';
import { theoryWords } from '../messages.ts';

/** Why the last edit was not made; a dialog, as the edit may have come from anywhere on a long page. */
export function Refusal({ editor }: { readonly editor: TheoryEditor }) {
  const { t, text } = useWords(theoryWords);
  const { refusal, dismiss } = editor;
  return (
    <Modal
      open={refusal.length > 0}
      title={t('refused.title')}
      onCancel={dismiss}
      footer={
        <Button type="primary" onClick={dismiss}>
          {t('refused.close')}
        </Button>
      }
    >
      {refusal.map((issue) => (
        <p key={`${issue.code} ${issue.message.en}`}>
          {text(issue.message)} {text(issue.fix)}
        </p>
      ))}
    </Modal>
  );
}
