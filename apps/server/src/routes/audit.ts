import { audit, id } from '@qunhai/api';
import { and, desc, eq, lt } from 'drizzle-orm';
import { z } from 'zod';
import { access } from '../accounts/access.ts';
import { auditEntries } from '../database/schema.ts';
import type { RoutePlugin } from './route-plugin.ts';

/** Entries of one answer. */
const page = 100;

/** Who did what in a study. */
export const auditRoutes: RoutePlugin = async (app, { context }) => {
  app.get(
    '/api/studies/:study/audit',
    {
      schema: {
        tags: ['audit'],
        summary: 'Who did what, newest first',
        params: z.strictObject({ study: id }),
        querystring: z.strictObject({ before: z.coerce.number().int().positive().optional() }),
        response: { 200: audit },
      },
    },
    async (request) => {
      const { study } = await access(context, request, request.params.study, 'analyst');
      const { before } = request.query;
      const found = await context.database
        .select()
        .from(auditEntries)
        .where(
          and(
            eq(auditEntries.study, study),
            before === undefined ? undefined : lt(auditEntries.id, before),
          ),
        )
        .orderBy(desc(auditEntries.id))
        .limit(page + 1);
      const entries = found
        .slice(0, page)
        .map(({ study: _study, at, ...entry }) => ({ ...entry, at: at.toISOString() }));
      return { entries, more: found.length > page };
    },
  );
};
