import { Button } from 'antd';
import { useWords } from '../../app/use-words.ts';
import { Notice } from '../../components/notice.tsx';
import type { Whereabouts } from './answer-keeper.ts';
import { respondWords } from './messages.ts';

/** The form is on its way, or waits for the network. */
export function Sending({
  where,
  onRetry,
  onBack,
}: {
  readonly where: Whereabouts;
  readonly onRetry: () => void;
  readonly onBack: () => void;
}) {
  const { t } = useWords(respondWords);
  if (where !== 'waiting')
    return (
      <div role="status">
        <Notice title={t('sending.title')} />
      </div>
    );
  return (
    <div role="status">
      <Notice
        kind="warning"
        title={t('sending.waiting.title')}
        what={t('sending.waiting')}
        actions={
          <>
            <Button type="primary" onClick={onRetry}>
              {t('sending.retry')}
            </Button>
            <Button onClick={onBack}>{t('sending.back')}</Button>
          </>
        }
      />
    </div>
  );
}
