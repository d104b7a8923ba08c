import { Readable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { id, language } from '@qunhai/api';
import { z } from 'zod';
import { sendGzipped } from '../runs/send-gzipped.ts';
import { reportHeaders } from '../security/headers.ts';
import { accessSimulation } from '../simulations/access-simulation.ts';
import { readFile, readPaths } from '../simulations/read-files.ts';
import { readSimulationReport } from '../simulations/read-simulation-report.ts';
import type { RoutePlugin } from './route-plugin.ts';

const ofSimulation = z.object({ simulation: id });

/** What a simulation found: results, the paths of its replications, and the report. */
export const simulationFilesRoutes: RoutePlugin = async (app, { context }) => {
  const { database } = context;
  const tags = ['simulations'];

  app.get(
    '/api/simulations/:simulation/results',
    { schema: { tags, summary: 'What the simulation found', params: ofSimulation } },
    async (request, reply) => {
      const { simulation: asked } = request.params;
      const { simulation } = await accessSimulation(context, request, asked, 'viewer');
      const content = await readFile(database, simulation.id, 'results');
      return sendGzipped(request, reply.type('application/json; charset=utf-8'), content);
    },
  );

  app.get(
    '/api/simulations/:simulation/simulation.json',
    {
      schema: {
        tags,
        summary: 'The same as a file, as `qunhai simulate` writes it',
        params: ofSimulation,
      },
    },
    async (request, reply) => {
      const { simulation: asked } = request.params;
      const { simulation } = await accessSimulation(context, request, asked, 'viewer');
      const content = await readFile(database, simulation.id, 'results');
      const name = `simulation-${simulation.number}.json`;
      reply.header('content-disposition', `attachment; filename="${name}"`);
      return sendGzipped(request, reply.type('application/json; charset=utf-8'), content);
    },
  );

  app.get(
    '/api/simulations/:simulation/paths.parquet',
    { schema: { tags, summary: 'Paths of single replications', params: ofSimulation } },
    async (request, reply) => {
      const { simulation: asked } = request.params;
      const { simulation } = await accessSimulation(context, request, asked, 'viewer');
      const pieces = readPaths(database, simulation.id);
      // What keeps it from being read is said before the file begins.
      const first = await pieces.next();
      const name = `paths-${simulation.number}.parquet`;
      reply.header('content-disposition', `attachment; filename="${name}"`);
      const whole = Readable.from(withFirst(first, pieces));
      return reply.type('application/vnd.apache.parquet').send(whole);
    },
  );

  app.get(
    '/api/simulations/:simulation/report.html',
    {
      schema: {
        ...{ tags, summary: 'The report of the simulation', params: ofSimulation },
        querystring: z.object({ language: language.optional() }),
      },
    },
    async (request, reply) => {
      const { simulation: asked } = request.params;
      const { simulation } = await accessSimulation(context, request, asked, 'viewer');
      const report = await readSimulationReport(database, simulation, request.query.language);
      const html = gunzipSync(report).toString('utf8');
      return reply.headers(reportHeaders(html)).send(html);
    },
  );
};

async function* withFirst<Value>(
  first: IteratorResult<Value, unknown>,
  others: AsyncIterable<Value>,
): AsyncGenerator<Value> {
  if (first.done) return;
  yield first.value;
  yield* others;
}
