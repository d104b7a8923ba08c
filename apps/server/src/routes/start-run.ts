import { id, runOptions, runSummary } from '@qunhai/api';
import { z } from 'zod';
import { access } from '../accounts/access.ts';
import { queueRun } from '../runs/queue-run.ts';
import type { RoutePlugin } from './route-plugin.ts';

const ofStudy = z.object({ study: id });

/** Start runs. */
export const startRunRoutes: RoutePlugin = async (app, { context }) => {
  const tags = ['runs'];

  app.post(
    '/api/studies/:study/runs',
    {
      schema: {
        ...{ tags, summary: 'Start a run of the study as it is now' },
        ...{ params: ofStudy, body: runOptions, response: { 202: runSummary } },
      },
    },
    async (request, reply) => {
      const { study, name } = await access(context, request, request.params.study, 'analyst');
      const options = request.body;
      return reply.status(202).send(await queueRun(context, { study, options, startedBy: name }));
    },
  );
};
