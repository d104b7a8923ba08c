import { defineErrors } from '@qunhai/kernel';

/** What can go wrong between the page and the server, before the server can say it itself. */
export const apiError = defineErrors<{
  unreachable: { path: string };
  'answer-unreadable': { path: string; status: number };
  'answer-unexpected': { path: string; field: string };
}>('web', {
  unreachable: {
    zh: () => ({
      message: '连接不上服务器。',
      fix: '请检查网络，或确认群海仍在运行，然后重试。',
    }),
    en: () => ({
      message: 'The server cannot be reached.',
      fix: 'Check your network, or that Qunhai is still running, and try again.',
    }),
  },
  'answer-unreadable': {
    zh: (d) => ({
      message: `服务器对 ${d.path} 的回答无法读取（状态 ${d.status}）。`,
      fix: '请稍后重试；如果仍然如此，请重新启动群海。',
    }),
    en: (d) => ({
      message: `The server's answer to ${d.path} cannot be read (status ${d.status}).`,
      fix: 'Try again in a moment; if it stays so, restart Qunhai.',
    }),
  },
  'answer-unexpected': {
    zh: (d) => ({
      message: `服务器对 ${d.path} 的回答在 ${d.field} 处与本页面的版本不符。`,
      fix: '请重新加载页面，以取得与服务器相同的版本。',
    }),
    en: (d) => ({
      message: `The server's answer to ${d.path} does not fit this page's version at ${d.field}.`,
      fix: 'Reload the page to get the version of the server.',
    }),
  },
});
