import { defineErrors } from '@qunhai/kernel';

interface Details {
  'unknown-cluster': { scenario: string; cluster: string; known: readonly string[] };
  'unknown-resource': { scenario: string; resource: string; known: readonly string[] };
  'parameter-out-of-range': {
    scenario: string;
    parameter: string;
    value: number;
    low: number;
    high: number;
  };
  'experiment-too-large': { runs: number; most: number; steps: number };
  'thread-ended': { exitCode: number };
  'other-experiment': { folder: string };
  'cannot-write': { file: string; reason: string };
}

/** What can be wrong with what the simulation is asked. */
export const fail = defineErrors<Details>('simulation', {
  'unknown-cluster': {
    en: (d) => ({
      message: `Scenario ${d.scenario} names the cluster "${d.cluster}", which the model does not have.`,
      fix:
        d.known.length > 0
          ? `Use one of: ${d.known.join(', ')}.`
          : 'Leave `clusters` out: the model has none.',
    }),
    zh: (d) => ({
      message: `情景 ${d.scenario} 提到集群“${d.cluster}”，模型中没有这个集群。`,
      fix:
        d.known.length > 0
          ? `请改用：${d.known.join('、')}。`
          : '模型中没有集群，请去掉 `clusters`。',
    }),
  },
  'unknown-resource': {
    en: (d) => ({
      message: `Scenario ${d.scenario} invests in "${d.resource}", which is no resource of the model.`,
      fix: `Use one of: ${d.known.join(', ')}.`,
    }),
    zh: (d) => ({
      message: `情景 ${d.scenario} 要投资“${d.resource}”，模型中没有这种资源。`,
      fix: `请改用：${d.known.join('、')}。`,
    }),
  },
  'parameter-out-of-range': {
    en: (d) => ({
      message: `Scenario ${d.scenario} sets ${d.parameter} to ${d.value}; it has a meaning from ${d.low} to ${d.high} only.`,
      fix: `Choose a value from ${d.low} to ${d.high}.`,
    }),
    zh: (d) => ({
      message: `情景 ${d.scenario} 把 ${d.parameter} 设为 ${d.value}，该参数只在 ${d.low} 到 ${d.high} 之间有意义。`,
      fix: `请取 ${d.low} 到 ${d.high} 之间的值。`,
    }),
  },
  'experiment-too-large': {
    en: (d) => ({
      message: `The experiment has ${d.runs} runs of ${d.steps} quarters; their paths fit into memory up to ${d.most} runs.`,
      fix: 'Ask for fewer replications, scenarios, points of the sweep or quarters.',
    }),
    zh: (d) => ({
      message: `本次实验共 ${d.runs} 次运行，每次 ${d.steps} 个季度；内存最多放得下 ${d.most} 次运行的路径。`,
      fix: '请减少重复次数、情景、参数组合或季度数。',
    }),
  },
  'thread-ended': {
    en: (d) => ({
      message: `A thread of the simulation ended before its work was done (exit code ${d.exitCode}).`,
      fix: 'Run it again; if it happens again, free some memory or use fewer workers.',
    }),
    zh: (d) => ({
      message: `一个模拟线程在完成工作之前就结束了（退出码 ${d.exitCode}）。`,
      fix: '请重新运行；如果再次出现，请腾出一些内存，或减少工作线程数。',
    }),
  },
  'other-experiment': {
    en: (d) => ({
      message: `${d.folder} holds the runs of another experiment: its model, its scenarios or the version of Qunhai differ.`,
      fix: 'Choose another folder, or empty this one to start over.',
    }),
    zh: (d) => ({
      message: `${d.folder} 中存放的是另一次实验的运行结果：模型、情景设定或群海的版本不同。`,
      fix: '请换一个文件夹；如果要从头开始，请先清空这个文件夹。',
    }),
  },
  'cannot-write': {
    en: (d) => ({
      message: `Cannot write ${d.file} (${d.reason}).`,
      fix: 'Check that the folder exists, may be written to and has room left.',
    }),
    zh: (d) => ({
      message: `无法写入 ${d.file}（${d.reason}）。`,
      fix: '请检查文件夹是否存在、是否有写入权限、磁盘空间是否足够。',
    }),
  },
});
