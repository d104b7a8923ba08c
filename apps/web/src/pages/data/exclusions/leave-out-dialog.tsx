import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Modal, Radio } from 'antd';
import { useState } from 'react';
import { keys } from '../../../api/keys.ts';
import { useWords } from '../../../app/use-words.ts';
import { Field } from '../../../components/input/field.tsx';
import { TextArea } from '../../../components/input/text-area.tsx';
import { componentWords } from '../../../components/messages.ts';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { leaveOut } from '../data-queries.ts';
import { dataWords } from '../messages.ts';

/** Asks which answers of a firm to leave out, and why. */
export function LeaveOutDialog({
  study,
  firm,
  wave,
  onClose,
}: {
  readonly study: string;
  readonly firm: string;
  readonly wave: number;
  readonly onClose: () => void;
}) {
  const { t } = useWords(dataWords);
  const { t: shared } = useWords(componentWords);
  const { message } = App.useApp();
  const client = useQueryClient();
  const [allWaves, setAllWaves] = useState(false);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const change = useMutation({
    mutationFn: () =>
      leaveOut(study, { firm, wave: allWaves ? null : wave, reason: reason.trim() }),
    onSuccess: async () => {
      message.success(t('leave-out.done', { firm }));
      onClose();
      await client.invalidateQueries({ queryKey: keys.study(study) });
    },
  });
  const submit = () => {
    setAsked(true);
    if (reason.trim() !== '') change.mutate();
  };
  return (
    <Modal
      open
      title={t('leave-out.title', { firm })}
      okText={t('leave-out')}
      cancelText={shared('cancel')}
      confirmLoading={change.isPending}
      onOk={submit}
      onCancel={onClose}
    >
      <p>{t('leave-out.what')}</p>
      <Field label={t('leave-out.scope')} group>
        {({ id }) => (
          <Radio.Group
            id={id}
            value={allWaves}
            onChange={(event) => setAllWaves(event.target.value as boolean)}
            options={[
              { value: false, label: t('leave-out.wave', { wave }) },
              { value: true, label: t('leave-out.all') },
            ]}
          />
        )}
      </Field>
      <Field
        label={t('leave-out.reason')}
        help={t('leave-out.reason.help')}
        problem={asked && reason.trim() === '' && t('leave-out.reason.needed')}
      >
        {(control) => (
          <TextArea
            {...control}
            autoFocus
            rows={3}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            onSubmit={submit}
          />
        )}
      </Field>
      {change.error && <ProblemNotice error={change.error} />}
    </Modal>
  );
}
