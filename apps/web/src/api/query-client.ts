import { QunhaiError } from '@qunhai/kernel';
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { keys } from './keys.ts';
import { refusalStatus } from './request.ts';

/** Whether asking again may help: a refusal stays one, a lost connection may come back. */
export function worthRetrying(failures: number, error: unknown): boolean {
  const status = refusalStatus(error);
  return failures < 2 && (status === null || status >= 500);
}

/** The cache of what the server said. Server-sent events keep it true; see `useStudyEvents`. */
export function newQueryClient(): QueryClient {
  const client = new QueryClient({
    queryCache: new QueryCache({ onError: readSessionAnew }),
    mutationCache: new MutationCache({ onError: readSessionAnew }),
    defaultOptions: {
      queries: { retry: worthRetrying, staleTime: 15_000 },
      mutations: { retry: false },
    },
  });
  /** A session ended elsewhere, or in time: the frame then leads to where people sign in. */
  function readSessionAnew(error: Error): void {
    if (error instanceof QunhaiError && error.code === 'server.not-signed-in')
      void client.invalidateQueries({ queryKey: keys.session });
  }
  return client;
}
