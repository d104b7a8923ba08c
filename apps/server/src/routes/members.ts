import {
  done,
  id,
  memberAdded,
  memberChange,
  memberRequest,
  members,
  passwordLink,
} from '@qunhai/api';
import { z } from 'zod';
import { access } from '../accounts/access.ts';
import { fail } from '../accounts/errors.ts';
import { addMember, changeMember, listMembers, mayReset } from '../accounts/members.ts';
import { issuePasswordLink } from '../accounts/password-links.ts';
import { canSendMail } from '../accounts/send-mail.ts';
import { recordDeed } from '../audit.ts';
import type { Context } from '../context.ts';
import { fail as failHere } from '../errors.ts';
import type { RoutePlugin } from './route-plugin.ts';

const tags = ['members'];
const ofStudy = z.strictObject({ study: id });
const ofMember = z.strictObject({ study: id, user: id });

/** Who may do what in a study. */
export const memberRoutes: RoutePlugin = async (app, options) => {
  await app.register(readingAndAdding, options);
  await app.register(changing, options);
};

const readingAndAdding: RoutePlugin = async (app, { context }) => {
  app.get(
    '/api/studies/:study/members',
    {
      schema: {
        tags,
        summary: 'Members of a study with their roles',
        params: ofStudy,
        response: { 200: members },
      },
    },
    async (request) => {
      const { study } = await access(context, request, request.params.study, 'viewer');
      return { members: await listMembers(context.database, study) };
    },
  );

  app.post(
    '/api/studies/:study/members',
    {
      schema: {
        tags,
        summary: 'Give somebody a role; a person without an account gets a link',
        params: ofStudy,
        body: memberRequest,
        response: { 200: memberAdded },
      },
    },
    async (request) => {
      const actor = await access(context, request, request.params.study, 'owner');
      const { person, isNew } = await addMember(context, actor, request.body);
      const issuing = { mayShow: actor.isAdministrator, log: request.log };
      const link = isNew ? await issuePasswordLink(context, person, issuing) : null;
      return { member: await memberOf(context, actor.study, person.id), link };
    },
  );
};

const changing: RoutePlugin = async (app, { context }) => {
  app.patch(
    '/api/studies/:study/members/:user',
    {
      schema: {
        tags,
        summary: 'Change the role of a member',
        params: ofMember,
        body: memberChange,
        response: { 200: members },
      },
    },
    async (request) => {
      const { study, user } = request.params;
      const actor = await access(context, request, study, 'owner');
      await changeMember(context, actor, user, request.body.role);
      return { members: await listMembers(context.database, study) };
    },
  );

  app.delete(
    '/api/studies/:study/members/:user',
    {
      schema: {
        tags,
        summary: 'End a membership: owners anybody’s, others their own',
        params: ofMember,
        response: { 200: done },
      },
    },
    async (request) => {
      const { study, user } = request.params;
      const actor = await access(context, request, study, 'viewer');
      if (actor.user !== user && actor.role !== 'owner')
        throw failHere('not-allowed', { needed: 'owner' });
      await changeMember(context, actor, user, null);
      return { done: true as const };
    },
  );

  app.post(
    '/api/studies/:study/members/:user/link',
    {
      schema: {
        tags,
        summary: 'A link that lets a member choose a new password',
        params: ofMember,
        response: { 200: passwordLink },
      },
    },
    async (request) => {
      const { study, user } = request.params;
      const actor = await access(context, request, study, 'owner');
      const member = await memberOf(context, study, user);
      if (!(await mayReset(context, actor, member.user)))
        throw fail(canSendMail(context) ? 'not-yours-to-reset' : 'not-yours-to-hand-over', {});
      const { email: subject } = member.user;
      const deed = { study, actor: actor.name, action: 'password-link.issue', subject };
      await recordDeed(context.database, deed);
      const issuing = { mayShow: actor.isAdministrator, log: request.log };
      return issuePasswordLink(context, member.user, issuing);
    },
  );
};

async function memberOf({ database }: Context, study: string, user: string) {
  const member = (await listMembers(database, study)).find((one) => one.user.id === user);
  if (member === undefined) throw fail('no-such-member', {});
  return member;
}
