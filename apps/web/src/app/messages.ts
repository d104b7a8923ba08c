import { defineMessages } from '@qunhai/kernel';

/** The frame around every page. */
export const appWords = defineMessages('web/app', {
  name: { zh: '群海', en: 'Qunhai' },
  'name.long': { zh: '群海工作台', en: 'Qunhai workbench' },
  skip: { zh: '跳到正文', en: 'Skip to content' },
  home: { zh: '全部研究', en: 'All studies' },
  study: { zh: '研究', en: 'Study' },
  'nav.study': { zh: '研究步骤', en: 'Steps of the study' },
  'nav.theory': { zh: '理论', en: 'Theory' },
  'nav.collect': { zh: '收集', en: 'Collect' },
  'nav.data': { zh: '数据', en: 'Data' },
  'nav.measure': { zh: '测量', en: 'Measure' },
  'nav.test': { zh: '检验', en: 'Test' },
  'nav.configurations': { zh: '组态', en: 'Configurations' },
  'nav.network': { zh: '网络', en: 'Network' },
  'nav.diagnose': { zh: '诊断', en: 'Diagnose' },
  'nav.simulate': { zh: '推演', en: 'Simulate' },
  'nav.report': { zh: '报告', en: 'Report' },
  'nav.settings': { zh: '设置', en: 'Settings' },
  account: { zh: '账户', en: 'Account' },
  'account.menu': { zh: '账户：{name}', en: 'Account: {name}' },
  'account.personal': { zh: '个人工作台', en: 'Personal workbench' },
  'account.personal.what': {
    zh: '只供这台电脑使用，无需登录。',
    en: 'For this computer only; nobody signs in.',
  },
  'account.setup': { zh: '设置账户', en: 'Set up accounts' },
  'account.own': { zh: '我的账户', en: 'Your account' },
  'account.sign-out': { zh: '退出登录', en: 'Sign out' },
  'run.queued': { zh: '第 {number} 次运行排队中', en: 'Run {number} is waiting' },
  'run.running': { zh: '第 {number} 次运行 {share}', en: 'Run {number}: {share}' },
  loading: { zh: '正在加载…', en: 'Loading…' },
  offline: {
    zh: '网络已断开。恢复连接后会自动继续，已保存的内容不受影响。',
    en: 'You are offline. Work resumes when the connection is back; what was saved is safe.',
  },
  unreachable: {
    zh: '连接不上服务器，眼前的内容可能不是最新的。恢复连接后会自动更新，已保存的内容不受影响。',
    en: 'The server cannot be reached; what you see may be old. It is renewed when the connection is back; what was saved is safe.',
  },
  'missing.title': { zh: '找不到这个页面', en: 'There is no such page' },
  'missing.fix': {
    zh: '请检查地址，或返回研究列表。',
    en: 'Check the address, or go back to your studies.',
  },
  'crash.title': { zh: '这个页面出错了', en: 'This page has failed' },
  'crash.fix': {
    zh: '请重新加载页面。已保存的内容不受影响。',
    en: 'Reload the page. What was saved is safe.',
  },
  'unfetched.title': { zh: '无法打开这个页面', en: 'This page cannot be opened' },
  'unfetched.fix': {
    zh: '工作台没有应答，或刚刚更新过。请确认它仍在运行，然后重新加载。已保存的内容不受影响。',
    en: 'The workbench does not answer, or was renewed just now. Make sure that it runs, then reload. What was saved is safe.',
  },
  reload: { zh: '重新加载', en: 'Reload' },
});
