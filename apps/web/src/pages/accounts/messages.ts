import { defineMessages } from '@qunhai/kernel';

/** Signing in, the first owner, passwords. */
export const accountWords = defineMessages('web/accounts', {
  email: { zh: '邮箱', en: 'E-mail' },
  name: { zh: '姓名', en: 'Name' },
  password: { zh: '密码', en: 'Password' },
  'password.new': { zh: '新密码', en: 'New password' },
  'password.current': { zh: '当前密码', en: 'Current password' },
  'password.help': {
    zh: '至少 10 个字符。几个不相关的词连在一起，既好记又难猜。',
    en: '10 characters or more. A few unrelated words are easy to remember and hard to guess.',
  },
  'password.short': { zh: '至少需要 10 个字符。', en: 'Use 10 characters or more.' },
  'password.missing': { zh: '请输入密码。', en: 'Type your password.' },
  'password.show': { zh: '显示密码', en: 'Show what I type' },
  'email.missing': { zh: '请输入邮箱地址。', en: 'Type an e-mail address.' },
  'name.missing': { zh: '请填写姓名。', en: 'Type your name.' },
  'to-studies': { zh: '进入研究列表', en: 'Go to the studies' },

  'sign-in': { zh: '登录', en: 'Sign in' },
  'sign-in.lead': {
    zh: '请使用受邀时设置的邮箱和密码登录。',
    en: 'With the e-mail you were invited by and the password you chose.',
  },
  'sign-in.personal': { zh: '这里无需登录', en: 'You need not sign in here' },
  'sign-in.personal.what': {
    zh: '这是这台电脑上的个人工作台，还没有账户。',
    en: 'This is the personal workbench of this computer. It has no accounts.',
  },
  forgotten: { zh: '忘记密码？', en: 'Forgotten your password?' },
  'forgotten.ask': {
    zh: '请工作台管理员给您一条链接，打开后即可设置新密码。',
    en: 'Ask an administrator of the workbench for a link. It lets you choose a new password.',
  },
  'forgotten.mail': { zh: '把链接发到这个邮箱', en: 'Mail a link to this address' },
  'forgotten.email-first': { zh: '请先在上面填写邮箱。', en: 'Type your e-mail above first.' },
  'forgotten.mailed': {
    zh: '如果 {email} 有账户，几分钟内会收到一封含链接的邮件。',
    en: 'If there is an account with {email}, a mail with a link arrives within minutes.',
  },

  setup: { zh: '设置账户', en: 'Set up accounts' },
  'setup.lead': {
    zh: '创建第一个账户，即所有者。此后使用工作台需要登录，您可以邀请他人参与研究，并为每项研究分配角色。',
    en: 'Create the first account: yours, as the owner. From then on people sign in, and you can invite others to studies and choose what each may do.',
  },
  'setup.studies': {
    zh: '现有的研究都归您所有，内容不变。',
    en: 'The studies that are here become yours; nothing in them changes.',
  },
  'setup.create': { zh: '创建所有者账户', en: 'Create the owner’s account' },
  'setup.there': { zh: '账户已经设置好', en: 'Accounts are set up already' },
  'setup.there.what': {
    zh: '请登录，或请所有者邀请您。',
    en: 'Sign in, or ask the owner for an invitation.',
  },

  'reset.invited': { zh: '{name}，欢迎使用', en: 'Welcome, {name}' },
  'reset.invited.lead': {
    zh: '请为 {email} 设置密码，以后用它登录。',
    en: 'Choose a password for {email}. You sign in with it from now on.',
  },
  'reset.new': { zh: '设置新密码', en: 'Choose a new password' },
  'reset.new.lead': {
    zh: '为 {email} 设置新密码。其他设备上的登录会随之结束。',
    en: 'For {email}. Other devices that are signed in will be signed out.',
  },
  'reset.title': { zh: '设置密码', en: 'Choose a password' },
  'reset.save': { zh: '保存密码并登录', en: 'Save the password and sign in' },

  account: { zh: '我的账户', en: 'Your account' },
  'account.change': { zh: '修改密码', en: 'Change the password' },
  'account.change.lead': {
    zh: '修改后，其他设备上的登录会结束；当前设备保持登录。',
    en: 'Other devices that are signed in will be signed out; this one stays.',
  },
  'account.changed': { zh: '密码已修改。', en: 'The password was changed.' },
  'account.save': { zh: '修改密码', en: 'Change the password' },
  'account.sign-out': { zh: '退出登录', en: 'Sign out' },
  'account.administrator': { zh: '工作台管理员', en: 'Administrator of the workbench' },
});
