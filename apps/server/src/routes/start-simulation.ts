import { experimentRequest, id, simulationModelQuery, simulationSummary } from '@qunhai/api';
import { z } from 'zod';
import { access } from '../accounts/access.ts';
import { sendGzipped } from '../runs/send-gzipped.ts';
import { queueSimulation } from '../simulations/queue-simulation.ts';
import { readPackedModel } from '../simulations/read-model.ts';
import type { RoutePlugin } from './route-plugin.ts';

const ofStudy = z.object({ study: id });

/** Start simulations here, or take the model to run them in the browser. */
export const startSimulationRoutes: RoutePlugin = async (app, { context }) => {
  const { database } = context;
  const tags = ['simulations'];

  app.post(
    '/api/studies/:study/simulations',
    {
      schema: {
        ...{ tags, summary: 'Simulate the newest finished run of the study, or the default model' },
        ...{ params: ofStudy, body: experimentRequest, response: { 202: simulationSummary } },
      },
    },
    async (request, reply) => {
      const { study, name } = await access(context, request, request.params.study, 'analyst');
      const wanted = { study, experiment: request.body, startedBy: name };
      return reply.status(202).send(await queueSimulation(context, wanted));
    },
  );

  app.get(
    '/api/studies/:study/simulation-model',
    {
      schema: {
        ...{ tags, summary: 'The model as JSON, for simulations in the browser' },
        ...{ params: ofStudy, querystring: simulationModelQuery },
      },
    },
    async (request, reply) => {
      const { study } = await access(context, request, request.params.study, 'viewer');
      const content = await readPackedModel(database, study, request.query.model);
      return sendGzipped(request, reply.type('application/json; charset=utf-8'), content);
    },
  );
};
