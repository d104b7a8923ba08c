import { gunzipSync } from 'node:zlib';
import { id, language } from '@qunhai/api';
import { z } from 'zod';
import { recordDeed } from '../audit.ts';
import { accessRun } from '../runs/access-run.ts';
import { readPart } from '../runs/read-parts.ts';
import { readReport } from '../runs/read-report.ts';
import { readScripts } from '../runs/read-scripts.ts';
import { readSnapshot } from '../runs/read-snapshot.ts';
import { sendGzipped } from '../runs/send-gzipped.ts';
import { reportHeaders } from '../security/headers.ts';
import type { RoutePlugin } from './route-plugin.ts';

const ofRun = z.object({ run: id });

/** A run's files: results, report, and the study folder it read. */
export const runFilesRoutes: RoutePlugin = async (app, { context }) => {
  const { database } = context;
  const tags = ['runs'];

  app.get(
    '/api/runs/:run/results.json',
    { schema: { tags, summary: 'results.json, as `qunhai run` writes it', params: ofRun } },
    async (request, reply) => {
      const { run } = await accessRun(context, request, request.params.run, 'viewer');
      const content = await readPart(database, run.id, 'results');
      reply.header('content-disposition', `attachment; filename="results-${run.number}.json"`);
      return sendGzipped(request, reply.type('application/json; charset=utf-8'), content);
    },
  );

  app.get(
    '/api/runs/:run/report.html',
    {
      schema: {
        ...{ tags, summary: 'The report, with or without single firms' },
        params: ofRun,
        querystring: z.object({
          language: language.optional(),
          firms: z.stringbool().default(true),
        }),
      },
    },
    async (request, reply) => {
      const { run } = await accessRun(context, request, request.params.run, 'viewer');
      const { language: shown = null, firms } = request.query;
      const report = await readReport(database, run.id, { language: shown, firms });
      const html = gunzipSync(report).toString('utf8');
      return reply.headers(reportHeaders(html)).send(html);
    },
  );

  app.get(
    '/api/runs/:run/study.zip',
    { schema: { tags, summary: 'The study folder as the run read it', params: ofRun } },
    async (request, reply) => {
      const { actor, run } = await accessRun(context, request, request.params.run, 'analyst');
      const zip = await readSnapshot(database, run.id);
      await recordDeed(database, {
        ...{ study: run.study, actor: actor.name, action: 'run.download', subject: run.id },
      });
      reply.header('content-disposition', `attachment; filename="study-${run.number}.zip"`);
      return reply.type('application/zip').send(Buffer.from(zip));
    },
  );

  app.get(
    '/api/runs/:run/scripts.zip',
    {
      schema: {
        ...{ tags, params: ofRun },
        summary: 'Scripts that reproduce the run, in R too, with the answers they read',
      },
    },
    async (request, reply) => {
      const { actor, run } = await accessRun(context, request, request.params.run, 'analyst');
      const zip = await readScripts(database, run);
      await recordDeed(database, {
        ...{ study: run.study, actor: actor.name, action: 'run.scripts', subject: run.id },
      });
      reply.header('content-disposition', `attachment; filename="scripts-${run.number}.zip"`);
      return reply.type('application/zip').send(Buffer.from(zip));
    },
  );
};
