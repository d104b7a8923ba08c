import { defineErrors } from '@qunhai/kernel';
import { declareStatus } from '../http-status.ts';

declareStatus({
  'simulations.no-run': 409,
  'simulations.run-withdrawn': 409,
  'simulations.not-there-yet': 409,
  'simulations.never-came': 410,
});

/** A number as it is read in both languages. */
const grouped = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 0 });

/** What keeps a simulation from being started, read or finished. */
export const fail = defineErrors<{
  'no-run': object;
  'run-withdrawn': { number: number };
  'too-much': { firms: number; firmQuarters: number; most: number };
  'too-many-numbers': { numbers: number; most: number };
  'not-there-yet': { number: number };
  'never-came': { number: number };
  cancelled: { by: string };
  'answers-withdrawn': object;
  lost: object;
  'out-of-memory': object;
  broken: { reference: string };
}>('simulations', {
  'no-run': {
    en: () => ({
      message: 'The study has no finished run yet that a model could be made from.',
      fix: 'Run the study first, or simulate the default model.',
    }),
    zh: () => ({
      message: '研究还没有完成的运行，无法据此建立模型。',
      fix: '请先运行研究，或使用默认模型进行模拟。',
    }),
  },
  'run-withdrawn': {
    en: (d) => ({
      message: `A firm withdrew its answers after run ${d.number}, so no model is made from that run any more.`,
      fix: 'Run the study again on the answers that are left, then simulate.',
    }),
    zh: (d) => ({
      message: `第 ${d.number} 次运行之后有企业撤回了答卷，不能再据此建立模型。`,
      fix: '请先用现有的答卷重新运行研究，再进行模拟。',
    }),
  },
  'too-much': {
    en: (d) => ({
      message: `This would simulate ${grouped(d.firmQuarters)} quarters of single firms (${grouped(d.firms)} firms × quarters × replications × scenarios); the server computes at most ${grouped(d.most)}.`,
      fix: 'Choose fewer replications, quarters or scenarios, or run it with `qunhai simulate` on your own computer.',
    }),
    zh: (d) => ({
      message: `此次模拟共需计算 ${grouped(d.firmQuarters)} 个企业季度（${grouped(d.firms)} 家企业 × 季度数 × 重复次数 × 情景数），超过服务器的上限 ${grouped(d.most)}。`,
      fix: '请减少重复次数、季度数或情景数，或在自己的电脑上用 `qunhai simulate` 运行。',
    }),
  },
  'too-many-numbers': {
    en: (d) => ({
      message: `The paths of this simulation would hold ${grouped(d.numbers)} numbers; the server keeps at most ${grouped(d.most)}.`,
      fix: 'Choose fewer replications, quarters or scenarios.',
    }),
    zh: (d) => ({
      message: `此次模拟的路径共有 ${grouped(d.numbers)} 个数值，超过服务器的上限 ${grouped(d.most)}。`,
      fix: '请减少重复次数、季度数或情景数。',
    }),
  },
  'not-there-yet': {
    en: (d) => ({
      message: `Simulation ${d.number} is not done yet.`,
      fix: 'Wait until it is; the page shows its progress.',
    }),
    zh: (d) => ({
      message: `第 ${d.number} 次模拟尚未完成。`,
      fix: '请稍候，页面会显示进度。',
    }),
  },
  'never-came': {
    en: (d) => ({
      message: `Simulation ${d.number} ended before it had results.`,
      fix: 'See why it ended, and start a new one.',
    }),
    zh: (d) => ({
      message: `第 ${d.number} 次模拟在得出结果之前已经结束。`,
      fix: '请查看结束的原因，然后重新模拟。',
    }),
  },
  cancelled: {
    en: (d) => ({
      message:
        d.by === 'personal' ? 'The simulation was cancelled.' : `${d.by} cancelled the simulation.`,
      fix: 'Start a new one when you want the results.',
    }),
    zh: (d) => ({
      message: d.by === 'personal' ? '模拟已取消。' : `${d.by} 取消了此次模拟。`,
      fix: '需要结果时请重新模拟。',
    }),
  },
  'answers-withdrawn': {
    en: () => ({
      message:
        'A firm withdrew answers that the model was made from before the simulation was done, so it was ended.',
      fix: 'Run the study again on the answers that are left, then simulate.',
    }),
    zh: () => ({
      message: '模拟尚未完成，有企业撤回了模型所依据的答卷，模拟因此取消。',
      fix: '请先用现有的答卷重新运行研究，再进行模拟。',
    }),
  },
  lost: {
    en: () => ({
      message: 'The server stopped several times while it computed this simulation.',
      fix: 'Start it again. If it stops again, choose fewer replications or give the server more memory.',
    }),
    zh: () => ({
      message: '计算此次模拟时，服务器多次中断。',
      fix: '请重新模拟；如果再次中断，请减少重复次数，或为服务器增加内存。',
    }),
  },
  'out-of-memory': {
    en: () => ({
      message: 'The simulation needed more memory than the server has for it.',
      fix: 'Choose fewer replications or quarters, or run it on a larger machine.',
    }),
    zh: () => ({
      message: '模拟所需的内存超出了服务器可用的内存。',
      fix: '请减少重复次数或季度数，或在内存更大的机器上运行。',
    }),
  },
  broken: {
    en: (d) => ({
      message: `The simulation broke off because of a fault in the program (reference ${d.reference}).`,
      fix: 'Start it again; if it happens again, give the reference to whoever runs the server.',
    }),
    zh: (d) => ({
      message: `程序出现故障，模拟中断（编号 ${d.reference}）。`,
      fix: '请重新模拟；若再次出现，请将编号告知服务器管理者。',
    }),
  },
});
