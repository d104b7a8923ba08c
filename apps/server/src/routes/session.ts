import { createHash } from 'node:crypto';
import { done, type Session, session, setupRequest, signInRequest } from '@qunhai/api';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { createOwner } from '../accounts/create-person.ts';
import { fail } from '../accounts/errors.ts';
import { hasAccounts } from '../accounts/has-accounts.ts';
import { canSendMail } from '../accounts/send-mail.ts';
import { type Person, signIn, signOut } from '../accounts/sign-in.ts';
import { signedInPerson } from '../accounts/who-asks.ts';
import type { Context } from '../context.ts';
import { hold } from '../security/limit-requests.ts';
import { isLoopback } from '../security/loopback.ts';
import { version } from '../version.ts';
import type { RoutePlugin } from './route-plugin.ts';

const tags = ['session'];

/** Who is asking; the first owner; signing in and out. */
export const sessionRoutes: RoutePlugin = async (app, { context }) => {
  app.get(
    '/api/session',
    {
      schema: {
        tags,
        summary: 'Who is asking, and how this workbench is run',
        response: { 200: session },
      },
    },
    async (request) => sessionOf(context, await signedInPerson(context, request)),
  );

  app.post(
    '/api/setup',
    {
      schema: {
        tags,
        summary: 'Create the first owner',
        body: setupRequest,
        response: { 200: session },
      },
    },
    async (request, reply) => {
      if (!context.isLocal || !isLoopback(request.socket.remoteAddress ?? ''))
        throw fail('setup-elsewhere', {});
      await createOwner(context.database, request.body);
      return sessionOf(context, await signIn(context, request, reply, request.body));
    },
  );

  const signIns = limitSignIns(app as unknown as FastifyInstance);
  app.post(
    '/api/sign-in',
    {
      schema: {
        tags,
        summary: 'Begin a session',
        body: signInRequest,
        response: { 200: session },
      },
    },
    async (request, reply) => {
      await hold(signIns, request, { increment: false });
      const person = await signIn(context, request, reply, request.body).catch(async (error) => {
        await signIns(request);
        throw error;
      });
      return sessionOf(context, person);
    },
  );

  app.post(
    '/api/sign-out',
    { schema: { tags, summary: 'End the session', response: { 200: done } } },
    async (request, reply) => {
      await signOut(context, request, reply);
      return { done: true as const };
    },
  );
};

/** Failures by account and address: who guesses is held back, and nobody can lock somebody else out. */
function limitSignIns(app: FastifyInstance) {
  return app.createRateLimit({
    max: 10,
    timeWindow: 5 * 60_000,
    keyGenerator: (request) => {
      const { email } = request.body as z.infer<typeof signInRequest>;
      return createHash('sha256').update(`${request.ip} ${email.toLowerCase()}`).digest('hex');
    },
  });
}

/** How the workbench is run, as it looks to somebody. */
export async function sessionOf(context: Context, person: Person | null): Promise<Session> {
  const withoutAccounts = context.isLocal ? 'personal' : 'setup';
  const mode = (await hasAccounts(context.database)) ? 'accounts' : withoutAccounts;
  return {
    mode,
    user: person && { id: person.id, name: person.name, email: person.email },
    isAdministrator: person?.isAdministrator ?? mode === 'personal',
    canSendMail: canSendMail(context),
    version: version(),
  };
}
