import type { InvitedFirm, Wave } from '@qunhai/api';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useWords } from '../../app/use-words.ts';
import { ConfirmButton } from '../../components/confirm-button.tsx';
import { Field } from '../../components/input/field.tsx';
import { TextInput } from '../../components/input/text-input.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import styles from './collect.module.css';
import type { CollectDeeds } from './collect-queries.ts';
import { FirmLink } from './firm-link.tsx';
import { collectWords } from './messages.ts';

interface DialogProps {
  readonly study: string;
  readonly wave: Wave;
  readonly firm: InvitedFirm;
  readonly deeds: CollectDeeds;
  readonly onClose: () => void;
}

/** One firm's link, and what is known of the firm. */
export function FirmDialog(props: DialogProps) {
  const { t } = useWords(collectWords);
  const { firm, deeds, onClose } = props;
  const removable = firm.state === 'not-opened' || firm.state === 'opened';
  return (
    <Modal
      open
      title={
        <span translate="no" className={styles.dialogTitle}>
          {firm.name}
        </span>
      }
      footer={null}
      onCancel={onClose}
      destroyOnHidden
    >
      <div className={styles.dialog}>
        <FirmLink {...props} />
        <FirmDetails key={firm.firm} {...props} />
        {removable && firm.withdrewFrom === null && (
          <div>
            <ConfirmButton
              danger
              dangerous
              type="text"
              question={t('firm.remove.question', { name: firm.name })}
              consequence={t('firm.remove.consequence')}
              deed={t('firm.remove')}
              onConfirm={async () => {
                await deeds.removeFirm(firm.firm);
                onClose();
              }}
            >
              {t('firm.remove')}
            </ConfirmButton>
          </div>
        )}
      </div>
    </Modal>
  );
}

function FirmDetails({ firm, deeds }: DialogProps) {
  const { t } = useWords(collectWords);
  const [name, setName] = useState(firm.name);
  const [cluster, setCluster] = useState(firm.cluster ?? '');
  const [contact, setContact] = useState(firm.contact ?? '');
  const [saved, setSaved] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const save = async () => {
    setSaved(false);
    setError(null);
    setProblem(name.trim() === '' ? t('problem.no-name') : null);
    if (name.trim() === '') return;
    try {
      await deeds.changeFirm(firm.firm, {
        name: name.trim(),
        cluster: cluster.trim() || null,
        contact: contact.trim() || null,
      });
      setSaved(true);
    } catch (cause) {
      setError(cause instanceof Error ? cause : new Error(String(cause)));
    }
  };
  const line = (value: string, set: (value: string) => void, longest: number) => ({
    ...{ value, maxLength: longest, onSubmit: () => void save() },
    onChange: (event: { readonly target: { readonly value: string } }) => set(event.target.value),
  });
  return (
    <section className={styles.details}>
      <p className={styles.note} translate="no">
        {t('firm.code')}: <code>{firm.firm}</code>
      </p>
      <Field label={t('firm.name')} problem={problem}>
        {(control) => <TextInput {...control} {...line(name, setName, 200)} />}
      </Field>
      <Field label={t('head.cluster')}>
        {(control) => <TextInput {...control} {...line(cluster, setCluster, 64)} />}
      </Field>
      <Field label={t('firm.contact')} help={t('firm.contact.help')}>
        {(control) => <TextInput {...control} {...line(contact, setContact, 200)} />}
      </Field>
      {error && <ProblemNotice error={error} />}
      <div className={styles.deeds}>
        <Button onClick={() => void save()}>{t('firm.save')}</Button>
        <span role="status" className={styles.note}>
          {saved && t('firm.saved')}
        </span>
      </div>
    </section>
  );
}
