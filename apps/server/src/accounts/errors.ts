import { defineErrors, type ErrorFactory } from '@qunhai/kernel';
import { declareStatus } from '../http-status.ts';

interface Details {
  'already-set-up': object;
  'setup-elsewhere': object;
  'wrong-password': object;
  'wrong-current-password': object;
  'link-used': object;
  'no-mail': object;
  'mail-refused': object;
  'email-taken': { email: string };
  'already-member': { email: string };
  'name-needed': object;
  'not-accepted-yet': { email: string };
  'no-such-member': object;
  'no-such-account': { email: string };
  'last-owner': object;
  'not-yours-to-reset': object;
  'not-yours-to-hand-over': object;
  'not-yours-to-invite': { email: string };
  'no-accounts': object;
}

declareStatus({
  'accounts.already-set-up': 409,
  'accounts.setup-elsewhere': 403,
  'accounts.wrong-password': 401,
  'accounts.wrong-current-password': 422,
  'accounts.link-used': 410,
  'accounts.no-mail': 409,
  'accounts.mail-refused': 502,
  'accounts.email-taken': 409,
  'accounts.already-member': 409,
  'accounts.name-needed': 422,
  'accounts.not-accepted-yet': 409,
  'accounts.no-such-member': 404,
  'accounts.no-such-account': 404,
  'accounts.last-owner': 409,
  'accounts.not-yours-to-reset': 403,
  'accounts.not-yours-to-hand-over': 403,
  'accounts.not-yours-to-invite': 403,
  'accounts.no-accounts': 409,
});

