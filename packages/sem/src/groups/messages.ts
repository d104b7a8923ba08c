import { defineMessages, type Translator } from '@qunhai/kernel';

/** What measurement invariance allows, in words; keys end in the value of `Invariance`. */
export const groupMessages: Translator<
  | 'micom.configural'
  | 'micom.allows.untested'
  | 'micom.allows.none'
  | 'micom.allows.partial'
  | 'micom.allows.full'
  | 'micom.source'
> = defineMessages('sem/groups', {
  'micom.configural': {
    en: 'Configural invariance: {first} and {second} have the same indicators, data treatment and algorithm settings here. Whether the items mean the same to both is for you to judge.',
    zh: '构型不变性：{first}与{second}在此采用相同的指标、数据处理和算法设置。题项对两组的含义是否相同，须由研究者判断。',
  },
  'micom.allows.untested': {
    en: 'Invariance could not be tested: at least one construct has no estimate in a group.',
    zh: '无法检验测量不变性：至少有一个构念在某一组中没有估计结果。',
  },
  'micom.allows.none': {
    en: 'No compositional invariance: at least one construct is formed differently in {first} and {second}, so effects that involve it cannot be compared.',
    zh: '不具备组成不变性：至少有一个构念在{first}与{second}中的构成方式不同，涉及该构念的效应不能比较。',
  },
  'micom.allows.partial': {
    en: 'Partial measurement invariance: path coefficients of {first} and {second} can be compared; the two should not be pooled, as means or variances differ.',
    zh: '部分测量不变性：{first}与{second}的路径系数可以比较；但均值或方差存在差异，不宜合并两组数据。',
  },
  'micom.allows.full': {
    en: 'Full measurement invariance: path coefficients of {first} and {second} can be compared, and the two can be pooled.',
    zh: '完全测量不变性：{first}与{second}的路径系数可以比较，两组数据也可以合并。',
  },
  'micom.source': {
    en: 'Henseler, Ringle & Sarstedt (2016), International Marketing Review 33(3)',
    zh: 'Henseler、Ringle 与 Sarstedt (2016)，International Marketing Review 33(3)',
  },
});
