import {
  done,
  draftRequest,
  draftSaved,
  firmReport,
  newerAnswers,
  respondentForm,
  submitRequest,
  submitted,
} from '@qunhai/api';
import { z } from 'zod';
import { problemOf } from '../problem-reply.ts';
import type { NewerAnswers } from '../respond/answering.ts';
import { fail } from '../respond/errors.ts';
import { openForm } from '../respond/open-form.ts';
import { ownReport } from '../respond/own-report.ts';
import { saveDraft } from '../respond/save-draft.ts';
import { submitAnswers } from '../respond/submit-answers.ts';
import { withdrawAnswers } from '../respond/withdraw-answers.ts';
import type { RoutePlugin } from './route-plugin.ts';

const params = z.object({ token: z.string().min(1).max(100) });
const tags = ['respond'];

/** The longest form, filled to the brim, stays far below. */
const bodyLimit = 256 * 2 ** 10;

/** What a firm may do with its link: no account, and nothing but its own. */
export const respondRoutes: RoutePlugin = async (app, { context }) => {
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer');
  });

  app.get(
    '/api/respond/:token',
    {
      schema: {
        tags,
        summary: 'The form behind a link',
        params,
        response: { 200: respondentForm },
      },
    },
    (request) => openForm(context, request.params.token),
  );

  app.put(
    '/api/respond/:token/draft',
    {
      bodyLimit,
      schema: {
        ...{ tags, summary: 'Keep an unfinished form', params, body: draftRequest },
        response: { 200: draftSaved, 409: newerAnswers },
      },
    },
    async (request, reply) => {
      const outcome = await saveDraft(context, request.params.token, request.body);
      return 'newer' in outcome ? reply.status(409).send(conflict(outcome)) : outcome;
    },
  );

  app.post(
    '/api/respond/:token/submit',
    {
      bodyLimit,
      schema: {
        ...{ tags, summary: 'Submit a form', params, body: submitRequest },
        response: { 200: submitted, 409: newerAnswers },
      },
    },
    async (request, reply) => {
      const outcome = await submitAnswers(context, request.params.token, request.body);
      return 'newer' in outcome ? reply.status(409).send(conflict(outcome)) : outcome;
    },
  );

  app.post(
    '/api/respond/:token/withdraw',
    { schema: { tags, summary: 'Withdraw: delete the answers', params, response: { 200: done } } },
    async (request) => {
      await withdrawAnswers(context, request.params.token);
      return { done: true as const };
    },
  );

  app.get(
    '/api/respond/:token/report',
    { schema: { tags, summary: 'The firm’s own report', params, response: { 200: firmReport } } },
    (request) => ownReport(context, request.params.token),
  );
};

function conflict({ newer }: { readonly newer: NewerAnswers }) {
  return { ...problemOf(fail('newer', {})), newer };
}
