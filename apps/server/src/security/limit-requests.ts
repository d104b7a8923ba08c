import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import { fail } from './errors.ts';
import { isOf, isOfInterface } from './interface-route.ts';
import { tokenHash } from './tokens.ts';

/** Requests a minute. A company's respondents may share one address: 500 of them answering at once stay far below. */
const perMinute = { address: 3000, respondents: 30_000, token: 300 } as const;

/**
 * Holds back who asks too often: by network address, and respondents by their link. On loopback there is nobody to hold
 * back but oneself.
 */
export async function limitRequests(app: FastifyInstance, context: Context): Promise<void> {
  await app.register(rateLimit, { global: false });
  if (context.isLocal) return;
  const timeWindow = 60_000;
  const byAddress = app.createRateLimit({ max: perMinute.address, timeWindow });
  const respondentsByAddress = app.createRateLimit({ max: perMinute.respondents, timeWindow });
  const byToken = app.createRateLimit({
    max: perMinute.token,
    timeWindow,
    keyGenerator: (request) => tokenHash(respondentToken(request) ?? ''),
  });
  app.addHook('onRequest', async (request) => {
    if (respondentToken(request) === undefined) {
      if (isOfInterface(request) || isOf('/share/', request)) await hold(byAddress, request);
      return;
    }
    await hold(respondentsByAddress, request);
    await hold(byToken, request);
  });
}

type Limit = ReturnType<FastifyInstance['createRateLimit']>;

/**
 * Count a request against a limit, or with `increment` false only look whether the limit is reached.
 * @throws {QunhaiError} security.too-many
 */
export async function hold(
  limit: Limit,
  request: FastifyRequest,
  { increment } = { increment: true },
): Promise<void> {
  const state = await limit(request, { increment });
  if (!state.isAllowed && (increment ? state.isExceeded : state.remaining === 0))
    throw fail('too-many', { seconds: Math.max(1, state.ttlInSeconds) });
}

/** The token of a respondent's link, however its address was written. */
function respondentToken({ routeOptions, params }: FastifyRequest): string | undefined {
  const isRespondents = routeOptions.url?.startsWith('/api/respond/:token') ?? false;
  return isRespondents ? (params as { readonly token: string }).token : undefined;
}
