import { done, firmLink, linkChange } from '@qunhai/api';
import { z } from 'zod';
import { access } from '../accounts/access.ts';
import { recordDeed } from '../audit.ts';
import { changeLink } from '../collect/change-link.ts';
import { readLinks } from '../collect/read-links.ts';
import { fail } from '../errors.ts';
import type { RoutePlugin } from './route-plugin.ts';

const ofFirm = z.object({
  study: z.string().max(64),
  wave: z.coerce.number().int().positive().max(10_000),
  firm: z.string().min(1).max(64),
});
const tags = ['collect'];

/** The link of one firm to one wave. */
export const firmLinksRoutes: RoutePlugin = async (app, { context }) => {
  app.get(
    '/api/studies/:study/waves/:wave/firms/:firm/link',
    {
      schema: {
        ...{ tags, summary: 'A firm’s link that works' },
        ...{ params: ofFirm, response: { 200: firmLink } },
      },
    },
    async (request) => {
      const { name: actor, study } = await access(
        context,
        request,
        request.params.study,
        'analyst',
      );
      const { firm, wave: number } = request.params;
      const place = { study, wave: number };
      const [found] = await readLinks(context, context.database, place, { firm });
      if (found === undefined) throw fail('not-found', { what: 'link' });
      await recordDeed(context.database, { study, actor, action: 'link.read', subject: firm });
      return { firm, name: found.name, url: found.url };
    },
  );

  app.post(
    '/api/studies/:study/waves/:wave/firms/:firm/link',
    {
      schema: {
        ...{ tags, summary: 'Renew or revoke a firm’s link' },
        ...{ params: ofFirm, body: linkChange, response: { 200: done } },
      },
    },
    async (request) => {
      const { name, study } = await access(context, request, request.params.study, 'analyst');
      const { firm, wave: number } = request.params;
      await changeLink(context, name, { study, wave: number, firm }, request.body.state);
      return { done: true as const };
    },
  );
};
