import type { FastifyInstance, onRequestAsyncHookHandler } from 'fastify';
import { signedIn } from '../accounts/access.ts';
import type { Context } from '../context.ts';

/** Bytes of a body that everybody may send; no form of the pages comes near. */
export const usualBody = 2 * 2 ** 20;

/**
 * Routes that take larger bodies ask who sends them before they read: whoever has no account could fill the memory with
 * uploads that are refused only afterwards.
 */
export function knowBeforeReading(app: FastifyInstance, context: Context): void {
  const knowSender: onRequestAsyncHookHandler = async (request) => {
    await signedIn(context, request);
  };
  app.addHook('onRoute', (route) => {
    if ((route.bodyLimit ?? 0) <= usualBody) return;
    route.onRequest = [knowSender, route.onRequest ?? []].flat();
  });
}
