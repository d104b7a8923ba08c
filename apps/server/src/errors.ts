import { type Bilingual, defineErrors } from '@qunhai/kernel';

/** Errors that more than one part of the server gives; each part declares its own beside its code. */
export const fail = defineErrors<{
  'not-found': { what: string };
  'not-allowed': { needed: string };
  'not-signed-in': Record<never, never>;
  conflict: { what: string };
  invalid: { field: string; problem: Bilingual };
  internal: { reference: string };
}>('server', {
  'not-found': {
    en: () => ({
      message: 'There is nothing at this address, or you may not see it.',
      fix: 'Check the address, or ask the owner of the study for access.',
    }),
    zh: () => ({
      message: '这个地址没有内容，或者您没有查看权限。',
      fix: '请检查地址，或向研究的所有者申请权限。',
    }),
  },
  'not-allowed': {
    en: (d) => ({
      message: `This needs the role ${d.needed} in the study.`,
      fix: 'Ask an owner of the study to change your role.',
    }),
    zh: (d) => ({
      message: `此操作需要研究中的“${d.needed}”角色。`,
      fix: '请研究的所有者调整您的角色。',
    }),
  },
  'not-signed-in': {
    en: () => ({ message: 'You are not signed in.', fix: 'Sign in and try again.' }),
    zh: () => ({ message: '您尚未登录。', fix: '请登录后重试。' }),
  },
  conflict: {
    en: () => ({
      message: 'Somebody else saved a change while you were editing; yours was not saved.',
      fix: 'Load the newer version and make your change again.',
    }),
    zh: () => ({
      message: '在您编辑期间，其他人保存了修改；您的修改未保存。',
      fix: '请载入最新版本后重新修改。',
    }),
  },
  invalid: {
    en: (d) => ({
      message: `${d.field || 'The request'}: ${d.problem.en}`,
      fix: 'Correct it and send it again.',
    }),
    zh: (d) => ({
      message: `${d.field || '请求'}：${d.problem.zh}`,
      fix: '请更正后重新提交。',
    }),
  },
  internal: {
    en: (d) => ({
      message: `Something went wrong in the server (reference ${d.reference}). Nothing was changed.`,
      fix: 'Try again; if it happens again, give the reference to whoever runs the server.',
    }),
    zh: (d) => ({
      message: `服务器出现问题（编号 ${d.reference}），没有任何修改。`,
      fix: '请重试；若再次出现，请将编号告知服务器管理者。',
    }),
  },
});
