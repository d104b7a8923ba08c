import { id, savedScenarios } from '@qunhai/api';
import { z } from 'zod';
import { access } from '../accounts/access.ts';
import { readScenarios, saveScenarios } from '../simulations/saved-scenarios.ts';
import type { RoutePlugin } from './route-plugin.ts';

const inStudy = z.object({ study: id });

/** Scenarios saved with a study: read by everybody in it, changed by analysts and owners. */
export const scenariosRoutes: RoutePlugin = async (app, { context }) => {
  const tags = ['simulations'];

  app.get(
    '/api/studies/:study/scenarios',
    {
      schema: {
        ...{ tags, summary: 'Scenarios saved with a study' },
        ...{ params: inStudy, response: { 200: savedScenarios } },
      },
    },
    async (request) => {
      const { study } = await access(context, request, request.params.study, 'viewer');
      return readScenarios(context.database, study);
    },
  );

  app.put(
    '/api/studies/:study/scenarios',
    {
      schema: {
        ...{ tags, summary: 'Save scenarios with a study, in place of those that were there' },
        ...{ params: inStudy, body: savedScenarios, response: { 200: savedScenarios } },
      },
    },
    async (request) => {
      const actor = await access(context, request, request.params.study, 'analyst');
      return saveScenarios(context, actor, request.body);
    },
  );
};
