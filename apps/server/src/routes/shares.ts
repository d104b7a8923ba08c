import { done, id, share, shareRequest, shares } from '@qunhai/api';
import { QunhaiError } from '@qunhai/kernel';
import { z } from 'zod';
import { access } from '../accounts/access.ts';
import { httpStatusOf } from '../http-status.ts';
import { refusalPage } from '../reports/refusal-page.ts';
import { listShares, makeShare, openShare, revokeShare } from '../reports/shared-reports.ts';
import { reportHeaders } from '../security/headers.ts';
import type { RoutePlugin } from './route-plugin.ts';

const inStudy = z.object({ study: id });

/** Read-only links to reports, and what they open. */
export const sharesRoutes: RoutePlugin = async (app, { context }) => {
  const tags = ['shares'];

  app.get(
    '/api/studies/:study/shares',
    {
      schema: {
        tags,
        summary: 'Links to reports of a study',
        params: inStudy,
        response: { 200: shares },
      },
    },
    async (request) => {
      const { study } = await access(context, request, request.params.study, 'analyst');
      return { shares: await listShares(context, study) };
    },
  );

  app.post(
    '/api/studies/:study/shares',
    {
      schema: {
        tags,
        summary: 'Make a link to the report of a finished run',
        params: inStudy,
        body: shareRequest,
        response: { 200: share },
      },
    },
    async (request) => {
      const actor = await access(context, request, request.params.study, 'analyst');
      return makeShare(context, actor, request.body);
    },
  );

  app.delete(
    '/api/studies/:study/shares/:share',
    {
      schema: {
        tags,
        summary: 'Revoke a link',
        params: inStudy.extend({ share: id }),
        response: { 200: done },
      },
    },
    async (request) => {
      const actor = await access(context, request, request.params.study, 'analyst');
      await revokeShare(context, actor, request.params.share);
      return { done: true as const };
    },
  );

  app.get(
    '/share/:token',
    { schema: { hide: true, params: z.object({ token: z.string() }) } },
    async (request, reply) => {
      reply.header('x-robots-tag', 'noindex, nofollow');
      try {
        const html = await openShare(context, request.params.token);
        return reply.headers(reportHeaders(html)).send(html);
      } catch (error) {
        if (!(error instanceof QunhaiError)) throw error;
        const page = refusalPage(error);
        return reply.status(httpStatusOf(error)).headers(reportHeaders(page)).send(page);
      }
    },
  );
};
