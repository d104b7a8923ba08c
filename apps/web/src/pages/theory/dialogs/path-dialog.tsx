import { editTheory, type Path, type TheoryEdit } from '@qunhai/theory';
import { Modal } from 'antd';
import { useState } from 'react';
import { useWords } from '../../../app/use-words.ts';
import { componentWords } from '../../../components/messages.ts';
import type { TheoryEditor } from '../draft/use-theory-editor.ts';
import { theoryWords } from '../messages.ts';
import styles from './dialog.module.css';
import { Choice, DialogIssues } from './dialog-fields.tsx';

/** Adds a path by two choices, for whoever does not draw it in the figure. */
export function PathDialog({
  editor,
  from: start,
  onClose,
}: {
  readonly editor: TheoryEditor;
  readonly from?: string;
  readonly onClose: () => void;
}) {
  const { t, text } = useWords(theoryWords);
  const { t: common } = useWords(componentWords);
  const { constructs } = editor.theory;
  const [from, setFrom] = useState(start ?? constructs[0]!.id);
  const [to, setTo] = useState('');
  const [model, setModel] = useState<Path['model']>('base');
  const edit: TheoryEdit = { kind: 'add-path', path: { from, to, model } };
  const issues = to === '' ? [] : editTheory(editor.theory, edit).issues;
  const options = constructs.map(({ id, name }) => ({ value: id, label: `${text(name)} (${id})` }));
  return (
    <Modal
      open
      title={t('edit.add-path')}
      okText={t('apply.add')}
      cancelText={common('cancel')}
      okButtonProps={{ disabled: to === '' || issues.length > 0 }}
      onOk={() => editor.apply(edit) && onClose()}
      onCancel={onClose}
    >
      <div className={styles.form}>
        <Choice label={t('path.cause')} value={from} options={options} onChange={setFrom} />
        <Choice
          label={t('path.effect')}
          value={to}
          options={[{ value: '', label: '—' }, ...options]}
          onChange={setTo}
        />
        <Choice
          label={t('path.model')}
          value={model}
          options={(['base', 'full'] as const).map((value) => ({
            value,
            label: t(`path.model.${value}`),
          }))}
          onChange={setModel}
        />
        <DialogIssues issues={issues} />
      </div>
    </Modal>
  );
}
