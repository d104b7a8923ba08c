import { done, id, studies, study, studyChange, studyRequest } from '@qunhai/api';
import { z } from 'zod';
import { access, signedIn } from '../accounts/access.ts';
import { changeStudy, deleteStudy } from '../studies/change-study.ts';
import { createStudy } from '../studies/create-study.ts';
import { listStudies, readStudy } from '../studies/read-studies.ts';
import type { RoutePlugin } from './route-plugin.ts';

const ofStudy = z.object({ study: id });
const tags = ['studies'];

/** The text of a theory may be longer, escaped as JSON, than its own limit. */
const longestRequest = 8 * 2 ** 20;

/** Studies: list, create, read, rename, delete. */
export const studiesRoutes: RoutePlugin = async (app, { context }) => {
  app.get(
    '/api/studies',
    { schema: { tags, summary: 'Studies you have a role in', response: { 200: studies } } },
    async (request) => {
      const actor = await signedIn(context, request);
      return { studies: await listStudies(context, actor) };
    },
  );

  app.post(
    '/api/studies',
    {
      bodyLimit: longestRequest,
      schema: {
        ...{ tags, summary: 'Create a study from the built-in theory or a theory file' },
        ...{ body: studyRequest, response: { 201: study } },
      },
    },
    async (request, reply) => {
      const actor = await signedIn(context, request);
      const made = await createStudy(context, actor, request.body);
      return reply.status(201).send(await readStudy(context, made, 'owner'));
    },
  );

  app.get(
    '/api/studies/:study',
    { schema: { tags, summary: 'A study', params: ofStudy, response: { 200: study } } },
    async (request) => {
      const { study: of, role } = await access(context, request, request.params.study, 'viewer');
      return readStudy(context, of, role);
    },
  );

  app.patch(
    '/api/studies/:study',
    {
      schema: {
        ...{ tags, summary: 'Change title, note or seed' },
        ...{ params: ofStudy, body: studyChange, response: { 200: study } },
      },
    },
    async (request) => {
      const actor = await access(context, request, request.params.study, 'analyst');
      await changeStudy(context, actor, request.body);
      return readStudy(context, actor.study, actor.role);
    },
  );

  app.delete(
    '/api/studies/:study',
    {
      schema: {
        ...{ tags, summary: 'Delete a study with everything in it' },
        ...{ params: ofStudy, response: { 200: done } },
      },
    },
    async (request) => {
      await deleteStudy(context, await access(context, request, request.params.study, 'owner'));
      return { done: true as const };
    },
  );
};
