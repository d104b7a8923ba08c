import { Modal, Radio } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { useWords } from '../../app/use-words.ts';
import { Field } from '../../components/input/field.tsx';
import { TextInput } from '../../components/input/text-input.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { titleInBoth } from './bilingual-title.ts';
import styles from './create-study.module.css';
import { studiesWords } from './messages.ts';
import { useCreateStudy } from './study-changes.ts';
import { TheoryChoice, type TheoryWish } from './theory-choice.tsx';

/** The form of a new study, in a dialog with an address of its own. */
export function CreateStudy({
  open,
  onClose,
}: {
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useWords(studiesWords);
  const create = useCreateStudy();
  const form = useId();
  return (
    <Modal
      open={open}
      title={t('new')}
      okText={t('new.create')}
      cancelText={t('cancel')}
      okButtonProps={{ htmlType: 'submit', form }}
      confirmLoading={create.isPending}
      onCancel={onClose}
      afterOpenChange={(shown) => {
        if (shown) document.getElementById(form)?.querySelector('input')?.focus();
      }}
      destroyOnHidden
    >
      <StudyForm id={form} create={create} />
    </Modal>
  );
}

function StudyForm({
  id,
  create,
}: {
  readonly id: string;
  readonly create: ReturnType<typeof useCreateStudy>;
}) {
  const { t } = useWords(studiesWords);
  const [names, setNames] = useState({ zh: '', en: '' });
  const [data, setData] = useState<'real' | 'simulated'>('real');
  const [theory, setTheory] = useState<TheoryWish>('clustered-firms');
  const [tried, setTried] = useState(false);
  const title = titleInBoth(names);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (title !== null && theory !== null) create.mutate({ title, data, theory });
  };
  return (
    <form id={id} onSubmit={submit} noValidate>
      <p className={styles.lead}>{t('new.lead')}</p>
      {(['zh', 'en'] as const).map((language, index) => (
        <Field
          key={language}
          label={t(`new.${language}`)}
          help={index === 1 && t('new.name.help')}
          problem={index === 0 && tried && title === null && t('new.name.missing')}
        >
          {(control) => (
            <TextInput
              {...control}
              lang={language === 'zh' ? 'zh-CN' : 'en'}
              maxLength={200}
              value={names[language]}
              onChange={(event) => setNames({ ...names, [language]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <Field
        group
        label={t('new.theory')}
        problem={tried && theory === null && t('new.theory.missing')}
      >
        {() => <TheoryChoice onChange={setTheory} />}
      </Field>
      <Field group label={t('new.data')}>
        {() => (
          <Radio.Group
            vertical
            aria-label={t('new.data')}
            value={data}
            onChange={(event) => setData(event.target.value)}
            options={[
              { value: 'real', label: t('new.data.real') },
              { value: 'simulated', label: t('new.data.simulated') },
            ]}
          />
        )}
      </Field>
      {create.error && <ProblemNotice error={create.error} />}
    </form>
  );
}
