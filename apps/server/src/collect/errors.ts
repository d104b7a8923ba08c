import { defineErrors } from '@qunhai/kernel';
import { declareStatus } from '../http-status.ts';

/** What keeps waves, firms and links from being changed. */
export const fail = defineErrors<{
  'form-fixed': { wave: number };
  'wave-still-open': { wave: number };
  'later-wave': { wave: number; later: number };
  'not-open': { wave: number };
  'last-day-past': Record<never, never>;
  'theory-unusable': { count: number };
  'firm-answered': { firm: string };
}>('collect', {
  'form-fixed': {
    en: (d) => ({
      message: `Wave ${d.wave} was published; its form is the one that firms have seen.`,
      fix: 'Choose another form when you prepare the next wave.',
    }),
    zh: (d) => ({
      message: `第 ${d.wave} 轮已经发布，企业看到的问卷版本不能再改。`,
      fix: '请在准备下一轮时选择其他问卷版本。',
    }),
  },
  'wave-still-open': {
    en: (d) => ({
      message: `Wave ${d.wave} is not closed yet.`,
      fix: 'Close it before you prepare the next wave.',
    }),
    zh: (d) => ({
      message: `第 ${d.wave} 轮尚未结束。`,
      fix: '请先结束该轮，再准备下一轮。',
    }),
  },
  'later-wave': {
    en: (d) => ({
      message: `Wave ${d.wave} cannot be reopened: wave ${d.later} was published after it.`,
      fix: 'Collect further answers in the newest wave.',
    }),
    zh: (d) => ({
      message: `第 ${d.wave} 轮不能重新开放：其后的第 ${d.later} 轮已经发布。`,
      fix: '请在最新一轮中继续收集。',
    }),
  },
  'not-open': {
    en: (d) => ({
      message: `Wave ${d.wave} is not open, so it has no links.`,
      fix: 'Publish or reopen the wave first.',
    }),
    zh: (d) => ({
      message: `第 ${d.wave} 轮未开放，没有可用的链接。`,
      fix: '请先发布或重新开放该轮。',
    }),
  },
  'last-day-past': {
    en: () => ({
      message: 'The last day lies in the past: every link would be dead.',
      fix: 'Choose a later day, or none.',
    }),
    zh: () => ({
      message: '截止日期早于现在，所有链接都会失效。',
      fix: '请选择更晚的日期，或不设截止日期。',
    }),
  },
  'theory-unusable': {
    en: (d) => ({
      message: `The study's theory has ${d.count} problem(s), so no form can be made from it.`,
      fix: 'Mend the theory on the Theory page, then publish.',
    }),
    zh: (d) => ({
      message: `研究的理论存在 ${d.count} 处问题，无法生成问卷。`,
      fix: '请先在“理论”页修正，再发布。',
    }),
  },
  'firm-answered': {
    en: (d) => ({
      message: `${d.firm} has answered or withdrawn; removing it would lose that.`,
      fix: 'Revoke its link instead, or leave its answers out on the Data page.',
    }),
    zh: (d) => ({
      message: `${d.firm} 已经作答或已退出，移除会丢失这一记录。`,
      fix: '请改为停用其链接，或在“数据”页排除其答卷。',
    }),
  },
});

declareStatus({
  'collect.form-fixed': 409,
  'collect.wave-still-open': 409,
  'collect.later-wave': 409,
  'collect.not-open': 409,
  'collect.firm-answered': 409,
});
