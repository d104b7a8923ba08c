import type { FastifyInstance } from 'fastify';
import type { Context } from './context.ts';
import { openApiRoutes } from './routes/open-api.ts';
import { sharesRoutes } from './routes/shares.ts';

/** Every part of the interface, one file each. A part is a plugin that takes the context. */
export async function registerRoutes(app: FastifyInstance, context: Context): Promise<void> {
  await app.register(openApiRoutes, { context });
  await app.register(sharesRoutes, { context });
}
