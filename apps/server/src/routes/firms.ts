import {
  done,
  firmChange,
  firmLink,
  invitedFirms,
  inviteRequest,
  inviteResult,
  linkChange,
} from '@qunhai/api';
import { z } from 'zod';
import { access } from '../accounts/access.ts';
import { recordDeed } from '../audit.ts';
import { changeFirm, removeFirm } from '../collect/change-firm.ts';
import { changeLink } from '../collect/change-link.ts';
import { inviteFirms } from '../collect/invite-firms.ts';
import { readInvitedFirms } from '../collect/read-invited-firms.ts';
import { readLinks } from '../collect/read-links.ts';
import { fail } from '../errors.ts';
import type { RoutePlugin } from './route-plugin.ts';

const ofStudy = z.object({ study: z.string().max(64) });
const ofFirm = ofStudy.extend({ firm: z.string().min(1).max(64) });
const wave = z.coerce.number().int().positive().max(10_000);
const tags = ['collect'];

/** Twenty thousand lines of an invitation, at a few hundred bytes each. */
const longestInvitation = 16 * 2 ** 20;

/** Firms invited to a study, and their links. */
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

  app.get(
    '/api/studies/:study/waves/:wave/firms/:firm/link',
    {
      schema: {
        ...{ tags, summary: 'A firm’s link that works' },
        ...{ params: ofFirm.extend({ wave }), response: { 200: firmLink } },
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
        ...{ params: ofFirm.extend({ wave }), body: linkChange, response: { 200: done } },
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
