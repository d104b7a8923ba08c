import {
  type DraftRequest,
  done,
  draftSaved,
  firmReport,
  type NewerAnswers,
  newerAnswers,
  respondentForm,
  type SubmitRequest,
  submitted,
} from '@qunhai/api';
import type { z } from 'zod';
import { request } from '../../api/request.ts';

/** Answers saved elsewhere meanwhile, instead of the acknowledgement. */
export type OrNewer<Saved> = Saved | { readonly newer: NewerAnswers['newer'] };

/** What a respondent's page asks of the server; its token is in none of the errors. */
export interface Transport {
  saveDraft(draft: DraftRequest, leaving: boolean): Promise<OrNewer<{ revision: number }>>;
  submit(form: SubmitRequest): Promise<OrNewer<{ revision: number; submittedAt: string }>>;
}

const path = (token: string, what = '') => `/api/respond/${encodeURIComponent(token)}${what}`;

export const readForm = (token: string) => request(respondentForm, 'GET', path(token));
export const readReport = (token: string) => request(firmReport, 'GET', path(token, '/report'));
export const withdraw = (token: string) => request(done, 'POST', path(token, '/withdraw'));

/** The server behind a link. */
export function serverOf(token: string): Transport {
  return {
    saveDraft: (draft, leaving) =>
      orNewer(draftSaved, 'PUT', path(token, '/draft'), draft, leaving),
    submit: (form) => orNewer(submitted, 'POST', path(token, '/submit'), form, false),
  };
}

/**
 * Send, and read a conflict's newer answers. Every other refusal is thrown as `request` throws it.
 * @param leaving - the page is about to go: the browser finishes the request after it
 */
async function orNewer<Schema extends z.ZodType>(
  schema: Schema,
  method: 'PUT' | 'POST',
  address: string,
  body: unknown,
  leaving: boolean,
): Promise<OrNewer<z.output<Schema>>> {
  let newer: NewerAnswers['newer'] | null = null;
  const inspect = async (response: Response) => {
    if (response.status !== 409) return;
    const parsed = newerAnswers.safeParse(await response.clone().json());
    if (parsed.success) newer = parsed.data.newer;
  };
  try {
    return await request(schema, method, address, body, { keepalive: leaving, inspect });
  } catch (cause) {
    if (newer !== null) return { newer };
    throw cause;
  }
}
