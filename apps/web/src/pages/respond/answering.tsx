import type { RespondentForm } from '@qunhai/api';
import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { useWords } from '../../app/use-words.ts';
import { Notice } from '../../components/notice.tsx';
import type { AnswerKeeper } from './answer-keeper.ts';
import { Intro } from './intro.tsx';
import { respondWords } from './messages.ts';
import { withdraw } from './respond-requests.ts';
import { Sending } from './sending.tsx';
import { pagesOf } from './survey-outline.ts';
import { Thanks } from './thanks.tsx';
import { type Place, useFormPage } from './use-form-page.ts';
import { WithdrawButton } from './withdraw-button.tsx';

const FormView = lazy(async () => ({ default: (await import('./form-view.tsx')).FormView }));
const OwnReport = lazy(async () => ({ default: (await import('./own-report.tsx')).OwnReport }));

/** What a respondent may meet behind the link: introduction, form, thanks, report, or that it is over. */
export function Answering({
  token,
  form,
  keeper,
}: {
  readonly token: string;
  readonly form: RespondentForm;
  readonly keeper: AnswerKeeper;
}) {
  const { t } = useWords(respondWords);
  const view = useSyncExternalStore(keeper.subscribe, keeper.view);
  const [withdrawn, setWithdrawn] = useState(form.state === 'withdrawn');
  const { place, go } = useFormPage(pagesOf(form).length);
  const isClosed = form.state === 'closed';
  const answering = !withdrawn && !isClosed && view.phase === 'answering';
  const start = startOf(form, keeper);
  useEffect(() => {
    if (answering && (place === null || place === 'report')) go(start, { replace: true });
  }, [answering, place, start, go]);
  const leave = async () => {
    await withdraw(token);
    keeper.forget();
    setWithdrawn(true);
    go(null, { replace: true });
  };
  if (withdrawn)
    return <Notice kind="info" title={t('withdrawn.title')} what={t('withdrawn.what')} />;
  if (isClosed && form.submittedAt === null)
    return (
      <Notice
        title={t('closed.title')}
        what={t('closed.what')}
        actions={<WithdrawButton onConfirm={leave} />}
      />
    );
  if (view.phase === 'submitting')
    return (
      <Sending where={view.where} onRetry={() => keeper.retry()} onBack={() => keeper.edit()} />
    );
  if (isClosed || view.phase === 'submitted')
    return place === 'report' ? (
      <Suspense fallback={<p role="status">{t('loading')}</p>}>
        <OwnReport token={token} onBack={() => go(null)} />
      </Suspense>
    ) : (
      <Thanks
        {...{ form, view, isClosed }}
        onEdit={() => {
          keeper.edit();
          go(0);
        }}
        onReport={() => go('report')}
        withdraw={<WithdrawButton onConfirm={leave} />}
      />
    );
  if (typeof place !== 'number')
    return (
      <Intro
        form={form}
        resumes={Object.keys(keeper.answers).length > 0}
        onStart={() => go(keeper.page)}
        withdraw={form.state === 'open' ? null : <WithdrawButton onConfirm={leave} />}
      />
    );
  return (
    <Suspense fallback={<p role="status">{t('loading')}</p>}>
      <FormView {...{ form, keeper, view }} page={place} onGo={go} />
    </Suspense>
  );
}

/** The introduction for whoever opens the form for the first time, else the page they were on. */
function startOf(form: RespondentForm, keeper: AnswerKeeper): Place {
  const isFresh = form.state === 'open' && Object.keys(keeper.answers).length === 0;
  return isFresh && keeper.page === 0 ? 'intro' : keeper.page;
}
