import { defineMessages } from '@qunhai/kernel';

/** What a respondent reads besides the theory's own items, facts and scales. */
export const questionnaireText = defineMessages('theory-questionnaire', {
  'title.short': {
    zh: '{title}：企业问卷（简版）',
    en: '{title}: firm questionnaire (short form)',
  },
  'title.full': {
    zh: '{title}：企业问卷（完整版）',
    en: '{title}: firm questionnaire (full form)',
  },
  'intro.what': {
    zh: '请由熟悉企业整体经营的负责人填写。答案没有对错之分，请按贵企业的实际情况作答。',
    en: 'To be answered by someone who knows the business of the firm as a whole. There are no right or wrong answers; please answer as things are in your firm.',
  },
  'intro.optional': {
    zh: '除标有“必填”的问题外，不清楚或不便回答的问题可以留空。',
    en: 'Apart from questions marked “required” you may leave out what you do not know or prefer not to say.',
  },
  'section.identity': { zh: '问卷编号', en: 'Identification' },
  'section.resource': { zh: '所在集群的资源', en: 'Resources of your cluster' },
  'section.driver': { zh: '企业的优势与能力', en: 'Advantages and capabilities of your firm' },
  'section.mechanism': { zh: '资源与知识的利用', en: 'How your firm uses resources and knowledge' },
  'section.outcome': { zh: '成果', en: 'Results' },
  'section.context': { zh: '经营环境', en: 'Business environment' },
  'section.risk': { zh: '变化与制约', en: 'Change and constraints' },
  'section.facts': { zh: '企业概况', en: 'About your firm' },
  'statement.lead': {
    zh: '以下说法在多大程度上符合贵企业的情况？',
    en: 'How far do these statements apply to your firm?',
  },
  'identity.firm': { zh: '企业编号（由调查方提供）', en: 'Firm code (given by the survey team)' },
  'identity.cluster': { zh: '所在产业集群', en: 'Industrial cluster' },
  required: { zh: '必填', en: 'required' },
  statement: { zh: '说法', en: 'Statement' },
  'hint.countries': {
    zh: '请填写国家或地区的两位字母代码（ISO 3166），用分号分隔，如 DE;VN',
    en: 'Two-letter country codes (ISO 3166), separated by semicolons, e.g. DE;VN',
  },
  'hint.range': { zh: '请填写 {min} 到 {max} 之间的数', en: 'A number from {min} to {max}' },
  'hint.least': { zh: '请填写不小于 {min} 的数', en: 'A number of at least {min}' },
  'partner.name': { zh: '伙伴名称或编号', en: 'Name or code of the partner' },
  'partner.kind': { zh: '关系类型', en: 'Kind of tie' },
  'partner.local': { zh: '在本集群内', en: 'In the same cluster' },
  'partner.country': { zh: '国家代码', en: 'Country code' },
  'tie.supply': { zh: '供应', en: 'Supply' },
  'tie.cooperation': { zh: '合作', en: 'Cooperation' },
  'tie.social': { zh: '社会关系', en: 'Social' },
  'tie.knowledge': { zh: '知识交流', en: 'Knowledge' },
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
});

/** Kinds of tie a firm can name, as the ties table codes them. */
export const tieKinds = ['supply', 'cooperation', 'social', 'knowledge'] as const;
