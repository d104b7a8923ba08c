import { formKind, formPreview, links, wave, waveChange, waveRequest, waves } from '@qunhai/api';
import { z } from 'zod';
import { access } from '../accounts/access.ts';
import { recordDeed } from '../audit.ts';
import { changeWave } from '../collect/change-wave.ts';
import { prepareNextWave } from '../collect/prepare-next-wave.ts';
import { previewForm } from '../collect/preview-form.ts';
import { readLinks } from '../collect/read-links.ts';
import { readWaves } from '../collect/read-waves.ts';
import { remindersCsv } from '../collect/reminders-csv.ts';
import type { RoutePlugin } from './route-plugin.ts';

const ofStudy = z.object({ study: z.string().max(64) });
const ofWave = ofStudy.extend({ wave: z.coerce.number().int().positive().max(10_000) });
const tags = ['collect'];

/** Rounds of a study's survey, and the links firms answer through. */
export const wavesRoutes: RoutePlugin = async (app, { context }) => {
  const { database } = context;

  app.get(
    '/api/studies/:study/waves',
    {
      schema: { tags, summary: 'Waves of a study', params: ofStudy, response: { 200: waves } },
    },
    async (request) => {
      const { study } = await access(context, request, request.params.study, 'viewer');
      return { waves: await readWaves(database, study) };
    },
  );

  app.post(
    '/api/studies/:study/waves',
    {
      schema: {
        ...{ tags, summary: 'Prepare the next wave' },
        ...{ params: ofStudy, body: waveRequest, response: { 201: wave } },
      },
    },
    async (request, reply) => {
      const editor = await access(context, request, request.params.study, 'analyst');
      return reply.status(201).send(await prepareNextWave(context, editor, request.body.form));
    },
  );

  app.patch(
    '/api/studies/:study/waves/:wave',
    {
      schema: {
        ...{ tags, summary: 'Change, publish, close or reopen a wave' },
        ...{ params: ofWave, body: waveChange, response: { 200: wave } },
      },
    },
    async (request) => {
      const editor = await access(context, request, request.params.study, 'analyst');
      return changeWave(context, editor, request.params.wave, request.body);
    },
  );

  app.get(
    '/api/studies/:study/waves/:wave/preview',
    {
      schema: {
        ...{ tags, summary: 'The form as firms will see it', params: ofWave },
        ...{ querystring: z.object({ form: formKind }), response: { 200: formPreview } },
      },
    },
    async (request) => {
      const { study } = await access(context, request, request.params.study, 'viewer');
      return previewForm(database, study, request.params.wave, request.query.form);
    },
  );

  app.get(
    '/api/studies/:study/waves/:wave/links',
    {
      schema: {
        ...{ tags, summary: 'Every link that works, for printing' },
        ...{ params: ofWave, response: { 200: links } },
      },
    },
    async (request) => {
      const actor = await access(context, request, request.params.study, 'analyst');
      const place = { study: actor.study, wave: request.params.wave };
      const found = await readLinks(context, database, place);
      await recordDeed(database, deed(actor, 'links.read', place.wave));
      return { links: found.map(({ firm, name, url }) => ({ firm, name, url })) };
    },
  );

  app.get(
    '/api/studies/:study/waves/:wave/reminders.csv',
    { schema: { tags, summary: 'Firms that have not submitted, as CSV', params: ofWave } },
    async (request, reply) => {
      const actor = await access(context, request, request.params.study, 'analyst');
      const place = { study: actor.study, wave: request.params.wave };
      const found = await readLinks(context, database, place, 'unsubmitted');
      await recordDeed(database, deed(actor, 'reminders.export', place.wave));
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="reminders-wave-${place.wave}.csv"`)
        .header('cache-control', 'no-store')
        .send(remindersCsv(found));
    },
  );
};

function deed(
  actor: { readonly study: string; readonly name: string },
  action: string,
  wave: number,
) {
  return { study: actor.study, actor: actor.name, action, subject: String(wave) };
}
