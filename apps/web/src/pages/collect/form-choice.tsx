import type { FormKind, StudyDetails, Wave } from '@qunhai/api';
import { useQuery } from '@tanstack/react-query';
import { Button, Radio } from 'antd';
import { useState } from 'react';
import { useWords } from '../../app/use-words.ts';
import { ConfirmButton } from '../../components/confirm-button.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { estimateMinutes } from '../respond/estimate-minutes.ts';
import { pagesOf } from '../respond/survey-outline.ts';
import styles from './collect.module.css';
import { type CollectDeeds, previewQuery } from './collect-queries.ts';
import { collectWords } from './messages.ts';

const forms = ['short', 'full'] as const;

/** Which form goes out; publishing it says what is fixed by that. */
export function FormChoice({
  study,
  wave,
  deeds,
  mayEdit,
  onPreview,
}: {
  readonly study: StudyDetails;
  readonly wave: Wave;
  readonly deeds: CollectDeeds;
  readonly mayEdit: boolean;
  readonly onPreview: () => void;
}) {
  const { t, number } = useWords(collectWords);
  const [error, setError] = useState<Error | null>(null);
  const choose = (form: FormKind) => {
    setError(null);
    deeds.changeWave(wave.number, { form }).catch(setError);
  };
  return (
    <section className={styles.section} aria-labelledby="form-title">
      <h2 id="form-title">
        {t('wave', { wave: wave.number })} · {t('form.title')}
      </h2>
      <Radio.Group
        aria-labelledby="form-title"
        className={styles.forms ?? ''}
        value={wave.form}
        disabled={!mayEdit}
        onChange={(event) => choose(event.target.value)}
      >
        {forms.map((form) => (
          <Radio key={form} value={form} className={styles.form ?? ''}>
            <FormCard study={study.id} wave={wave.number} form={form} />
          </Radio>
        ))}
      </Radio.Group>
      <p className={styles.note}>{t('form.estimate')}</p>
      {error && <ProblemNotice error={error} />}
      <div className={styles.deeds}>
        {mayEdit && (
          <ConfirmButton
            type="primary"
            question={t('publish.question', {
              wave: wave.number,
              form: t(`form.${wave.form}`),
            })}
            consequence={t('publish.consequence', { firms: number(wave.counts.invited) })}
            deed={t('publish.deed')}
            onConfirm={() => deeds.changeWave(wave.number, { form: wave.form, state: 'open' })}
          >
            {t('publish')}
          </ConfirmButton>
        )}
        <Button onClick={onPreview}>{t('preview')}</Button>
      </div>
    </section>
  );
}

function FormCard({
  study,
  wave,
  form,
}: {
  readonly study: string;
  readonly wave: number;
  readonly form: FormKind;
}) {
  const { t } = useWords(collectWords);
  const { data, error } = useQuery(previewQuery(study, wave, form));
  const pages = data ? pagesOf(data) : [];
  const questions = pages.flatMap(({ elements }) => elements);
  const facts = pages
    .filter(({ name }) => name.startsWith('page_facts'))
    .flatMap(({ elements }) => elements).length;
  return (
    <span className={styles.card}>
      <strong>{t(`form.${form}`)}</strong>
      <span>{t(`form.${form}.what`)}</span>
      {data && (
        <span className={styles.note}>
          {t('form.size', {
            ...{ questions: questions.length, statements: questions.length - facts, facts },
            minutes: estimateMinutes(questions),
          })}
        </span>
      )}
      {error && <ProblemNotice error={error} />}
    </span>
  );
}
