import { analysisPlan, dataQuality, type RunSummary } from '@qunhai/api';
import { theorySchema } from '@qunhai/theory';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../api/keys.ts';
import { request } from '../api/request.ts';

/** The theory as a run read it; a later edit of the study's theory does not reach it. */
export function runTheoryQuery(run: string) {
  return queryOptions({
    queryKey: keys.ofRun(run, 'theory'),
    queryFn: ({ signal }) =>
      request(theorySchema, 'GET', `/api/runs/${run}/parts/theory`, undefined, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** How the study is analysed when nothing else is chosen. */
export function analysisPlanQuery(study: string) {
  return queryOptions({
    queryKey: keys.ofStudy(study, 'analysis'),
    queryFn: ({ signal }) =>
      request(analysisPlan, 'GET', `/api/studies/${study}/analysis`, undefined, { signal }),
  });
}

/** What a run would meet in the data as they are now, and the waves there are. */
export function dataOutlookQuery(study: string) {
  return queryOptions({
    queryKey: keys.ofStudy(study, 'files', 'outlook'),
    queryFn: async ({ signal }) =>
      (await request(dataQuality, 'GET', `/api/studies/${study}/quality`, undefined, { signal }))
        .check,
  });
}

/** Whether a run has still to end. */
export function isUnderWay({ state }: RunSummary): boolean {
  return state === 'queued' || state === 'running';
}
