import { columnSuggestion, dataFiles, done, id, inspection, tableRole } from '@qunhai/api';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { access } from '../../accounts/access.ts';
import { fail } from '../../data/errors.ts';
import {
  deleteFile,
  inspectStored,
  inspectStoredColumn,
  listFiles,
  uploadFile,
} from '../../data/stored-files.ts';
import type { RoutePlugin } from '../route-plugin.ts';

/** A table of firms of this size would be a mistake; `readTable` takes twice as much. */
const uploadAtMost = 64 * 2 ** 20;

const inStudy = z.object({ study: id });
const ofFile = inStudy.extend({ file: id });
const howToLook = z.object({
  sheet: z.string().max(100).optional(),
  role: tableRole.optional(),
  wave: z.coerce.number().int().nonnegative().optional(),
});
const tags = ['data'];

/** Uploaded data files and what they hold. */
export const dataFilesRoutes: RoutePlugin = async (app, { context }) => {
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, asItIs);

  app.get(
    '/api/studies/:study/files',
    { schema: { tags, summary: 'Data files', params: inStudy, response: { 200: dataFiles } } },
    async (request) => {
      const { study } = await access(context, request, request.params.study, 'viewer');
      return { files: await listFiles(context.database, study) };
    },
  );

  app.post(
    '/api/studies/:study/files',
    {
      bodyLimit: uploadAtMost,
      onRequest: refuseTooLarge,
      schema: {
        tags,
        summary: 'Upload a data file: its bytes are the body',
        consumes: ['application/octet-stream'],
        params: inStudy,
        querystring: z.object({ name: z.string().min(1).max(255) }),
        response: { 200: inspection },
      },
    },
    async (request) => {
      const actor = await access(context, request, request.params.study, 'analyst');
      const content = request.body instanceof Uint8Array ? request.body : new Uint8Array();
      return uploadFile(context, actor, request.query.name, content);
    },
  );

  app.get(
    '/api/studies/:study/files/:file/inspection',
    {
      schema: {
        tags,
        summary: 'What a file holds and what its columns may be',
        params: ofFile,
        querystring: howToLook,
        response: { 200: inspection },
      },
    },
    async (request) => {
      const { study } = await access(context, request, request.params.study, 'viewer');
      return inspectStored(context, study, request.params.file, request.query);
    },
  );

  app.get(
    '/api/studies/:study/files/:file/inspection/entry',
    {
      schema: {
        tags,
        summary: 'How a column reads as the answers of a target',
        params: ofFile,
        querystring: howToLook.extend({ target: z.string().max(100), column: z.string().max(300) }),
        response: { 200: columnSuggestion },
      },
    },
    async (request) => {
      const { study } = await access(context, request, request.params.study, 'viewer');
      return inspectStoredColumn(context, study, request.params.file, request.query);
    },
  );

  app.delete(
    '/api/studies/:study/files/:file',
    { schema: { tags, summary: 'Delete a file', params: ofFile, response: { 200: done } } },
    async (request) => {
      const actor = await access(context, request, request.params.study, 'analyst');
      await deleteFile(context, actor, request.params.file);
      return { done: true as const };
    },
  );
};

async function asItIs(_request: FastifyRequest, body: Buffer): Promise<Buffer> {
  return body;
}

async function refuseTooLarge({ headers }: FastifyRequest): Promise<void> {
  if (Number(headers['content-length']) > uploadAtMost)
    throw fail('upload-too-large', { limit: uploadAtMost });
}
