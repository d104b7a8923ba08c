import { done, exclusion, exclusionRequest, exclusions, id } from '@qunhai/api';
import { z } from 'zod';
import { access } from '../../accounts/access.ts';
import { addExclusion, listExclusions, undoExclusion } from '../../data/stored-exclusions.ts';
import type { RoutePlugin } from '../route-plugin.ts';

const inStudy = z.object({ study: id });
const tags = ['data'];

/** Answers that an analyst leaves out, with the reason; can be undone. */
export const exclusionsRoutes: RoutePlugin = async (app, { context }) => {
  app.get(
    '/api/studies/:study/exclusions',
    {
      schema: { tags, summary: 'Answers left out', params: inStudy, response: { 200: exclusions } },
    },
    async (request) => {
      const { study } = await access(context, request, request.params.study, 'viewer');
      return { exclusions: await listExclusions(context.database, study) };
    },
  );

  app.post(
    '/api/studies/:study/exclusions',
    {
      schema: {
        tags,
        summary: 'Leave a firm’s answers out',
        params: inStudy,
        body: exclusionRequest,
        response: { 200: exclusion },
      },
    },
    async (request) => {
      const actor = await access(context, request, request.params.study, 'analyst');
      return addExclusion(context, actor, request.body);
    },
  );

  app.delete(
    '/api/studies/:study/exclusions/:exclusion',
    {
      schema: {
        tags,
        summary: 'Take the answers in again',
        params: inStudy.extend({ exclusion: id }),
        response: { 200: done },
      },
    },
    async (request) => {
      const actor = await access(context, request, request.params.study, 'analyst');
      await undoExclusion(context, actor, request.params.exclusion);
      return { done: true as const };
    },
  );
};
