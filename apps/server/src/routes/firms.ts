import { done, firmChange, invitedFirms, inviteRequest, inviteResult } from '@qunhai/api';
import { z } from 'zod';
import { access } from '../accounts/access.ts';
import { changeFirm, removeFirm } from '../collect/change-firm.ts';
import { inviteFirms } from '../collect/invite-firms.ts';
import { readInvitedFirms } from '../collect/read-invited-firms.ts';
import type { RoutePlugin } from './route-plugin.ts';

const ofStudy = z.object({ study: z.string().max(64) });
const ofFirm = ofStudy.extend({ firm: z.string().min(1).max(64) });
const wave = z.coerce.number().int().positive().max(10_000);
const tags = ['collect'];

/** Twenty thousand lines of an invitation, at a few hundred bytes each. */
const longestInvitation = 16 * 2 ** 20;

/** Firms invited to a study. */
export const firmsRoutes: RoutePlugin = async (app, { context }) => {
  app.get(
    '/api/studies/:study/waves/:wave/firms',
    {
      schema: {
        ...{ tags, summary: 'Invited firms and how far their answers are' },
        ...{ params: ofStudy.extend({ wave }), response: { 200: invitedFirms } },
      },
    },
    async (request) => {
      const { study } = await access(context, request, request.params.study, 'viewer');
      return { firms: await readInvitedFirms(context.database, study, request.params.wave) };
    },
  );

  app.post(
    '/api/studies/:study/firms',
    {
      bodyLimit: longestInvitation,
      schema: {
        ...{ tags, summary: 'Invite firms' },
        ...{ params: ofStudy, body: inviteRequest, response: { 200: inviteResult } },
      },
    },
    async (request) => {
      const editor = await access(context, request, request.params.study, 'analyst');
      return inviteFirms(context, editor, request.body);
    },
  );

  app.patch(
    '/api/studies/:study/firms/:firm',
    {
      schema: {
        ...{ tags, summary: 'Change an invited firm' },
        ...{ params: ofFirm, body: firmChange, response: { 200: done } },
      },
    },
    async (request) => {
      const editor = await access(context, request, request.params.study, 'analyst');
      await changeFirm(context, editor, request.params.firm, request.body);
      return { done: true as const };
    },
  );

  app.delete(
    '/api/studies/:study/firms/:firm',
    {
      schema: {
        ...{ tags, summary: 'Remove a firm that has not answered' },
        ...{ params: ofFirm, response: { 200: done } },
      },
    },
    async (request) => {
      const editor = await access(context, request, request.params.study, 'analyst');
      await removeFirm(context, editor, request.params.firm);
      return { done: true as const };
    },
  );
};
