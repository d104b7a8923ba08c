import { defineMessages } from '@qunhai/kernel';

const messages = {
  'mail.invitation.subject': {
    zh: '邀请您使用群海工作台',
    en: 'An invitation to a Qunhai workbench',
  },
  'mail.invitation.body': {
    zh: '{name}，您好：\n\n您受邀使用群海工作台。请打开下面的链接设置密码。链接只能使用一次，{days} 天内有效。\n\n{url}\n\n如果您不知道此事，请忽略这封邮件。',
    en: 'Dear {name},\n\nyou are invited to a Qunhai workbench. Open this link to choose your password. It works once, for {days} days.\n\n{url}\n\nIf you do not know what this is about, ignore this mail.',
  },
  'mail.reset.subject': {
    zh: '重设群海工作台的密码',
    en: 'A new password for the Qunhai workbench',
  },
  'mail.reset.body': {
    zh: '{name}，您好：\n\n请打开下面的链接设置新密码。链接只能使用一次，24 小时内有效。\n\n{url}\n\n如果不是您本人申请，请忽略这封邮件，原密码保持不变。',
    en: 'Dear {name},\n\nopen this link to choose a new password. It works once, for 24 hours.\n\n{url}\n\nIf you did not ask for it, ignore this mail; your password stays as it is.',
  },
} as const;

export const words = defineMessages('server/accounts', messages);
