import { defineMessages } from '@qunhai/kernel';

/** The page about what the data say of the theory. */
export const testWords = defineMessages('web/test', {
  title: { zh: '检验', en: 'Test' },
  lead: {
    zh: '数据怎样回答理论：假设的结论及其依据、各条路径与效应，都带着区间。',
    en: 'What the data say of the theory: verdicts on the hypotheses with what they rest on, paths and effects, all with their intervals.',
  },
  views: { zh: '检验结果', en: 'Results of the tests' },
  'view.hypotheses': { zh: '假设', en: 'Hypotheses' },
  'view.diagram': { zh: '路径图', en: 'Diagram' },
  'view.paths': { zh: '路径', en: 'Paths' },
  'view.effects': { zh: '效应', en: 'Effects' },
  'view.mediation': { zh: '中介', en: 'Mediation' },
  'view.moderation': { zh: '调节', en: 'Moderation' },
  'view.groups': { zh: '分组', en: 'Groups' },
  'view.checks': { zh: '评估', en: 'Assessments' },
  'checks.lead': {
    zh: '估计之外还要问的：模型能否预测没见过的企业，哪里可能出错，数据能支撑多少，换一种估计方法结论是否还成立，集群与企业两个层次各说明多少，这些地方算不算产业集群。每个结论都写明数字和判断依据。',
    en: 'What to ask beyond the estimates: whether the model predicts firms it has not seen, where it may be wrong, how much the data can carry, whether conclusions stand with other estimators, what belongs to clusters and what to firms, and whether the places are clusters at all. Every finding comes with its figures and the rule it goes by.',
  },
  'checks.family': { zh: '评估内容', en: 'Assessments of' },
  'waiting.hypotheses': {
    zh: '区间得出之后才能判定假设。',
    en: 'Hypotheses are judged once there are intervals.',
  },
  'ended.hypotheses': {
    zh: '运行在判定假设之前就结束了。',
    en: 'The run ended before the hypotheses were judged.',
  },
  'mediation.tables': { zh: '“效应”中的两张表', en: 'the two tables under “Effects”' },
  'none.mediation': {
    zh: '没有可以判断的中介：模型没有间接效应，或没有区间。',
    en: 'There is no mediation to judge: the model has no indirect effects, or there are no intervals.',
  },
  'waiting.mediation': {
    zh: '区间得出之后才能判断中介。',
    en: 'Mediation is judged once there are intervals.',
  },
  'diagram.compared': {
    zh: '路径图显示第 {number} 次运行。',
    en: 'The diagram shows run {number}.',
  },
});
