import { defineMessages, type Translator } from '@qunhai/kernel';

const messages = {
  'family.prediction': { zh: '预测与拟合', en: 'Prediction and fit' },
  'family.robustness': { zh: '稳健性检验', en: 'Robustness' },
  'family.data': { zh: '数据能支撑什么', en: 'What the data can carry' },
  'family.covariance': {
    zh: '协方差法与估计方法对照',
    en: 'Covariance-based model and estimators side by side',
  },
  'family.necessity': { zh: '必要条件', en: 'Necessary conditions' },
  'family.configurations': { zh: '条件组态', en: 'Configurations' },
  'family.network': { zh: '企业网络', en: 'Networks' },
  'family.levels': { zh: '集群与企业两个层次', en: 'Clusters and firms: two levels' },
  'family.location': { zh: '是不是产业集群', en: 'Is it a cluster?' },
  'family.comparison': {
    zh: '净效应、必要性与充分性对照',
    en: 'Net effects, necessity and sufficiency side by side',
  },
  'verdict.passes': { zh: '通过', en: 'In order' },
  'verdict.caution': { zh: '留意', en: 'Caution' },
  'verdict.fails': { zh: '未通过', en: 'Not in order' },
  'verdict.open': { zh: '无法判断', en: 'Open' },
  'advice.fails': {
    zh: '引用以上结论之前，请先阅读{sections}：那里有未通过的检验。',
    en: 'Before relying on the conclusions above, read {sections}: something there is not in order.',
  },
  'advice.caution': {
    zh: '没有未通过的检验；引用以上结论之前，请先阅读有留意或无法判断项目的各节。',
    en: 'Nothing is out of order; before relying on the conclusions above, read the sections with something to keep in mind or open.',
  },
  'count.passes': { zh: '通过 {n} 项', en: '{n} in order' },
  'count.caution': { zh: '留意 {n} 项', en: '{n} to keep in mind' },
  'count.fails': { zh: '未通过 {n} 项', en: '{n} not in order' },
  'count.open': { zh: '无法判断 {n} 项', en: '{n} open' },
  'card.findings': { zh: '结论', en: 'What was found' },
  'card.rule': { zh: '判断依据：{rule}（{source}）', en: 'Rule: {rule} ({source})' },
  'card.rule-with-aside': { zh: '判断依据：{rule}；{source}）', en: 'Rule: {rule}; {source})' },
  'card.details': { zh: '逐项说明（{count} 条）', en: 'One by one ({count})' },
  'card.method': { zh: '方法', en: 'Method' },
  'card.no-finding': { zh: '没有可报告的结论。', en: 'There is nothing to report.' },
} as const;

/** Words that every method card is set with. */
export const t: Translator<keyof typeof messages> = defineMessages('report/methods', messages);
