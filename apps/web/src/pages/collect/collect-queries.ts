import {
  done,
  type FormKind,
  firmLink,
  formPreview,
  type InviteRequest,
  invitedFirms,
  inviteResult,
  links,
  type Wave,
  wave,
  waves,
} from '@qunhai/api';
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';

/** Waves of a study, oldest first. */
export function wavesQuery(study: string) {
  return queryOptions({
    queryKey: keys.ofStudy(study, 'waves'),
    queryFn: async ({ signal }) =>
      (await request(waves, 'GET', `/api/studies/${study}/waves`, undefined, { signal })).waves,
  });
}

/** Invited firms with their answers to a wave. */
export function firmsQuery(study: string, number: number) {
  return queryOptions({
    queryKey: keys.ofStudy(study, 'firms', String(number)),
    queryFn: async ({ signal }) => {
      const path = `/api/studies/${study}/waves/${number}/firms`;
      return (await request(invitedFirms, 'GET', path, undefined, { signal })).firms;
    },
  });
}

/** The form that firms will see, or see. */
export function previewQuery(study: string, number: number, form: FormKind) {
  return queryOptions({
    queryKey: keys.ofStudy(study, 'theory', 'preview', String(number), form),
    queryFn: ({ signal }) => {
      const path = `/api/studies/${study}/waves/${number}/preview?form=${form}`;
      return request(formPreview, 'GET', path, undefined, { signal });
    },
  });
}

/** Every link that works. Reading them is written to the log, so they are read only when they are shown. */
export function linksQuery(study: string, number: number) {
  return queryOptions({
    queryKey: keys.ofStudy(study, 'firms', String(number), 'links'),
    queryFn: async () =>
      (await request(links, 'GET', `/api/studies/${study}/waves/${number}/links`)).links,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

/** One firm's link; the same holds. */
export function firmLinkQuery(study: string, number: number, firm: string) {
  return queryOptions({
    queryKey: ['firm-link', study, number, firm],
    queryFn: () =>
      request(
        firmLink,
        'GET',
        `/api/studies/${study}/waves/${number}/firms/${encodeURIComponent(firm)}/link`,
      ),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** What a wave can be asked to become. */
export interface WaveWish {
  readonly form?: FormKind;
  readonly state?: 'open' | 'closed';
  readonly expiresAt?: string | null;
}

/** What can be done on this page; each deed makes what it touched be read again. */
export function useCollectDeeds(study: string) {
  const client = useQueryClient();
  return useMemo(() => {
    const path = `/api/studies/${study}`;
    const again = async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: keys.ofStudy(study, 'waves') }),
        client.invalidateQueries({ queryKey: keys.ofStudy(study, 'firms') }),
        client.invalidateQueries({ queryKey: keys.study(study), exact: true }),
      ]);
    };
    const firmPath = (firm: string) => `${path}/firms/${encodeURIComponent(firm)}`;
    return {
      changeWave: async (number: number, wish: WaveWish): Promise<Wave> => {
        const changed = await request(wave, 'PATCH', `${path}/waves/${number}`, wish);
        await again();
        return changed;
      },
      prepareNext: async (form: FormKind): Promise<Wave> => {
        const made = await request(wave, 'POST', `${path}/waves`, { form });
        await again();
        return made;
      },
      invite: async (firms: InviteRequest['firms']) => {
        const result = await request(inviteResult, 'POST', `${path}/firms`, { firms });
        await again();
        return result;
      },
      changeFirm: async (
        firm: string,
        change: { name: string; cluster: string | null; contact: string | null },
      ) => {
        await request(done, 'PATCH', firmPath(firm), change);
        await again();
      },
      removeFirm: async (firm: string) => {
        await request(done, 'DELETE', firmPath(firm));
        await again();
      },
      changeLink: async (number: number, firm: string, state: 'renewed' | 'revoked') => {
        const place = `${path}/waves/${number}/firms/${encodeURIComponent(firm)}/link`;
        await request(done, 'POST', place, { state });
        client.removeQueries({ queryKey: ['firm-link', study, number, firm] });
        await again();
      },
    };
  }, [client, study]);
}

export type CollectDeeds = ReturnType<typeof useCollectDeeds>;
