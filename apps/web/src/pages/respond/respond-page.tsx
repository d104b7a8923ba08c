import type { RespondentForm } from '@qunhai/api';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { chooseLanguage, currentLanguage } from '../../app/language.ts';
import { useWords } from '../../app/use-words.ts';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { AnswerKeeper } from './answer-keeper.ts';
import { Answering } from './answering.tsx';
import { browserStore } from './kept-copy.ts';
import { respondWords } from './messages.ts';
import { readForm, serverOf } from './respond-requests.ts';
import { RespondentFrame } from './respondent-frame.tsx';

/** What a firm sees behind its link. */
export function RespondPage() {
  const { token = '' } = useParams({ strict: false });
  const { t } = useWords(respondWords);
  // Read once: from then on the answers on this page are the newest there are.
  const form = useQuery({
    queryKey: ['respond', token],
    queryFn: () => readForm(token),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  if (form.data) return <OpenedForm key={token} token={token} form={form.data} />;
  return (
    <RespondentFrame title={t('title.form')}>
      {form.error ? (
        <ProblemNotice error={form.error} onRetry={() => void form.refetch()} />
      ) : (
        <p role="status">{t('loading')}</p>
      )}
    </RespondentFrame>
  );
}

function OpenedForm({ token, form }: { readonly token: string; readonly form: RespondentForm }) {
  const { text, language } = useWords(respondWords);
  const [keeper] = useState(() => {
    const spoken = form.language ?? currentLanguage();
    return new AnswerKeeper({
      ...{ transport: serverOf(token), store: browserStore(token), form, language: spoken },
    });
  });
  useEffect(() => {
    if (form.language !== null) void chooseLanguage(form.language);
  }, [form.language]);
  useEffect(() => {
    keeper.speak(language);
  }, [keeper, language]);
  useLifeOfPage(keeper);
  return (
    <RespondentFrame title={text(form.study)} form={form}>
      <Answering token={token} form={form} keeper={keeper} />
    </RespondentFrame>
  );
}

/** Saves when the page is hidden or left, and sends what waits when the network is back. */
function useLifeOfPage(keeper: AnswerKeeper): void {
  useEffect(() => {
    const hidden = () => {
      if (document.visibilityState === 'hidden') keeper.leave();
    };
    const left = () => keeper.leave();
    const back = () => keeper.retry();
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('pagehide', left);
    window.addEventListener('online', back);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('pagehide', left);
      window.removeEventListener('online', back);
      keeper.leave();
      keeper.stop();
    };
  }, [keeper]);
}
