import { dataQuality, dataTableAnswer, id, language } from '@qunhai/api';
import { eq } from 'drizzle-orm';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { access } from '../../accounts/access.ts';
import { recordDeed } from '../../audit.ts';
import { exportData, lookAtData } from '../../data/study-look.ts';
import { studies } from '../../database/schema.ts';
import type { RoutePlugin } from '../route-plugin.ts';
import { sendJson } from './send-json.ts';

const inStudy = z.object({ study: id });
const tags = ['data'];
const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Every answer, the quality of the answers, and both as files. */
export const tableRoutes: RoutePlugin = async (app, { context }) => {
  app.get(
    '/api/studies/:study/table',
    {
      schema: {
        tags,
        summary: 'Every answer, column by column',
        params: inStudy,
        response: { 200: dataTableAnswer },
      },
    },
    async (request, reply) => {
      const { study } = await access(context, request, request.params.study, 'viewer');
      return sendJson(reply, await lookAtData(context, study, { kind: 'table' }));
    },
  );

  app.get(
    '/api/studies/:study/quality',
    {
      schema: {
        tags,
        summary: 'The quality report of a wave, without a run',
        params: inStudy,
        querystring: z.object({ wave: z.coerce.number().int().optional() }),
        response: { 200: dataQuality },
      },
    },
    async (request, reply) => {
      const { study } = await access(context, request, request.params.study, 'viewer');
      const { wave } = request.query;
      return sendJson(reply, await lookAtData(context, study, { kind: 'quality', wave }));
    },
  );

  for (const kind of ['csv', 'xlsx'] as const)
    app.get(
      `/api/studies/:study/table.${kind}`,
      {
        schema: {
          tags,
          summary: `Every answer as ${kind.toUpperCase()}, safe to open in a spreadsheet`,
          params: inStudy,
          querystring: z.object({ language: language.default('zh') }),
        },
      },
      async (request, reply): Promise<FastifyReply> => {
        const actor = await access(context, request, request.params.study, 'viewer');
        const body = await exportData(context, actor.study, { kind, ...request.query });
        const deed = {
          study: actor.study,
          actor: actor.name,
          action: 'data.export',
          subject: kind,
        };
        await recordDeed(context.database, deed);
        const [found] = await context.database
          .select({ slug: studies.slug })
          .from(studies)
          .where(eq(studies.id, actor.study));
        return reply
          .header('content-type', mediaTypes[kind])
          .header('content-disposition', `attachment; filename="${found!.slug}-answers.${kind}"`)
          .send(Buffer.from(body.buffer, body.byteOffset, body.byteLength));
      },
    );
};
