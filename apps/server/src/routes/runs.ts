import { id, runSummary, runs } from '@qunhai/api';
import { z } from 'zod';
import { access } from '../accounts/access.ts';
import { recordDeed } from '../audit.ts';
import { accessRun } from '../runs/access-run.ts';
import { listRuns, readRun } from '../runs/read-runs.ts';
import type { RoutePlugin } from './route-plugin.ts';

const ofStudy = z.object({ study: id });
const ofRun = z.object({ run: id });

/** Runs of a study, and how they are. */
export const runsRoutes: RoutePlugin = async (app, { context }) => {
  const { database, jobs } = context;
  const tags = ['runs'];

  app.get(
    '/api/studies/:study/runs',
    { schema: { tags, summary: 'Runs, newest first', params: ofStudy, response: { 200: runs } } },
    async (request) => {
      const { study } = await access(context, request, request.params.study, 'viewer');
      return { runs: await listRuns(database, study) };
    },
  );

  app.get(
    '/api/runs/:run',
    { schema: { tags, summary: 'A run', params: ofRun, response: { 200: runSummary } } },
    async (request) => (await accessRun(context, request, request.params.run, 'viewer')).run,
  );

  app.post(
    '/api/runs/:run/cancel',
    {
      schema: {
        ...{ tags, summary: 'Cancel a run; one that has ended stays as it is' },
        ...{ params: ofRun, response: { 200: runSummary } },
      },
    },
    async (request) => {
      const { actor, run } = await accessRun(context, request, request.params.run, 'analyst');
      await jobs.cancelRun(run.id, actor.name);
      await recordDeed(database, {
        ...{ study: run.study, actor: actor.name, action: 'run.cancel', subject: run.id },
      });
      return readRun(database, run.id);
    },
  );
};
