import type { Problem } from '@qunhai/api';
import type { Bilingual, QunhaiError } from '@qunhai/kernel';
import { z } from 'zod';
import { fail } from './errors.ts';

/** A finding of the validation, as fastify-type-provider-zod reports it: an issue of Zod in another's clothes. */
interface Finding {
  readonly keyword?: string;
  readonly instancePath: string;
  readonly message?: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

const chinese = z.locales.zhCN().localeError;

/** A request whose form is wrong: each field that is meant, and what is wrong with it, in both languages. */
export function formProblem(findings: readonly Finding[]): Problem {
  const issues = findings.map((finding) => {
    const field = finding.instancePath.slice(1).replaceAll('/', '.');
    return { ...(field && { field }), ...textOf(field, inBoth(finding)) };
  });
  const [first] = issues;
  return {
    code: 'server.invalid',
    ...(first === undefined
      ? textOf('', { zh: '', en: '' })
      : { message: first.message, fix: first.fix }),
    ...(first?.field && { field: first.field }),
    issues,
  };
}

/** The first thing that is wrong with a value that did not come in a request. */
export function invalidForm({ issues }: z.ZodError): QunhaiError {
  const [first] = issues;
  const { path = [], code: keyword = '', message = '', ...params } = first ?? {};
  return fail('invalid', {
    field: path.join('.'),
    problem: inBoth({ keyword, instancePath: '', message, params }),
  });
}

function textOf(field: string, problem: Bilingual) {
  const { message, fix } = fail('invalid', { field, problem }).bilingual;
  return { message, fix };
}

/** Zod speaks the language that was set for the process; the other one is asked for with the same issue. */
function inBoth({ keyword, message = '', params }: Finding): Bilingual {
  const said = chinese({ code: keyword, ...params } as Parameters<typeof chinese>[0]);
  const zh = typeof said === 'string' ? said : (said?.message ?? message);
  return { zh: zh || message, en: message };
}
