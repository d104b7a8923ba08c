import { defineErrors } from '@qunhai/kernel';

interface Details {
  'unknown-parameter': { parameter: string };
  'no-parameters': { no: 'parameters' };
  'range-invalid': {
    parameter: string;
    low: number;
    high: number;
    lowest: number;
    highest: number;
  };
  'unknown-outcome': { outcome: string; known: readonly string[] };
  'nobody-to-compare': { firms: number };
  'number-invalid': {
    setting: string;
    value: number;
    low: number;
    high: number;
    kind: 'whole' | 'even' | 'any';
  };
}

const kinds = {
  whole: { en: 'a whole number', zh: '整数' },
  even: { en: 'an even number', zh: '偶数' },
  any: { en: 'a number', zh: '数' },
} as const;

/** What can be wrong with what is asked of sensitivities and of the decomposition. */
export const fail = defineErrors<Details>('sensitivity', {
  'unknown-parameter': {
    en: (d) => ({
      message: `The model has no parameter "${d.parameter}".`,
      fix: 'Use a name from the table of parameters in the description of the model (docs/odd.en.md).',
    }),
    zh: (d) => ({
      message: `模型中没有参数“${d.parameter}”。`,
      fix: '请使用模型说明（docs/odd.zh.md）参数表中的名称。',
    }),
  },
  'no-parameters': {
    en: () => ({
      message: 'No parameter was chosen, so there is nothing to vary.',
      fix: 'Name at least one parameter, or leave `parameters` out to vary all.',
    }),
    zh: () => ({
      message: '没有选择任何参数，因而没有可以变动的内容。',
      fix: '请至少指定一个参数，或去掉 `parameters` 以变动全部参数。',
    }),
  },
  'range-invalid': {
    en: (d) => ({
      message: `${d.parameter} is to vary from ${d.low} to ${d.high}; it has a meaning from ${d.lowest} to ${d.highest}, and the first number must be below the second.`,
      fix: `Choose two numbers from ${d.lowest} to ${d.highest}, the lower one first.`,
    }),
    zh: (d) => ({
      message: `${d.parameter} 的变动范围设为 ${d.low} 到 ${d.high}；该参数只在 ${d.lowest} 到 ${d.highest} 之间有意义，且前一个数必须小于后一个数。`,
      fix: `请在 ${d.lowest} 到 ${d.highest} 之间取两个数，较小的在前。`,
    }),
  },
  'unknown-outcome': {
    en: (d) => ({
      message: `"${d.outcome}" cannot be asked for here.`,
      fix: `Use one of: ${d.known.join(', ')}.`,
    }),
    zh: (d) => ({
      message: `此处不能选用结果“${d.outcome}”。`,
      fix: `请改用：${d.known.join('、')}。`,
    }),
  },
  'nobody-to-compare': {
    en: (d) => ({
      message: `The model has ${d.firms} firms in clusters; differences of growth need at least two.`,
      fix: 'Say in the data which cluster each firm belongs to, or leave the decomposition out.',
    }),
    zh: (d) => ({
      message: `模型的集群中只有 ${d.firms} 家企业，比较成长差异至少需要两家。`,
      fix: '请在数据中说明各企业所属的集群，或不做分解。',
    }),
  },
  'number-invalid': {
    en: (d) => ({
      message: `\`${d.setting}\` is ${d.value}; it must be ${kinds[d.kind].en} from ${d.low} to ${d.high}.`,
      fix: `Set \`${d.setting}\` to ${kinds[d.kind].en} from ${d.low} to ${d.high}.`,
    }),
    zh: (d) => ({
      message: `\`${d.setting}\` 的值为 ${d.value}，应为 ${d.low} 到 ${d.high} 之间的${kinds[d.kind].zh}。`,
      fix: `请把 \`${d.setting}\` 设为 ${d.low} 到 ${d.high} 之间的${kinds[d.kind].zh}。`,
    }),
  },
});
