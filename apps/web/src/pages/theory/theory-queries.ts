import { studyTheory, type TheoryChange } from '@qunhai/api';
import { queryOptions } from '@tanstack/react-query';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';

const address = (study: string) => `/api/studies/${study}/theory`;

/** The theory of a study, as its text. */
export function theoryQuery(study: string) {
  return queryOptions({
    queryKey: keys.ofStudy(study, 'theory'),
    queryFn: ({ signal }) => request(studyTheory, 'GET', address(study), undefined, { signal }),
  });
}

/** Save an edited copy, or go back to the built-in theory. */
export function saveTheory(study: string, change: TheoryChange) {
  return request(studyTheory, 'PUT', address(study), change);
}
