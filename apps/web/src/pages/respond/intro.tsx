import type { RespondentForm } from '@qunhai/api';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../app/use-words.ts';
import { Notice } from '../../components/notice.tsx';
import { estimateMinutes } from './estimate-minutes.ts';
import { respondWords } from './messages.ts';
import styles from './respond.module.css';
import { pagesOf } from './survey-outline.ts';

const told = ['who.team', 'who.firms', 'who.figures'] as const;

/** Before the first question: how long it takes, who sees what, and how to get out again. */
export function Intro({
  form,
  resumes,
  onStart,
  withdraw,
}: {
  readonly form: RespondentForm;
  readonly resumes: boolean;
  readonly onStart: () => void;
  readonly withdraw: ReactNode;
}) {
  const { t } = useWords(respondWords);
  const questions = pagesOf(form).flatMap(({ elements }) => elements);
  return (
    <div className={styles.text}>
      {form.data === 'simulated' && (
        <Notice kind="warning" title={t('simulated.title')} what={t('simulated.what')} />
      )}
      <p className={styles.lead}>
        {t('intro.minutes', {
          questions: questions.length,
          minutes: estimateMinutes(questions),
        })}
      </p>
      <section className={styles.text}>
        <h2>{t('intro.who.title')}</h2>
        <ul className={styles.list}>
          {told.map((key) => (
            <li key={key}>{t(`intro.${key}`)}</li>
          ))}
          <li>{t('intro.saved')}</li>
          <li>{t('intro.withdraw')}</li>
        </ul>
      </section>
      <div className={styles.actions}>
        <Button type="primary" size="large" onClick={onStart}>
          {t(resumes ? 'intro.continue' : 'intro.start')}
        </Button>
        {withdraw}
      </div>
    </div>
  );
}
