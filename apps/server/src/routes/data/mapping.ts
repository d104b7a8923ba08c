import { dataCheck, id, studyMapping } from '@qunhai/api';
import { z } from 'zod';
import { access } from '../../accounts/access.ts';
import { checkMapping, readMapping, saveMapping } from '../../data/stored-mapping.ts';
import { checkWithMapping, lookAtData } from '../../data/study-look.ts';
import type { RoutePlugin } from '../route-plugin.ts';
import { sendJson } from './send-json.ts';

const inStudy = z.object({ study: id });
const tags = ['data'];

/** Which columns of which files hold what, and what a run would meet. */
export const mappingRoutes: RoutePlugin = async (app, { context }) => {
  app.get(
    '/api/studies/:study/mapping',
    { schema: { tags, summary: 'The mapping', params: inStudy, response: { 200: studyMapping } } },
    async (request) => {
      const { study } = await access(context, request, request.params.study, 'viewer');
      return plain(await readMapping(context.database, study));
    },
  );

  app.put(
    '/api/studies/:study/mapping',
    {
      schema: {
        tags,
        summary: 'Save the mapping',
        params: inStudy,
        body: studyMapping,
        response: { 200: studyMapping },
      },
    },
    async (request) => {
      const actor = await access(context, request, request.params.study, 'analyst');
      return plain(await saveMapping(context, actor, request.body));
    },
  );

  app.post(
    '/api/studies/:study/mapping/check',
    {
      schema: {
        tags,
        summary: 'What a run would meet with this mapping; nothing is saved',
        params: inStudy,
        body: studyMapping,
        response: { 200: dataCheck },
      },
    },
    async (request, reply) => {
      const { study } = await access(context, request, request.params.study, 'analyst');
      const { mapping } = request.body;
      await checkMapping(context.database, study, mapping);
      return sendJson(reply, await checkWithMapping(context, study, mapping));
    },
  );

  app.get(
    '/api/studies/:study/check',
    {
      schema: {
        tags,
        summary: 'What a run would meet now',
        params: inStudy,
        response: { 200: dataCheck },
      },
    },
    async (request, reply) => {
      const { study } = await access(context, request, request.params.study, 'viewer');
      return sendJson(reply, await lookAtData(context, study, { kind: 'check' }));
    },
  );
};

function plain({ mapping, revision }: Awaited<ReturnType<typeof readMapping>>) {
  return { mapping: mapping === null ? null : { ...mapping }, revision };
}
