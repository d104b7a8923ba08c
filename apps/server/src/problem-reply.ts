import { randomBytes } from 'node:crypto';
import { type Problem, problem } from '@qunhai/api';
import { QunhaiError } from '@qunhai/kernel';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { fail } from './errors.ts';
import { formProblem } from './form/form-problem.ts';
import { httpStatusOf } from './http-status.ts';
import { fail as failSafely } from './security/errors.ts';

/** The body of a failed request. */
export function problemOf(error: QunhaiError): Problem {
  const { issues } = error.details as Pick<Problem, 'issues'>;
  return { code: error.code, ...error.bilingual, ...(issues && { issues }) };
}

/** Every failure becomes a problem in both languages; what nobody foresaw is logged under a reference and not shown. */
export function replyWithProblems(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError | QunhaiError>((error, request, reply) => {
    if (hasZodFastifySchemaValidationErrors(error))
      return reply.status(400).send(formProblem(error.validation));
    const known = error instanceof QunhaiError ? error : ofFramework(error);
    if (known === undefined) {
      const reference = randomBytes(4).toString('hex');
      request.log.error({ reference, err: error });
      return reply.status(500).send(problemOf(fail('internal', { reference }, error)));
    }
    const { seconds } = known.details as { readonly seconds?: number };
    if (known.code === 'security.too-many' && seconds) reply.header('retry-after', seconds);
    return reply.status(httpStatusOf(known)).send(problemOf(known));
  });
}

/** Refuses an address that is not even one; nothing else of the server has seen it, so its headers stand here. */
export function refuseBadAddress(
  _error: FastifyError,
  _request: FastifyRequest,
  reply: FastifyReply,
) {
  return reply
    .status(400)
    .headers({
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
    })
    .send(problemOf(fail('not-found', { what: 'address' })));
}

/** Says of every route of the interface that what fails answers a problem, and holds the answers to it. */
export function documentProblems(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    if (!route.url.startsWith('/api/') || route.schema === undefined) return;
    const { response } = route.schema as { response?: object };
    route.schema = { ...route.schema, response: { '4xx': problem, '5xx': problem, ...response } };
  });
}

/** What Fastify itself refuses, by status; undefined for a failure of the server. */
function ofFramework(error: FastifyError): QunhaiError | undefined {
  const { statusCode = 500 } = error;
  if (statusCode >= 500) return undefined;
  if (statusCode === 413) return failSafely('too-large', {}, error);
  if (statusCode === 415) return failSafely('media-type', {}, error);
  if (statusCode === 404 || statusCode === 403)
    return fail('not-found', { what: 'address' }, error);
  return failSafely('bad-body', {}, error);
}
