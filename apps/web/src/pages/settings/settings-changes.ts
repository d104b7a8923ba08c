import {
  audit,
  done,
  memberAdded,
  type memberRequest,
  members,
  passwordLink,
  type Role,
  type StudyChange,
  study,
} from '@qunhai/api';
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import type { z } from 'zod';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';

export function membersQuery(id: string) {
  return queryOptions({
    queryKey: keys.ofStudy(id, 'members'),
    queryFn: async ({ signal }) =>
      (await request(members, 'GET', `/api/studies/${id}/members`, undefined, { signal })).members,
  });
}

/** Who did what, newest first, page by page. */
export function auditQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: keys.ofStudy(id, 'audit'),
    queryFn: ({ pageParam, signal }) => {
      const before = pageParam === null ? '' : `?before=${pageParam}`;
      return request(audit, 'GET', `/api/studies/${id}/audit${before}`, undefined, { signal });
    },
    initialPageParam: null as number | null,
    getNextPageParam: ({ entries, more }) => (more ? (entries.at(-1)?.id ?? null) : null),
  });
}

/** Changes of a study's people are recorded, so the record is read again as well. */
function useRefresh(id: string): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: keys.ofStudy(id, 'members') }),
      client.invalidateQueries({ queryKey: keys.ofStudy(id, 'audit') }),
    ]);
  };
}

export function useChangeStudy(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: StudyChange) => request(study, 'PATCH', `/api/studies/${id}`, change),
    onSuccess: (changed) => {
      client.setQueryData(keys.study(id), changed);
      void client.invalidateQueries({ queryKey: keys.studies });
      void client.invalidateQueries({ queryKey: keys.ofStudy(id, 'audit') });
    },
  });
}

export function useAddMember(id: string) {
  return useMutation({
    mutationFn: (wish: z.input<typeof memberRequest>) =>
      request(memberAdded, 'POST', `/api/studies/${id}/members`, wish),
    onSuccess: useRefresh(id),
  });
}

export function useChangeRole(id: string) {
  return useMutation({
    mutationFn: ({ user, role }: { readonly user: string; readonly role: Role }) =>
      request(members, 'PATCH', `/api/studies/${id}/members/${user}`, { role }),
    onSettled: useRefresh(id),
  });
}

export function useRemoveMember(id: string) {
  return useMutation({
    mutationFn: (user: string) => request(done, 'DELETE', `/api/studies/${id}/members/${user}`),
    onSuccess: useRefresh(id),
  });
}

export function useNewLink(id: string) {
  return useMutation({
    mutationFn: (user: string) =>
      request(passwordLink, 'POST', `/api/studies/${id}/members/${user}/link`),
    onSuccess: useRefresh(id),
  });
}
