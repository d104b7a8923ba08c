import { defineMessages } from '@qunhai/kernel';

/** Why a line of an invitation was not taken. */
export const inviteWords = defineMessages('server/collect', {
  'refused.same': {
    zh: '与第 {line} 行是同一家企业。',
    en: 'The same firm as line {line}.',
  },
  'refused.ambiguous': {
    zh: '已有多家企业叫“{name}”，请写明企业编号。',
    en: 'Several firms are called “{name}”. Give the firm code as well.',
  },
  'refused.withdrew': {
    zh: '该企业已退出调查，不会再次邀请；如对方要求重新参加，请在列表中为其重新生成链接。',
    en: 'This firm withdrew and is not invited again. If it asks to take part after all, renew its link in the list.',
  },
});
