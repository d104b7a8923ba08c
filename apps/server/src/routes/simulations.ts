import { done, id, simulationSummary, simulations } from '@qunhai/api';
import { z } from 'zod';
import { access } from '../accounts/access.ts';
import { recordDeed } from '../audit.ts';
import { accessSimulation } from '../simulations/access-simulation.ts';
import { deleteSimulation } from '../simulations/delete-simulation.ts';
import { listSimulations, readSimulation } from '../simulations/read-simulations.ts';
import type { RoutePlugin } from './route-plugin.ts';

const ofStudy = z.object({ study: id });
const ofSimulation = z.object({ simulation: id });

/** Simulations of a study: how they are, and to stop and delete them. */
export const simulationsRoutes: RoutePlugin = async (app, { context }) => {
  const { database, jobs } = context;
  const tags = ['simulations'];

  app.get(
    '/api/studies/:study/simulations',
    {
      schema: {
        ...{ tags, summary: 'Simulations, newest first' },
        ...{ params: ofStudy, response: { 200: simulations } },
      },
    },
    async (request) => {
      const { study } = await access(context, request, request.params.study, 'viewer');
      return { simulations: await listSimulations(database, study) };
    },
  );

  app.get(
    '/api/simulations/:simulation',
    {
      schema: {
        ...{ tags, summary: 'A simulation' },
        ...{ params: ofSimulation, response: { 200: simulationSummary } },
      },
    },
    async (request) => {
      const { simulation } = request.params;
      return (await accessSimulation(context, request, simulation, 'viewer')).simulation;
    },
  );

  app.delete(
    '/api/simulations/:simulation',
    {
      schema: {
        ...{ tags, summary: 'Delete a simulation; one under way is stopped' },
        ...{ params: ofSimulation, response: { 200: done } },
      },
    },
    async (request) => {
      const { simulation: asked } = request.params;
      const { actor, simulation } = await accessSimulation(context, request, asked, 'analyst');
      await deleteSimulation(context, simulation, actor.name);
      return { done: true as const };
    },
  );

  app.post(
    '/api/simulations/:simulation/cancel',
    {
      schema: {
        ...{ tags, summary: 'Cancel a simulation; one that has ended stays as it is' },
        ...{ params: ofSimulation, response: { 200: simulationSummary } },
      },
    },
    async (request) => {
      const { simulation: asked } = request.params;
      const { actor, simulation } = await accessSimulation(context, request, asked, 'analyst');
      await jobs.cancelSimulation(simulation.id, actor.name);
      await recordDeed(database, {
        ...{ study: simulation.study, actor: actor.name },
        ...{ action: 'simulation.cancel', subject: simulation.id },
      });
      return readSimulation(database, simulation.id);
    },
  );
};
