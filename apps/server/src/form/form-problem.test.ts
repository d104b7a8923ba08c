import { inviteRequest, setupRequest, waveChange } from '@qunhai/api';
import { expect, it } from 'vitest';
import type { z } from 'zod';
import { formProblem, invalidForm } from './form-problem.ts';

function problemOf(schema: z.ZodType, value: unknown) {
  const { error } = schema.safeParse(value);
  return formProblem(
    error!.issues.map(({ path, code, message: _message, ...params }) => ({
      keyword: code,
      instancePath: `/${path.join('/')}`,
      params,
    })),
  );
}

it('says of each field what is wrong with it, in both languages', () => {
  const { field, issues, message } = problemOf(setupRequest, {
    name: ' ',
    email: 'nobody',
    password: 'short',
    role: 'owner',
  });
  expect(field).toBe('name');
  expect(message).toEqual({ zh: 'name：不能为空', en: 'name: must not be empty' });
  expect(issues!.map((issue) => issue.message.en)).toEqual([
    'name: must not be empty',
    'email: is not an e-mail address',
    'password: needs 10 characters or more',
    'The request: has unknown fields: role',
  ]);
  expect(issues!.map((issue) => issue.message.zh).join()).not.toMatch(/expected|undefined/);
});

it('names the place in a list, what may stand there, and what is missing', () => {
  expect(problemOf(waveChange, { state: 'ajar', expiresAt: 'tomorrow' }).issues).toMatchObject([
    { field: 'state', message: { en: 'state: must be one of: open, closed' } },
    { field: 'expiresAt', message: { zh: 'expiresAt：不是有效的时间' } },
  ]);
  expect(problemOf(inviteRequest, { firms: [{ name: 7 }] })).toMatchObject({
    field: 'firms.0.name',
    message: { zh: 'firms.0.name：缺失或类型不对，应为文本' },
  });
});

it('never repeats what was sent', () => {
  const secret = 'an answer nobody may see';
  expect(JSON.stringify(problemOf(setupRequest, { name: [secret], email: secret }))).not.toContain(
    secret,
  );
  expect(invalidForm(setupRequest.safeParse({ email: secret }).error!).message).toContain('name');
});
