import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../app/use-words.ts';
import { componentWords } from './messages.ts';
import { ProblemNotice } from './problem-notice.tsx';

/** What `AsyncState` needs of a query of TanStack Query. */
export interface AsyncQuery<Data> {
  readonly data: Data | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
}

/**
 * What a query has to show: a skeleton while it loads, the problem with its remedy when it failed, what to do when it is empty,
 * else its content. Content that was there stays when reading it again fails; the problem then stands above it.
 */
export function AsyncState<Data>({
  query,
  isEmpty,
  empty,
  loading,
  children,
}: {
  readonly query: AsyncQuery<Data>;
  readonly isEmpty?: (data: Data) => boolean;
  /** A `Notice` that says what will stand here and how it comes about. */
  readonly empty?: ReactNode;
  /** In the shape of the content; grey lines when absent. */
  readonly loading?: ReactNode;
  readonly children: (data: Data) => ReactNode;
}) {
  const { t } = useWords(componentWords);
  const { data, error } = query;
  const problem = error && <ProblemNotice error={error} onRetry={() => void query.refetch()} />;
  if (data === undefined) {
    if (problem) return problem;
    return (
      <div role="status" aria-busy="true">
        <span className="unseen">{t('loading')}</span>
        {loading ?? <Skeleton active title={false} paragraph={{ rows: 4 }} />}
      </div>
    );
  }
  return (
    <>
      {problem}
      {isEmpty?.(data) ? empty : children(data)}
    </>
  );
}
