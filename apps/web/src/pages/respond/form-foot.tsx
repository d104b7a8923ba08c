import { Button } from 'antd';
import { useWords } from '../../app/use-words.ts';
import type { KeeperView } from './answer-keeper.ts';
import { respondWords } from './messages.ts';
import styles from './respond.module.css';

/** Progress, whether everything is saved, and the buttons; always in reach of the thumb. */
export function FormFoot({
  page,
  pages,
  answered,
  questions,
  view,
  remark,
  isPreview,
  onBack,
  onNext,
  onSubmit,
  onDiscard,
}: {
  readonly page: number;
  readonly pages: number;
  readonly answered: number;
  readonly questions: number;
  readonly view: KeeperView;
  readonly remark: 'empty' | 'invalid.page' | null;
  readonly isPreview: boolean;
  readonly onBack: () => void;
  readonly onNext: () => void;
  readonly onSubmit: () => void;
  /** Null when there is nothing to drop. */
  readonly onDiscard: (() => void) | null;
}) {
  const { t } = useWords(respondWords);
  const isLast = page === pages - 1;
  return (
    <div className={styles.foot}>
      {remark && (
        <p role="alert" className={styles.remark}>
          {t(remark)}
        </p>
      )}
      <div className={styles.state}>
        <progress
          className={styles.progress}
          max={questions}
          value={answered}
          aria-label={t('progress', { answered, questions })}
        />
        <span>{t('progress', { answered, questions })}</span>
        <span role="status" className={styles.where} data-where={view.where}>
          {isPreview ? t('where.preview') : t(`where.${view.where}`)}
          {view.merges > 0 && ` ${t('merged')}`}
        </span>
      </div>
      <div className={styles.buttons}>
        <Button size="large" onClick={onBack}>
          {t('back')}
        </Button>
        <span className={styles.pages} aria-hidden="true">
          {page + 1} / {pages}
        </span>
        {onDiscard && (
          <Button size="large" type="text" onClick={onDiscard}>
            {t('discard')}
          </Button>
        )}
        {isLast ? (
          <Button size="large" type="primary" onClick={onSubmit}>
            {t(view.submittedAt === null ? 'submit' : 'submit.again')}
          </Button>
        ) : (
          <Button size="large" type="primary" onClick={onNext}>
            {t('next')}
          </Button>
        )}
      </div>
    </div>
  );
}
