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
});
