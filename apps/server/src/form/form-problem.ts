import type { Problem } from '@qunhai/api';
import type { QunhaiError } from '@qunhai/kernel';
import type { z } from 'zod';
import { fail } from '../errors.ts';
import { type FormIssue, issueInWords } from './issue-in-words.ts';

/** A finding of the validation, as fastify-type-provider-zod reports it: an issue of Zod in another's clothes. */
interface Finding {
  readonly keyword?: string;
  readonly instancePath: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** A request whose form is wrong: each field that is meant, and what is wrong with it, in both languages. */
export function formProblem(findings: readonly Finding[]): Problem {
  const issues = findings.map(({ keyword: code, instancePath, params }) => {
    const field = instancePath.slice(1).replaceAll('/', '.');
    const { message, fix } = fieldError(field, { ...params, code }).bilingual;
    return { ...(field && { field }), message, fix };
  });
  const { message, fix, field } = issues[0] ?? {
    ...fieldError('', {}).bilingual,
    field: undefined,
  };
  return { code: 'server.invalid', message, fix, ...(field && { field }), issues };
}

/** The first thing that is wrong with a value that did not come in a request. */
export function invalidForm({ issues: [first] }: z.ZodError): QunhaiError {
  return fieldError(first?.path.join('.') ?? '', { ...first });
}

function fieldError(field: string, issue: FormIssue): QunhaiError {
  return fail('invalid', { field, problem: issueInWords(issue) });
}
