import type { Server } from 'node:https';
import swagger from '@fastify/swagger';
import Fastify, { type FastifyHttpsOptions, type FastifyInstance } from 'fastify';
import {
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import type { Context } from './context.ts';
import { describeRoute } from './describe-route.ts';
import { documentProblems, refuseBadAddress, replyWithProblems } from './problem-reply.ts';
import { registerRoutes } from './register-routes.ts';
import { guardRequests } from './security/guard-requests.ts';
import { securityHeaders } from './security/headers.ts';
import { knowBeforeReading, usualBody } from './security/know-before-reading.ts';
import { limitRequests } from './security/limit-requests.ts';
import { loggerOptions } from './security/log.ts';
import { refuseUnstorable } from './security/refuse-unstorable.ts';
import { servePages } from './serve-pages.ts';
import { version } from './version.ts';

/** Networks a proxy may stand in; what clients beyond them claim in X-Forwarded-For is not believed. */
const proxyNetworks = ['loopback', 'linklocal', 'uniquelocal'];

/** The server's routes over a context; nothing listens yet. */
export async function createApp(context: Context): Promise<FastifyInstance> {
  const { options } = context;
  const app = newFastify(context).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  replyWithProblems(app);
  await securityHeaders(app, context);
  guardRequests(app, context);
  await limitRequests(app, context);
  refuseUnstorable(app);
  knowBeforeReading(app, context);
  documentProblems(app);
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: 'Qunhai workbench', version: version() } },
    transform: describeRoute,
  });
  await registerRoutes(app, context);
  await servePages(app, options.webRoot);
  return app;
}

function newFastify(context: Context): FastifyInstance {
  const { tls, trustProxy } = context.options;
  const settings = {
    logger: loggerOptions(context),
    trustProxy: trustProxy ? proxyNetworks : false,
    bodyLimit: usualBody,
    // Event streams stay open until the server closes them.
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: refuseBadAddress,
  };
  const encrypted: FastifyHttpsOptions<Server> | undefined = tls && {
    ...settings,
    https: { ...tls },
  };
  return encrypted ? (Fastify(encrypted) as unknown as FastifyInstance) : Fastify(settings);
}
