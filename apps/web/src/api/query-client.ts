import { QueryClient } from '@tanstack/react-query';
import { refusalStatus } from './request.ts';

/** Whether asking again may help: a refusal stays one, a lost connection may come back. */
export function worthRetrying(failures: number, error: unknown): boolean {
  const status = refusalStatus(error);
  return failures < 2 && (status === null || status >= 500);
}

/** The cache of what the server said. Server-sent events keep it true; see `useStudyEvents`. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: worthRetrying, staleTime: 15_000 },
      mutations: { retry: false },
    },
  });
}
