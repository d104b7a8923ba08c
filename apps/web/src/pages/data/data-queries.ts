import {
  columnSuggestion,
  dataCheck,
  dataFiles,
  dataQuality,
  dataTableAnswer,
  done,
  exclusion,
  exclusions,
  type Inspection,
  inspection,
  studyMapping,
} from '@qunhai/api';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';

const address = (study: string, path: string) => `/api/studies/${study}/${path}`;

/** How to look at a file when not as the server guessed. */
export interface LookAt {
  readonly sheet?: string | undefined;
  readonly role?: Inspection['role'] | undefined;
  readonly wave?: number | undefined;
}

/** Uploaded files. */
export function filesQuery(study: string) {
  return queryOptions({
    queryKey: keys.ofStudy(study, 'files'),
    queryFn: async ({ signal }) =>
      (await request(dataFiles, 'GET', address(study, 'files'), undefined, { signal })).files,
  });
}

/** What a file holds and what its columns may be. A file never changes: it is looked at again only with another theory. */
export function inspectionQuery(study: string, file: string, look: LookAt) {
  const path = address(study, `files/${file}/inspection${searchOf({ ...look })}`);
  return queryOptions({
    queryKey: keys.ofStudy(study, 'theory', 'inspections', file, searchOf({ ...look })),
    queryFn: ({ signal }) => request(inspection, 'GET', path, undefined, { signal }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** How a column that was chosen reads as the answers of a target. */
export function readChosenColumn(
  study: string,
  file: string,
  chosen: LookAt & { readonly target: string; readonly column: string },
) {
  const path = address(study, `files/${file}/inspection/entry${searchOf({ ...chosen })}`);
  return request(columnSuggestion, 'GET', path);
}

/** The study's mapping with its revision. */
export function mappingQuery(study: string) {
  return queryOptions({
    queryKey: keys.ofStudy(study, 'mapping'),
    queryFn: ({ signal }) =>
      request(studyMapping, 'GET', address(study, 'mapping'), undefined, { signal }),
  });
}

/**
 * Every answer. Read again when the study has changed; the old table stays on the screen meanwhile.
 * @param changedAt - of the study
 */
export function tableQuery(study: string, changedAt: string) {
  return queryOptions({
    queryKey: keys.ofStudy(study, 'table', changedAt),
    queryFn: async ({ signal }) =>
      (await request(dataTableAnswer, 'GET', address(study, 'table'), undefined, { signal })).table,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
}

/** The quality of a wave's answers, and what a run would meet. */
export function qualityQuery(study: string, changedAt: string, wave: number | null) {
  const path = address(study, `quality${searchOf({ wave: wave ?? undefined })}`);
  return queryOptions({
    queryKey: keys.ofStudy(study, 'quality', changedAt, String(wave)),
    queryFn: ({ signal }) => request(dataQuality, 'GET', path, undefined, { signal }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
}

/** Answers left out, newest first. */
export function exclusionsQuery(study: string) {
  return queryOptions({
    queryKey: keys.ofStudy(study, 'exclusions'),
    queryFn: async ({ signal }) =>
      (await request(exclusions, 'GET', address(study, 'exclusions'), undefined, { signal }))
        .exclusions,
  });
}

type MappingState = { readonly mapping: Record<string, unknown> | null; readonly revision: number };

/** Upload a file and look at it. */
export function uploadFile(study: string, file: File) {
  const path = address(study, `files${searchOf({ name: file.name })}`);
  return request(inspection, 'POST', path, file);
}

export function deleteFile(study: string, file: string) {
  return request(done, 'DELETE', address(study, `files/${file}`));
}

/** What a run would meet with a mapping that is not saved yet. */
export function checkMapping(study: string, state: MappingState) {
  return request(dataCheck, 'POST', address(study, 'mapping/check'), state);
}

export function saveMapping(study: string, state: MappingState) {
  return request(studyMapping, 'PUT', address(study, 'mapping'), state);
}

export function leaveOut(
  study: string,
  wish: { readonly firm: string; readonly wave: number | null; readonly reason: string },
) {
  return request(exclusion, 'POST', address(study, 'exclusions'), wish);
}

export function takeBackExclusion(study: string, id: string) {
  return request(done, 'DELETE', address(study, `exclusions/${id}`));
}

/** The address of the answers as a file. */
export function tableFile(study: string, kind: 'csv' | 'xlsx', language: string): string {
  return `${address(study, `table.${kind}`)}?language=${language}`;
}

function searchOf(values: Readonly<Record<string, string | number | undefined>>): string {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  if (given.length === 0) return '';
  return `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}
