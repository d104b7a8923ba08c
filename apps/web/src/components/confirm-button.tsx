import { Button, type ButtonProps, Modal } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { useWords } from '../app/use-words.ts';
import { componentWords } from './messages.ts';
import { ProblemNotice } from './problem-notice.tsx';

export interface ConfirmButtonProps extends Omit<ButtonProps, 'onClick' | 'title'> {
  /** The question: what will be gone or sent. */
  readonly question: string;
  /** What follows and whether it can be undone. */
  readonly consequence: ReactNode;
  /** The deed, as a verb: "Delete the study". */
  readonly deed: string;
  /** Whether something is lost for good; the deed is then marked as dangerous. */
  readonly dangerous?: boolean;
  readonly onConfirm: () => Promise<unknown>;
}

/** A button that asks first, in words that say what will happen. A failure is shown in the question, which stays open. */
export function ConfirmButton({
  question,
  consequence,
  deed,
  dangerous = false,
  onConfirm,
  ...button
}: ConfirmButtonProps) {
  const { t } = useWords(componentWords);
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  // The second half of a double click may arrive before the button is drawn as busy.
  const underWay = useRef(false);
  const confirm = async () => {
    if (underWay.current) return;
    underWay.current = true;
    setBusy(true);
    setError(null);
    try {
      await onConfirm();
      setOpen(false);
    } catch (cause) {
      setError(cause instanceof Error ? cause : new Error(String(cause)));
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  };
  return (
    <>
      <Button {...button} onClick={() => setOpen(true)} />
      <Modal
        open={open}
        title={question}
        okText={deed}
        cancelText={t('cancel')}
        okButtonProps={{ danger: dangerous }}
        confirmLoading={busy}
        onOk={() => void confirm()}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <p>{consequence}</p>
        {error && <ProblemNotice error={error} />}
      </Modal>
    </>
  );
}
