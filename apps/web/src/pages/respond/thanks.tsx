import type { RespondentForm } from '@qunhai/api';
import { Button } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '../../app/use-words.ts';
import { Notice } from '../../components/notice.tsx';
import type { KeeperView } from './answer-keeper.ts';
import { respondWords } from './messages.ts';
import styles from './respond.module.css';

/** After the form was submitted: what happens now, and what can still be done. */
export function Thanks({
  form,
  view,
  isClosed,
  onEdit,
  onReport,
  withdraw,
}: {
  readonly form: RespondentForm;
  readonly view: KeeperView;
  readonly isClosed: boolean;
  readonly onEdit: () => void;
  readonly onReport: () => void;
  readonly withdraw: ReactNode;
}) {
  const { t, time } = useWords(respondWords);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const unsent = !isClosed && view.where === 'unsent';
  return (
    <div className={styles.text}>
      <h2 ref={heading} tabIndex={-1} className={styles.thanks}>
        {t('thanks.title')}
      </h2>
      {view.submittedAt && <p>{t('thanks.what', { time: time(view.submittedAt) })}</p>}
      <p>{t(isClosed ? 'thanks.closed' : 'thanks.edit')}</p>
      {unsent && (
        <Notice
          kind="warning"
          title={t('thanks.unsent.title')}
          what={t('thanks.unsent')}
          actions={<Button onClick={onEdit}>{t('thanks.open')}</Button>}
        />
      )}
      {!form.report && <p>{t('thanks.report.none')}</p>}
      <div className={styles.actions}>
        {form.report && (
          <Button type="primary" size="large" onClick={onReport}>
            {t('thanks.report')}
          </Button>
        )}
        {!isClosed && !unsent && (
          <Button size="large" onClick={onEdit}>
            {t('thanks.change')}
          </Button>
        )}
      </div>
      <div className={styles.apart}>{withdraw}</div>
    </div>
  );
}
