import { readFileSync } from 'node:fs';
import swagger from '@fastify/swagger';
import Fastify, { type FastifyInstance } from 'fastify';
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import type { Context } from './context.ts';
import { replyWithProblems } from './problem-reply.ts';
import { registerRoutes } from './register-routes.ts';

/** The server's routes over a context; nothing listens yet. */
export async function createApp(context: Context): Promise<FastifyInstance> {
  const app = Fastify({
    logger: { level: process.env.QUNHAI_LOG ?? 'warn' },
    trustProxy: context.options.trustProxy ?? false,
    bodyLimit: 2 * 2 ** 20,
    ...(context.options.tls && { https: context.options.tls }),
  }).withTypeProvider<ZodTypeProvider>() as unknown as FastifyInstance;
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  replyWithProblems(app);
  await app.register(swagger, {
    openapi: { info: { title: 'Qunhai workbench', version: version() } },
    transform: jsonSchemaTransform,
  });
  await registerRoutes(app, context);
  return app;
}

/** Version of this server, from its package. */
export function version(): string {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return String(manifest.version);
}
