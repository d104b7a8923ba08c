import type { FastifyInstance, FastifyRequest } from 'fastify';
import { hasAccounts } from '../accounts/has-accounts.ts';
import type { Context } from '../context.ts';
import { fail } from './errors.ts';
import { namesLoopback } from './loopback.ts';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses, before anything else looks at a request,
 * - on loopback: any name but this computer's, so that no site can point its own name here (DNS rebinding);
 * - on loopback without accounts: what a proxy passes on, for then everybody behind it would be the owner;
 * - everywhere: a change that a page of another origin asks for (cross-site request forgery).
 */
export function guardRequests(app: FastifyInstance, context: Context): void {
  app.addHook('onRequest', async (request) => {
    if (context.isLocal && !namesLoopback(request.headers.host))
      throw fail('wrong-host', { host: shown(request.headers.host) });
    if (context.isLocal && isPassedOn(request) && !(await hasAccounts(context.database)))
      throw fail('proxy-undeclared', {});
    if (!reading.has(request.method)) refuseOtherOrigins(context, request);
  });
}

/** Whether a proxy has written its headers into a request. Browsers and programs at this computer send none of them. */
function isPassedOn({ headers }: FastifyRequest): boolean {
  return Object.keys(headers).some((name) =>
    /^(forwarded|via|x-real-ip|x-forwarded-.+)$/.test(name),
  );
}

/** Every browser names the origin of a change; programs without one hold no cookie that somebody could abuse. */
function refuseOtherOrigins(context: Context, { headers }: FastifyRequest): void {
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  const scheme = context.options.tls ? 'https' : 'http';
  const own = context.isLocal ? `${scheme}://${host}` : context.origin();
  const foreign = origin !== undefined && origin.toLowerCase() !== own.toLowerCase();
  if (foreign || (site !== undefined && site !== 'same-origin' && site !== 'none'))
    throw fail('cross-origin', { origin: shown(origin) });
}

/** A header that somebody else wrote, short enough to be shown. */
const shown = (header: string | undefined) => (header ?? '?').slice(0, 100);
