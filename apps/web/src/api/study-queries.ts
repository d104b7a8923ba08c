import { partSchemas, type RunPart, runs, session, studies, study } from '@qunhai/api';
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { keys } from './keys.ts';
import { request } from './request.ts';

/** Who is asking, and how this workbench is run. */
export const sessionQuery = queryOptions({
  queryKey: keys.session,
  queryFn: ({ signal }) => request(session, 'GET', '/api/session', undefined, { signal }),
  staleTime: 60_000,
});

/** All studies the person may see. */
export const studiesQuery = queryOptions({
  queryKey: keys.studies,
  queryFn: async ({ signal }) =>
    (await request(studies, 'GET', '/api/studies', undefined, { signal })).studies,
});

/** One study. */
export function studyQuery(id: string) {
  return queryOptions({
    queryKey: keys.study(id),
    queryFn: ({ signal }) => request(study, 'GET', `/api/studies/${id}`, undefined, { signal }),
  });
}

/** Runs of a study, newest first. */
export function runsQuery(id: string) {
  return queryOptions({
    queryKey: keys.runs(id),
    queryFn: async ({ signal }) =>
      (await request(runs, 'GET', `/api/studies/${id}/runs`, undefined, { signal })).runs,
  });
}

/** A part of a run's results. Parts never change once they are there, so they are read once. */
export function runPartQuery<Part extends Exclude<RunPart, 'theory'>>(run: string, part: Part) {
  return queryOptions<PartOf<Part>>({
    queryKey: keys.ofRun(run, part),
    queryFn: async ({ signal }) => {
      const path = `/api/runs/${run}/parts/${part}`;
      return (await request(partSchemas[part], 'GET', path, undefined, { signal })) as PartOf<Part>;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}

type PartOf<Part extends keyof typeof partSchemas> = z.output<(typeof partSchemas)[Part]>;
