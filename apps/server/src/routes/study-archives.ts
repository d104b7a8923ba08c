import { id, study } from '@qunhai/api';
import { z } from 'zod';
import { access, signedIn } from '../accounts/access.ts';
import { roleIn } from '../accounts/role-in.ts';
import { recordDeed } from '../audit.ts';
import { fail } from '../errors.ts';
import { exportStudy } from '../studies/archive/export-study.ts';
import { importStudy } from '../studies/archive/import-study.ts';
import { archiveLimits } from '../studies/archive/read-archive.ts';
import { openExample } from '../studies/open-example.ts';
import { readStudy } from '../studies/read-studies.ts';
import type { RoutePlugin } from './route-plugin.ts';

const ofStudy = z.object({ study: id });
const tags = ['studies'];
const zipTypes = ['application/zip', 'application/x-zip-compressed', 'application/octet-stream'];

/** Studies as files: the example, import of an archive or a zipped study folder, export. */
export const studyArchivesRoutes: RoutePlugin = async (app, { context }) => {
  app.addContentTypeParser(zipTypes, { parseAs: 'buffer' }, (_request, body, next) =>
    next(null, body),
  );

  app.post(
    '/api/studies/example',
    { schema: { tags, summary: 'Open the simulated example', response: { 200: study } } },
    async (request) => {
      const actor = await signedIn(context, request);
      const opened = await openExample(context, actor);
      const role = await roleIn(context, actor, opened);
      if (role === null) throw fail('not-found', { what: 'study' });
      return readStudy(context, opened, role);
    },
  );

  app.post(
    '/api/studies/import',
    {
      bodyLimit: archiveLimits.packedBytes,
      schema: {
        ...{ tags, summary: 'Import an exported study, or a zipped study folder' },
        ...{ consumes: zipTypes, response: { 201: study } },
      },
    },
    async (request, reply) => {
      const actor = await signedIn(context, request);
      const bytes = request.body instanceof Uint8Array ? request.body : new Uint8Array();
      const imported = await importStudy(context, actor, bytes);
      return reply.status(201).send(await readStudy(context, imported, 'owner'));
    },
  );

  app.get(
    '/api/studies/:study/export',
    {
      schema: {
        ...{ tags, summary: 'The whole study as one file, answers and drafts included' },
        params: ofStudy,
      },
    },
    async (request, reply) => {
      const { study: of, name } = await access(context, request, request.params.study, 'analyst');
      const archive = await exportStudy(context.database, of);
      await recordDeed(context.database, { study: of, actor: name, action: 'study.export' });
      return reply
        .header('content-type', 'application/zip')
        .header('content-disposition', `attachment; filename="${archive.name}"`)
        .header('cache-control', 'no-store')
        .send(Buffer.from(archive.zip));
    },
  );
};
