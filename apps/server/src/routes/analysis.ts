import { analysisPlan, id } from '@qunhai/api';
import { readTheory, settledPlan, analysisPlan as studyPlan } from '@qunhai/study';
import { clusteredFirmsTheory } from '@qunhai/theory';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { access } from '../accounts/access.ts';
import { studies } from '../database/schema.ts';
import { fail } from '../errors.ts';
import type { RoutePlugin } from './route-plugin.ts';

/** How a study is analysed where a run chooses nothing else. */
export const analysisRoutes: RoutePlugin = async (app, { context }) => {
  app.get(
    '/api/studies/:study/analysis',
    {
      schema: {
        tags: ['runs'],
        summary: 'How a study is analysed where a run chooses nothing else',
        params: z.object({ study: id }),
        response: { 200: analysisPlan },
      },
    },
    async (request) => {
      const { study } = await access(context, request, request.params.study, 'viewer');
      const [row] = await context.database
        .select({ analysis: studies.analysis, theory: studies.theory })
        .from(studies)
        .where(eq(studies.id, study));
      if (row === undefined) throw fail('not-found', { what: 'study' });
      const theory =
        row.theory === null ? clusteredFirmsTheory : readTheory(row.theory, 'theory.yaml');
      const { plan, ...choices } = settledPlan(theory, studyPlan.parse(row.analysis));
      const { tolerance: _, maxIterations: __, ...chosen } = plan;
      const { groupings, levelings, controllable, conditions } = choices;
      return {
        ...{ ...chosen, groupings: [...groupings], levelings: [...levelings] },
        ...{ controllable: [...controllable], conditions: [...conditions] },
      };
    },
  );
};
