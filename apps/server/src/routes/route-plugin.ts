import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Context } from '../context.ts';

/** A file of routes; request and response schemas come from @qunhai/api. */
export type RoutePlugin = FastifyPluginAsyncZod<{ context: Context }>;
