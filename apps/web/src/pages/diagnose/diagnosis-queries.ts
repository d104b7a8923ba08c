import { firmCard, firmWays, runFirms } from '@qunhai/api';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';

/** Every firm's row of the list, by run. */
export function runFirmsQuery(run: string) {
  return queryOptions({
    queryKey: keys.ofRun(run, 'firms'),
    queryFn: async ({ signal }) =>
      (await request(runFirms, 'GET', `/api/runs/${run}/firms`, undefined, { signal })).firms,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** What a run says of one firm. */
export function firmCardQuery(run: string, firm: string) {
  const path = `/api/runs/${run}/firms/${encodeURIComponent(firm)}`;
  return queryOptions({
    queryKey: keys.ofRun(run, 'firms', firm),
    queryFn: ({ signal }) => request(firmCard, 'GET', path, undefined, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Where a run has a firm stand to the ways it found. */
export function firmWaysQuery(run: string, firm: string) {
  const path = `/api/runs/${run}/firms/${encodeURIComponent(firm)}/ways`;
  return queryOptions({
    queryKey: keys.ofRun(run, 'firms', firm, 'ways'),
    queryFn: ({ signal }) => request(firmWays, 'GET', path, undefined, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