export const fail: ErrorFactory<Details> = defineErrors<Details>('accounts', {
  'already-set-up': {
    en: () => ({
      message: 'The workbench has an owner already.',
      fix: 'Sign in, or ask the owner for an invitation.',
    }),
    zh: () => ({ message: '工作台已有所有者。', fix: '请登录，或请所有者发出邀请。' }),
  },
  'setup-elsewhere': {
    en: () => ({
      message: 'The first owner is created at the computer that runs the workbench.',
      fix: 'Open the workbench there, or run `npm run qunhai -- serve --create-owner` on it.',
    }),
    zh: () => ({
      message: '首位所有者只能在运行工作台的电脑上创建。',
      fix: '请在那台电脑上打开工作台，或在上面运行 `npm run qunhai -- serve --create-owner`。',
    }),
  },
  'wrong-password': {
    en: () => ({
      message: 'E-mail and password do not match.',
      fix: 'Check both and try again, or ask for a link to choose a new password.',
    }),
    zh: () => ({
      message: '邮箱与密码不匹配。',
      fix: '请核对后重试；如果忘记密码，请索取重设密码的链接。',
    }),
  },
  'wrong-current-password': {
    en: () => ({
      message: 'The current password is not right; nothing was changed.',
      fix: 'Type the password you signed in with.',
    }),
    zh: () => ({ message: '当前密码不正确，没有修改。', fix: '请输入登录时使用的密码。' }),
  },
  'link-used': {
    en: () => ({
      message: 'This link was used already or has expired.',
      fix: 'Ask for a new one on the sign-in page, or ask an administrator of the workbench.',
    }),
    zh: () => ({
      message: '这个链接已被使用或已过期。',
      fix: '请在登录页面重新申请，或向工作台管理员索取新链接。',
    }),
  },
  'no-mail': {
    en: () => ({
      message: 'This workbench sends no mail.',
      fix: 'Ask an administrator of the workbench for a link to choose a new password.',
    }),
    zh: () => ({ message: '这个工作台不发送邮件。', fix: '请向工作台管理员索取重设密码的链接。' }),
  },
  'mail-refused': {
    en: () => ({
      message: 'The mail server did not take the letter, so nobody got the link.',
      fix: 'Check the e-mail in the list of members and make a new link there later, or ask an administrator of the workbench for one.',
    }),
    zh: () => ({
      message: '邮件服务器没有接收这封邮件，链接没有发出。',
      fix: '请在成员列表中核对邮箱，稍后重新生成链接；或请工作台管理员提供链接。',
    }),
  },
  'email-taken': {
    en: (d) => ({
      message: `There is an account with ${d.email} already.`,
      fix: 'Add this person to a study in its settings.',
    }),
    zh: (d) => ({
      message: `邮箱 ${d.email} 已有账户。`,
      fix: '请直接在研究的设置中添加此人。',
    }),
  },
  'already-member': {
    en: (d) => ({
      message: `${d.email} is a member of this study already.`,
      fix: 'Change the role in the list of members.',
    }),
    zh: (d) => ({ message: `${d.email} 已是本研究的成员。`, fix: '请在成员列表中修改其角色。' }),
  },
  'name-needed': {
    en: () => ({
      message: 'There is no account with this e-mail yet, so the person needs a name.',
      fix: 'Add the name; you get a link that lets the person choose a password.',
    }),
    zh: () => ({
      message: '该邮箱还没有账户，需要填写姓名。',
      fix: '请填写姓名；随后会生成链接，供对方设置密码。',
    }),
  },
  'not-accepted-yet': {
    en: (d) => ({
      message: `${d.email} was invited before and has not chosen a password yet.`,
      fix: 'Add this person once that invitation was accepted.',
    }),
    zh: (d) => ({
      message: `${d.email} 此前已受邀，但尚未设置密码。`,
      fix: '请在对方接受该邀请后再添加。',
    }),
  },
  'no-such-member': {
    en: () => ({
      message: 'This person is not a member of the study.',
      fix: 'Load the list of members again.',
    }),
    zh: () => ({ message: '此人不是本研究的成员。', fix: '请重新载入成员列表。' }),
  },
  'no-such-account': {
    en: (d) => ({
      message: `Nobody has an account with the e-mail ${d.email}.`,
      fix: 'Give the e-mail with which the person signs in.',
    }),
    zh: (d) => ({
      message: `没有使用邮箱 ${d.email} 的账户。`,
      fix: '请填写对方登录时使用的邮箱。',
    }),
  },
  'last-owner': {
    en: () => ({
      message: 'A study needs an owner, and this is the last one.',
      fix: 'Make somebody else an owner first.',
    }),
    zh: () => ({
      message: '研究至少需要一位所有者，而这是最后一位。',
      fix: '请先将另一位成员设为所有者。',
    }),
  },
  'not-yours-to-reset': {
    en: () => ({
      message:
        'This person also works in studies that you do not own; a link from you would open those too.',
      fix: 'Ask the administrator of the workbench for the link.',
    }),
    zh: () => ({
      message: '此人还参与了不属于您的研究；由您发放链接会同时打开那些研究。',
      fix: '请工作台管理员发放链接。',
    }),
  },
  'not-yours-to-hand-over': {
    en: () => ({
      message:
        'This workbench sends no mail, so only its administrators give out links to choose a password.',
      fix: 'Ask an administrator to hand the link to this person.',
    }),
    zh: () => ({
      message: '这个工作台不发送邮件，设置密码的链接只能由管理员发放。',
      fix: '请工作台管理员把链接交给此人。',
    }),
  },
  'not-yours-to-invite': {
    en: (d) => ({
      message: `${d.email} has no account yet, and as this workbench sends no mail only its administrators make accounts.`,
      fix: `Ask an administrator to invite ${d.email}; you can add the person once the invitation was accepted.`,
    }),
    zh: (d) => ({
      message: `${d.email} 还没有账户；这个工作台不发送邮件，只有管理员可以创建账户。`,
      fix: `请工作台管理员邀请 ${d.email}；对方接受邀请后，您就可以添加。`,
    }),
  },
  'no-accounts': {
    en: () => ({
      message: 'This is a personal workbench without accounts.',
      fix: 'Set up accounts first: create yours as the owner, then invite others.',
    }),
    zh: () => ({
      message: '这是没有账户的个人工作台。',
      fix: '请先设置账户：创建您自己的所有者账户，然后邀请他人。',
    }),
  },
});
