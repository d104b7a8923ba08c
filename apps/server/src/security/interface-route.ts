import type { FastifyRequest } from 'fastify';

/** Whether a request is for the interface, whatever answers it. */
export function isOfInterface(request: FastifyRequest): boolean {
  return isOf('/api/', request);
}

/**
 * Whether a request is for addresses below one. The route says so, not only the address as it was written: `/%61pi/session` is
 * `/api/session` too.
 */
export function isOf(below: string, { routeOptions, url }: FastifyRequest): boolean {
  return url.startsWith(below) || (routeOptions.url?.startsWith(below) ?? false);
}
