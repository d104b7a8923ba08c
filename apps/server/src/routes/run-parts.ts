import { firmCard, firmWays, id, runFirms, runPart } from '@qunhai/api';
import { z } from 'zod';
import { accessRun } from '../runs/access-run.ts';
import { readFirm, readFirmList, readFirmWays, readPart } from '../runs/read-parts.ts';
import { sendGzipped } from '../runs/send-gzipped.ts';
import type { RoutePlugin } from './route-plugin.ts';

const ofRun = z.object({ run: id });

/** What a run found, part by part, so that no page loads the whole of it. */
export const runPartsRoutes: RoutePlugin = async (app, { context }) => {
  const { database } = context;
  const tags = ['runs'];

  app.get(
    '/api/runs/:run/parts/:part',
    {
      schema: {
        ...{ tags, summary: 'A part of the results, as soon as it is true' },
        params: ofRun.extend({ part: runPart }),
      },
    },
    async (request, reply) => {
      const { run } = await accessRun(context, request, request.params.run, 'viewer');
      const content = await readPart(database, run.id, request.params.part);
      return sendGzipped(request, reply.type('application/json; charset=utf-8'), content);
    },
  );

  app.get(
    '/api/runs/:run/firms',
    { schema: { tags, summary: 'Every firm', params: ofRun, response: { 200: runFirms } } },
    async (request) => {
      const { run } = await accessRun(context, request, request.params.run, 'viewer');
      return readFirmList(database, run);
    },
  );

  app.get(
    '/api/runs/:run/firms/:firm',
    {
      schema: {
        ...{ tags, summary: 'What the run says of one firm' },
        ...{ params: ofRun.extend({ firm: z.string().max(200) }), response: { 200: firmCard } },
      },
    },
    async (request) => {
      const { run } = await accessRun(context, request, request.params.run, 'viewer');
      return readFirm(database, run.id, request.params.firm);
    },
  );

  app.get(
    '/api/runs/:run/firms/:firm/ways',
    {
      schema: {
        ...{ tags, summary: 'The successful configuration nearest to a firm, and what it lacks' },
        ...{ params: ofRun.extend({ firm: z.string().max(200) }), response: { 200: firmWays } },
      },
    },
    async (request) => {
      const { run } = await accessRun(context, request, request.params.run, 'viewer');
      return readFirmWays(database, run.id, request.params.firm);
    },
  );
};
