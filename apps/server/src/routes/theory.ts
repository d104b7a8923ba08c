import { id, studyTheory, theoryChange } from '@qunhai/api';
import { z } from 'zod';
import { access } from '../accounts/access.ts';
import { readTheory, saveTheory } from '../theory/study-theory.ts';
import type { RoutePlugin } from './route-plugin.ts';

const inStudy = z.object({ study: id });

/** The theory of a study: read by everybody in it, edited by analysts and owners. */
export const theoryRoutes: RoutePlugin = async (app, { context }) => {
  const tags = ['theory'];

  app.get(
    '/api/studies/:study/theory',
    {
      schema: {
        tags,
        summary: 'The theory of a study',
        params: inStudy,
        response: { 200: studyTheory },
      },
    },
    async (request) => {
      const { study } = await access(context, request, request.params.study, 'viewer');
      return readTheory(context.database, study);
    },
  );

  app.put(
    '/api/studies/:study/theory',
    {
      schema: {
        tags,
        summary: 'Save an edited copy of the theory, or go back to the built-in one',
        params: inStudy,
        body: theoryChange,
        response: { 200: studyTheory },
      },
    },
    async (request) => {
      const actor = await access(context, request, request.params.study, 'analyst');
      return saveTheory(context, actor, request.body);
    },
  );
};
