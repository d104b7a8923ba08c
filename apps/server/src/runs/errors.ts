import { defineErrors, type ErrorFactory } from '@qunhai/kernel';
import { declareStatus } from '../http-status.ts';

interface Details {
  'not-there-yet': { number: number };
  'never-came': { number: number };
  cancelled: { by: string };
  'answers-withdrawn': object;
  'folder-deleted': object;
  'no-scripts': { number: number };
  lost: object;
  'out-of-memory': object;
  broken: { reference: string };
}

export const fail: ErrorFactory<Details> = defineErrors<Details>('runs', {
  'not-there-yet': {
    en: (d) => ({
      message: `Run ${d.number} has not come this far yet.`,
      fix: 'Wait until it has; the page shows its progress.',
    }),
    zh: (d) => ({
      message: `第 ${d.number} 次运行尚未进行到这一步。`,
      fix: '请稍候，页面会显示进度。',
    }),
  },
  'never-came': {
    en: (d) => ({
      message: `Run ${d.number} ended before this was computed.`,
      fix: 'See why it ended, and start a new run.',
    }),
    zh: (d) => ({
      message: `第 ${d.number} 次运行在得出此项结果之前已经结束。`,
      fix: '请查看结束的原因，然后重新运行。',
    }),
  },
  cancelled: {
    en: (d) => ({
      message: d.by === 'personal' ? 'The run was cancelled.' : `${d.by} cancelled the run.`,
      fix: 'Start a new run when you want the results.',
    }),
    zh: (d) => ({
      message: d.by === 'personal' ? '运行已取消。' : `${d.by} 取消了此次运行。`,
      fix: '需要结果时请重新运行。',
    }),
  },
  'answers-withdrawn': {
    en: () => ({
      message: 'A firm withdrew its answers before this run was done, so the run was ended.',
      fix: 'Run again; the answers that are left are analysed.',
    }),
    zh: () => ({
      message: '此次运行尚未完成，有企业撤回了答卷，运行因此取消。',
      fix: '请重新运行，分析现有的答卷。',
    }),
  },
  'folder-deleted': {
    en: () => ({
      message:
        'A firm withdrew its answers after this run, so the study folder it ran on was deleted.',
      fix: 'Run again, and download the folder of the new run.',
    }),
    zh: () => ({
      message: '此次运行之后有企业撤回了答卷，运行所用的研究文件夹已删除。',
      fix: '请重新运行，再下载新的研究文件夹。',
    }),
  },
  'no-scripts': {
    en: (d) => ({
      message: `Run ${d.number} did not estimate the model, so there is nothing that scripts could reproduce.`,
      fix: 'See in the results why the model was not estimated, and run again.',
    }),
    zh: (d) => ({
      message: `第 ${d.number} 次运行没有估计模型，因此没有可供脚本复现的内容。`,
      fix: '请在结果中查看模型没有估计的原因，然后重新运行。',
    }),
  },
  lost: {
    en: () => ({
      message: 'The server stopped twice while it computed this run.',
      fix: 'Start the run again. If it stops again, choose fewer resamples or give the server more memory.',
    }),
    zh: () => ({
      message: '计算此次运行时，服务器两次中断。',
      fix: '请重新运行；如果再次中断，请减少抽样次数，或为服务器增加内存。',
    }),
  },
  'out-of-memory': {
    en: () => ({
      message: 'The analysis needed more memory than the server has for it.',
      fix: 'Choose fewer resamples or fewer items, or run the study on a larger machine.',
    }),
    zh: () => ({
      message: '分析所需的内存超出了服务器可用的内存。',
      fix: '请减少抽样次数或题目数量，或在内存更大的机器上运行。',
    }),
  },
  broken: {
    en: (d) => ({
      message: `The analysis broke off because of a fault in the program (reference ${d.reference}).`,
      fix: 'Start the run again; if it happens again, give the reference to whoever runs the server.',
    }),
    zh: (d) => ({
      message: `程序出现故障，分析中断（编号 ${d.reference}）。`,
      fix: '请重新运行；若再次出现，请将编号告知服务器管理者。',
    }),
  },
});

declareStatus({
  'runs.not-there-yet': 409,
  'runs.never-came': 410,
  'runs.folder-deleted': 410,
  'runs.no-scripts': 409,
});
