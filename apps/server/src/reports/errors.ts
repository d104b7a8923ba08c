import { defineErrors } from '@qunhai/kernel';
import { declareStatus } from '../http-status.ts';

declareStatus({
  'reports.run-not-done': 409,
  'reports.link-unknown': 404,
  'reports.link-revoked': 410,
  'reports.link-expired': 410,
  'reports.firm-withdrew': 410,
  'reports.expiry-past': 400,
});

export const fail = defineErrors<{
  'run-not-done': { number: number };
  'link-unknown': Record<never, never>;
  'link-revoked': Record<never, never>;
  'link-expired': { at: string };
  'firm-withdrew': Record<never, never>;
  'expiry-past': Record<never, never>;
}>('reports', {
  'run-not-done': {
    en: (d) => ({
      message: `Run ${d.number} has no report: it is not done.`,
      fix: 'Choose a finished run, or start a new one.',
    }),
    zh: (d) => ({
      message: `第 ${d.number} 次运行尚未完成，没有报告。`,
      fix: '请选择已完成的运行，或重新运行。',
    }),
  },
  'link-unknown': {
    en: () => ({
      message: 'This link leads to no report.',
      fix: 'Check that you copied the whole address, or ask whoever sent it for a new one.',
    }),
    zh: () => ({
      message: '该链接没有对应的报告。',
      fix: '请检查地址是否复制完整，或向发送者索取新链接。',
    }),
  },
  'link-revoked': {
    en: () => ({
      message: 'This link was revoked; the report can no longer be read with it.',
      fix: 'Ask whoever sent it for a new one.',
    }),
    zh: () => ({ message: '该链接已被撤销，无法再查看报告。', fix: '请向发送者索取新链接。' }),
  },
  'link-expired': {
    en: (d) => ({
      message: `This link expired on ${d.at.slice(0, 10)}.`,
      fix: 'Ask whoever sent it for a new one.',
    }),
    zh: (d) => ({
      message: `该链接已于 ${d.at.slice(0, 10)} 过期。`,
      fix: '请向发送者索取新链接。',
    }),
  },
  'firm-withdrew': {
    en: () => ({
      message:
        'A firm withdrew its answers, so this report, which shows single firms, was deleted.',
      fix: 'Ask whoever sent the link for a new one.',
    }),
    zh: () => ({
      message: '有企业撤回了答卷。本报告列出各家企业，因此已被删除。',
      fix: '请向发送者索取新链接。',
    }),
  },
  'expiry-past': {
    en: () => ({
      message: 'The last day of the link lies in the past.',
      fix: 'Choose a later day.',
    }),
    zh: () => ({ message: '链接的截止日期已过。', fix: '请选择更晚的日期。' }),
  },
});
