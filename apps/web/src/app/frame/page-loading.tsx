import { Skeleton } from 'antd';
import { appWords } from '../messages.ts';
import { useWords } from '../use-words.ts';

/** While a page is being fetched. */
export function PageLoading() {
  const { t } = useWords(appWords);
  return (
    <div role="status" aria-busy="true">
      <span className="unseen">{t('loading')}</span>
      <Skeleton active title={{ width: '30%' }} paragraph={{ rows: 5 }} />
    </div>
  );
}
