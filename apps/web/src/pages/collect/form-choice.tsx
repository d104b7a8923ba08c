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
  // Shown at once, and what publishing would send, while the server is told.
  const [wish, setWish] = useState<FormKind | null>(null);
  const form = wish ?? wave.form;
  const choose = (wanted: FormKind) => {
    setError(null);
    setWish(wanted);
    deeds
      .changeWave(wave.number, { form: wanted })
      .catch(setError)
      .finally(() => setWish((now) => (now === wanted ? null : now)));
  };
  return (
    <section className={styles.section} aria-labelledby="form-title">
      <h2 id="form-title">
        {t('wave', { wave: wave.number })} · {t('form.title')}
      </h2>
      <Radio.Group
        aria-labelledby="form-title"
        className={styles.forms ?? ''}
        value={form}
        disabled={!mayEdit}
        onChange={(event) => choose(event.target.value)}
      >
        {forms.map((kind) => (
          <Radio key={kind} value={kind} className={styles.form ?? ''}>
            <FormCard study={study.id} wave={wave.number} form={kind} />
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
              form: t(`form.${form}`),
            })}
            consequence={t('publish.consequence', { firms: number(wave.counts.invited) })}
            deed={t('publish.deed')}
            onConfirm={() => deeds.changeWave(wave.number, { form, state: 'open' })}
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
