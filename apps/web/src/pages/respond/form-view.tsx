import type { RespondentForm } from '@qunhai/api';
import { useEffect, useRef, useState } from 'react';
import { Survey } from 'survey-react-ui';
import 'survey-core/survey-core.fontless.min.css';
import { useWords } from '../../app/use-words.ts';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import type { AnswerKeeper, KeeperView } from './answer-keeper.ts';
import { FormFoot } from './form-foot.tsx';
import { respondWords } from './messages.ts';
import styles from './respond.module.css';
import { speak, surveyModel, validAnswers } from './survey-model.ts';
import { pagesOf, questionsOf } from './survey-outline.ts';
import type { Place } from './use-form-page.ts';

/** The questions of one page, and the way on. */
export function FormView({
  form,
  keeper,
  view,
  page,
  isPreview = false,
  onGo,
}: {
  readonly form: RespondentForm;
  readonly keeper: AnswerKeeper;
  readonly view: KeeperView;
  readonly page: number;
  /** Nothing is stored, and the page says so. */
  readonly isPreview?: boolean;
  readonly onGo: (place: Place | null) => void;
}) {
  const { t, language } = useWords(respondWords);
  const [model] = useState(() => surveyModel(form, keeper.answers, language));
  const [remark, setRemark] = useState<'empty' | 'invalid.page' | null>(null);
  const [answered, setAnswered] = useState(() => Object.keys(keeper.answers).length);
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const changed = () => {
      const answers = validAnswers(model);
      setAnswered(Object.keys(answers).length);
      setRemark(null);
      keeper.change(answers);
    };
    model.onValueChanged.add(changed);
    return () => model.onValueChanged.remove(changed);
  }, [model, keeper]);
  useEffect(() => {
    if (view.merges === 0) return;
    model.data = keeper.answers;
    setAnswered(Object.keys(keeper.answers).length);
  }, [view.merges, model, keeper]);
  useEffect(() => speak(model, language), [model, language]);
  useEffect(() => {
    if (model.currentPageNo !== page) {
      model.currentPageNo = page;
      setRemark(null);
      if (!isPreview) window.scrollTo(0, 0);
    }
    top.current?.focus({ preventScroll: true });
    keeper.turn(page);
  }, [model, page, keeper, isPreview]);
  const isSound = () => {
    const sound = model.validateCurrentPage() !== false;
    if (!sound) setRemark('invalid.page');
    return sound;
  };
  const submit = () => {
    if (!isSound()) return;
    if (answered === 0) setRemark('empty');
    else void keeper.submit();
  };
  return (
    <div className={styles.form}>
      {/* Where the keyboard and screen readers begin on a new page. */}
      <div ref={top} tabIndex={-1} className={styles.top}>
        <span className="unseen">
          {t('page.of', { page: page + 1, pages: pagesOf(form).length })}
        </span>
      </div>
      {view.problem && <ProblemNotice error={view.problem} />}
      <Survey model={model} />
      <FormFoot
        {...{ page, answered, view, remark, isPreview }}
        pages={pagesOf(form).length}
        questions={questionsOf(form).length}
        onBack={() => onGo(page === 0 ? 'intro' : page - 1)}
        onNext={() => isSound() && onGo(page + 1)}
        onSubmit={submit}
        onDiscard={
          view.submittedAt !== null && view.where === 'unsent'
            ? () => {
                keeper.discard();
                onGo(null);
              }
            : null
        }
      />
    </div>
  );
}
