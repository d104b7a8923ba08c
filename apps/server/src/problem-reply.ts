import { randomBytes } from 'node:crypto';
import type { Problem } from '@qunhai/api';
import { QunhaiError } from '@qunhai/kernel';
import type { FastifyError, FastifyInstance } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { fail } from './errors.ts';
import { httpStatusOf } from './http-status.ts';

/** The body of a failed request. */
export function problemOf(error: QunhaiError): Problem {
  return { code: error.code, ...error.bilingual };
}

/** Every failure becomes a problem in both languages; what nobody foresaw is logged under a reference and not shown. */
export function replyWithProblems(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError | QunhaiError>((error, request, reply) => {
    if (error instanceof QunhaiError)
      return reply.status(httpStatusOf(error)).send(problemOf(error));
    if (hasZodFastifySchemaValidationErrors(error))
      return reply.status(400).send(formProblem(error));
    const { statusCode = 500 } = error;
    if (statusCode < 500)
      return reply
        .status(statusCode)
        .send(problemOf(fail('invalid', { field: '', problem: error.message }, error)));
    const reference = randomBytes(4).toString('hex');
    request.log.error({ reference, err: error });
    return reply.status(500).send(problemOf(fail('internal', { reference }, error)));
  });
  app.setNotFoundHandler((_request, reply) =>
    reply.status(404).send(problemOf(fail('not-found', { what: 'address' }))),
  );
}

function formProblem(error: {
  readonly validation: readonly { readonly instancePath: string; readonly message?: string }[];
}): Problem {
  const issues = error.validation.map(({ instancePath, message = '' }) => {
    const field = instancePath.slice(1).replaceAll('/', '.');
    return { field, ...problemOf(fail('invalid', { field, problem: message })) };
  });
  const [first] = issues;
  return {
    code: 'server.invalid',
    message: first?.message ?? fail('invalid', { field: '', problem: '' }).bilingual.message,
    fix: first?.fix ?? fail('invalid', { field: '', problem: '' }).bilingual.fix,
    ...(first?.field ? { field: first.field } : {}),
    issues: issues.map(({ field, message, fix }) => ({ field, message, fix })),
  };
}
