import type { RespondentForm } from '@qunhai/api';
import { Button } from 'antd';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useWords } from '../../app/use-words.ts';
import { Notice } from '../../components/notice.tsx';
import { AnswerKeeper } from '../respond/answer-keeper.ts';
import { FormView } from '../respond/form-view.tsx';
import { Intro } from '../respond/intro.tsx';
import type { CopyStore } from '../respond/kept-copy.ts';
import type { Place } from '../respond/use-form-page.ts';
import styles from './collect.module.css';
import { collectWords } from './messages.ts';

const nowhere: CopyStore = { read: () => null, write: () => {}, remove: () => {} };

/** A keeper that acknowledges everything and keeps nothing. */
function idleKeeper(form: RespondentForm): AnswerKeeper {
  return new AnswerKeeper({
    store: nowhere,
    transport: {
      saveDraft: async ({ revision }) => ({ revision: revision + 1 }),
      submit: async () => ({ revision: 1, submittedAt: new Date().toISOString() }),
    },
    ...{ form, language: 'en' },
  });
}

/** The respondent's pages in a frame as wide as a telephone. */
export function PreviewPhone({
  form,
  onRestart,
}: {
  readonly form: RespondentForm;
  readonly onRestart: () => void;
}) {
  const { t, text } = useWords(collectWords);
  const [keeper] = useState(() => idleKeeper(form));
  const view = useSyncExternalStore(keeper.subscribe, keeper.view);
  const [place, setPlace] = useState<Place | null>('intro');
  const screen = useRef<HTMLDivElement>(null);
  // Every place begins at its top.
  useEffect(() => {
    screen.current?.scrollTo(0, 0);
  }, [place]);
  return (
    <div ref={screen} className={styles.phone}>
      <p className={styles.phoneTitle}>{text(form.study)}</p>
      {view.phase !== 'answering' ? (
        <Notice
          title={t('preview.end')}
          actions={<Button onClick={onRestart}>{t('preview.again')}</Button>}
        />
      ) : typeof place === 'number' ? (
        <FormView {...{ form, keeper, view, page: place }} isPreview onGo={setPlace} />
      ) : (
        <Intro form={form} resumes={false} onStart={() => setPlace(0)} withdraw={null} />
      )}
    </div>
  );
}
