import { createHash } from 'node:crypto';
import {
  done,
  forgottenPassword,
  invitationRequest,
  linkedAccount,
  passwordChange,
  passwordChoice,
  passwordLink,
  passwordLinkToken,
  session,
} from '@qunhai/api';
import { eq } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { signedIn } from '../accounts/access.ts';
import { changePassword } from '../accounts/change-password.ts';
import { createPerson } from '../accounts/create-person.ts';
import { fail } from '../accounts/errors.ts';
import { hasAccounts } from '../accounts/has-accounts.ts';
import { choosePassword, issuePasswordLink, readPasswordLink } from '../accounts/password-links.ts';
import { canSendMail } from '../accounts/send-mail.ts';
import { signIn } from '../accounts/sign-in.ts';
import { recordDeed } from '../audit.ts';
import { users } from '../database/schema.ts';
import { fail as failHere } from '../errors.ts';
import { hold } from '../security/limit-requests.ts';
import type { RoutePlugin } from './route-plugin.ts';
import { sessionOf } from './session.ts';

const tags = ['accounts'];

/** Invitations to the workbench, and passwords. */
export const accountRoutes: RoutePlugin = async (app, options) => {
  await app.register(invitationRoutes, options);
  await app.register(passwordRoutes, options);
};

const invitationRoutes: RoutePlugin = async (app, { context }) => {
  app.post(
    '/api/invitations',
    {
      schema: {
        tags,
        summary: 'Invite a person to the workbench; administrators only',
        body: invitationRequest,
        response: { 200: passwordLink },
      },
    },
    async (request) => {
      const actor = await signedIn(context, request);
      if (!actor.isAdministrator) throw failHere('not-allowed', { needed: 'administrator' });
      const { database } = context;
      if (!(await hasAccounts(database))) throw fail('no-accounts', {});
      const { name, email: given } = request.body;
      const email = given.toLowerCase();
      const id = await database.transaction(async (transaction) => {
        const taken = await transaction
          .select({ id: users.id })
          .from(users)
          .where(eq(users.email, email));
        if (taken.length > 0) throw fail('email-taken', { email });
        const deed = { study: null, actor: actor.name, action: 'account.invite', subject: email };
        await recordDeed(transaction, deed);
        return createPerson(transaction, { name, email });
      });
      return issuePasswordLink(context, { id, name, email }, { mayShow: true, log: request.log });
    },
  );
};

const passwordRoutes: RoutePlugin = async (app, { context }) => {
  const forgotten = limitForgotten(app as unknown as FastifyInstance);
  app.post(
    '/api/password/forgotten',
    {
      schema: {
        tags,
        summary: 'Mail a link to choose a new password',
        body: forgottenPassword,
        response: { 200: done },
      },
    },
    async (request, reply) => {
      if (!canSendMail(context)) throw fail('no-mail', {});
      await hold(forgotten, request);
      const email = request.body.email.toLowerCase();
      const [person] = await context.database
        .select({ id: users.id, name: users.name, email: users.email })
        .from(users)
        .where(eq(users.email, email));
      // Begun when the answer has gone: how long it takes must not tell whether there is such an account.
      if (person)
        reply.raw.once('finish', () => {
          issuePasswordLink(context, person, { mayShow: false, log: request.log }).catch((err) =>
            request.log.error({ err }),
          );
        });
      return { done: true as const };
    },
  );

  app.post(
    '/api/password/link',
    {
      schema: {
        tags,
        summary: 'Whose password a link lets choose',
        body: passwordLinkToken,
        response: { 200: linkedAccount },
      },
    },
    async (request) => readPasswordLink(context, request.body.token),
  );

  app.post(
    '/api/password',
    {
      schema: {
        tags,
        summary: 'Choose a password by a link, and sign in',
        body: passwordChoice,
        response: { 200: session },
      },
    },
    async (request, reply) => {
      const { token, password } = request.body;
      const email = await choosePassword(context, token, password);
      return sessionOf(context, await signIn(context, request, reply, { email, password }));
    },
  );

  app.post(
    '/api/password/change',
    {
      schema: {
        tags,
        summary: 'Change one’s own password',
        body: passwordChange,
        response: { 200: done },
      },
    },
    async (request, reply) => {
      await signedIn(context, request);
      await changePassword(context, request, reply, request.body);
      return { done: true as const };
    },
  );
};

/** By account: nobody's mailbox is flooded. */
function limitForgotten(app: FastifyInstance) {
  return app.createRateLimit({
    max: 3,
    timeWindow: 15 * 60_000,
    keyGenerator: (request) => {
      const { email } = request.body as z.infer<typeof forgottenPassword>;
      return createHash('sha256').update(email.toLowerCase()).digest('hex');
    },
  });
}
