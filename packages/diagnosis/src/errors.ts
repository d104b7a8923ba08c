import { defineErrors, type ErrorFactory } from '@qunhai/kernel';

interface Details {
  'unknown-indicator': { construct: string; indicator: string };
  'wrong-length': { field: string; expected: number; actual: number };
  'level-range': { level: number };
}

export const fail: ErrorFactory<Details> = defineErrors<Details>('diagnosis', {
  'unknown-indicator': {
    en: (d) => ({
      message: `The weights of ${d.construct} name ${d.indicator}, which is neither an answered item nor a scored construct.`,
      fix: 'Diagnose with the responses and the theory that the model was estimated from.',
    }),
    zh: (d) => ({
      message: `${d.construct} 的权重中出现了 ${d.indicator}，它既不是已作答的题项，也不是已计分的构念。`,
      fix: '请使用估计模型时所用的答卷和理论进行诊断。',
    }),
  },
  'wrong-length': {
    en: (d) => ({
      message: `${d.field} has ${d.actual} numbers instead of ${d.expected}.`,
      fix: 'Pass one row of numbers per resample or firm, as the input type describes.',
    }),
    zh: (d) => ({
      message: `${d.field} 含有 ${d.actual} 个数，应为 ${d.expected} 个。`,
      fix: '请按输入类型的说明，每次自助抽样或每家企业提供一行数。',
    }),
  },
  'level-range': {
    en: (d) => ({
      message: `The confidence level ${d.level} is not between 0 and 1.`,
      fix: 'Give the level as a proportion, for example 0.95.',
    }),
    zh: (d) => ({
      message: `置信水平 ${d.level} 不在 0 与 1 之间。`,
      fix: '请以比例给出置信水平，例如 0.95。',
    }),
  },
});
