import { defineErrors } from '@qunhai/kernel';
import { declareStatus } from '../http-status.ts';

/** What a respondent may meet; said to people who have never heard of waves and links. */
export const fail = defineErrors<{
  'unknown-link': Record<never, never>;
  revoked: Record<never, never>;
  expired: Record<never, never>;
  closed: Record<never, never>;
  withdrawn: Record<never, never>;
  newer: Record<never, never>;
  'no-report': Record<never, never>;
  'unknown-question': { question: string };
  'bad-answer': { question: string };
  missing: { question: string };
  empty: Record<never, never>;
}>('respond', {
  'unknown-link': {
    en: () => ({
      message: 'This link does not lead to a questionnaire.',
      fix: 'Check that the whole link was copied, or ask the survey team for yours.',
    }),
    zh: () => ({
      message: '这个链接没有对应的问卷。',
      fix: '请确认链接复制完整，或向调查方索取您的链接。',
    }),
  },
  revoked: {
    en: () => ({
      message: 'This link is no longer in use.',
      fix: 'If you were sent a newer link, use that one; otherwise ask the survey team.',
    }),
    zh: () => ({
      message: '这个链接已停用。',
      fix: '如收到过更新的链接，请使用新链接；否则请联系调查方。',
    }),
  },
  expired: {
    en: () => ({
      message: 'This link worked until a certain day, which has passed.',
      fix: 'If you still want to take part, ask the survey team.',
    }),
    zh: () => ({
      message: '这个链接已过有效期。',
      fix: '如仍希望参加，请联系调查方。',
    }),
  },
  closed: {
    en: () => ({
      message: 'The survey has closed and takes no more answers.',
      fix: 'If you still want to take part, ask the survey team.',
    }),
    zh: () => ({
      message: '调查已经结束，不再接收答卷。',
      fix: '如仍希望参加，请联系调查方。',
    }),
  },
  withdrawn: {
    en: () => ({
      message: 'Your firm withdrew from this survey; its answers were deleted.',
      fix: 'If you want to take part after all, ask the survey team for a new link.',
    }),
    zh: () => ({
      message: '贵企业已退出本次调查，答案已删除。',
      fix: '如希望重新参加，请向调查方索取新链接。',
    }),
  },
  newer: {
    en: () => ({
      message: 'These answers were saved on another device or in another window meanwhile.',
      fix: 'Put both versions together and save again.',
    }),
    zh: () => ({
      message: '在此期间，答案已在其他设备或窗口中保存。',
      fix: '请合并两份答案后重新保存。',
    }),
  },
  'no-report': {
    en: () => ({
      message: 'There is no report for your firm yet.',
      fix: 'Come back after the survey team has analysed the answers.',
    }),
    zh: () => ({
      message: '贵企业的报告尚未生成。',
      fix: '请在调查方完成分析后再来查看。',
    }),
  },
  'unknown-question': {
    en: (d) => ({
      message: `The form has no question “${d.question}”.`,
      fix: 'Reload the page and answer again.',
    }),
    zh: (d) => ({
      message: `问卷中没有编号为“${d.question}”的问题。`,
      fix: '请刷新页面后重新作答。',
    }),
  },
  'bad-answer': {
    en: (d) => ({
      message: `The answer to question ${d.question} is not one that the question allows.`,
      fix: 'Correct this answer and send again.',
    }),
    zh: (d) => ({
      message: `问题 ${d.question} 的答案不在允许的范围内。`,
      fix: '请修改该题后重新提交。',
    }),
  },
  missing: {
    en: (d) => ({
      message: `Question ${d.question} must be answered.`,
      fix: 'Answer it and send again.',
    }),
    zh: (d) => ({
      message: `问题 ${d.question} 为必答题。`,
      fix: '请回答后重新提交。',
    }),
  },
  empty: {
    en: () => ({
      message: 'No question has been answered yet.',
      fix: 'Answer at least one question before you send.',
    }),
    zh: () => ({
      message: '尚未回答任何问题。',
      fix: '请至少回答一题后再提交。',
    }),
  },
});

declareStatus({
  'respond.unknown-link': 404,
  'respond.revoked': 410,
  'respond.expired': 410,
  'respond.closed': 410,
  'respond.withdrawn': 410,
  'respond.newer': 409,
  'respond.no-report': 404,
});
