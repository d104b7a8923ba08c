import { defineMessages, type Translator } from '@qunhai/kernel';

const messages = {
  'issue.unknown-key': {
    zh: '没有这个字段：{keys}；请删除或改正',
    en: 'no such field: {keys}; remove or correct it',
  },
  'issue.not-one-of': { zh: '应为下列值之一：{values}', en: 'must be one of: {values}' },
  'issue.wrong-kind': {
    zh: '缺失或类型不对，应为{expected}',
    en: 'missing or of the wrong kind; must be {expected}',
  },
  'issue.too-small': {
    zh: '过小或过短，至少为 {limit}',
    en: 'too small or too short; at least {limit}',
  },
  'issue.too-big': {
    zh: '过大或过长，至多为 {limit}',
    en: 'too large or too long; at most {limit}',
  },
  'issue.format': { zh: '格式应为 {format}', en: 'must match {format}' },
  'issue.allowed': { zh: '允许的取值：{allowed}', en: 'allowed: {allowed}' },
  'issue.other': {
    zh: '无法识别，请对照 schema 检查',
    en: 'not understood; compare it with the schema',
  },
  'model.unmeasured': {
    zh: '构念 {construct} 在数据中没有题项，未纳入模型。',
    en: 'Construct {construct} has no item in the data and is left out of the model.',
  },
  'model.absent-items': {
    zh: '构念 {construct} 的题项 {items} 在数据中没有答案，未使用。',
    en: 'Items {items} of construct {construct} have no answers in the data and are not used.',
  },
  'evidence.effect': { zh: '{effect}：{figures}。', en: '{effect}: {figures}.' },
  'evidence.interval': {
    zh: '{level}% 置信区间 [{lower}, {upper}]',
    en: '{level}% CI [{lower}, {upper}]',
  },
  'untested.moderation': {
    zh: '调节效应需要交互项模型，本版本尚不估计。',
    en: 'Moderation needs a model with interaction terms, which this version does not estimate.',
  },
  'untested.group': {
    zh: '组间差异需要多组分析，本版本尚不进行。',
    en: 'Differences between groups need multi-group analysis, which this version does not do.',
  },
  'untested.full-model': {
    zh: '该假设属于完整模型，本版本只估计基础模型。',
    en: 'The hypothesis belongs to the full model; this version estimates the base model.',
  },
  'untested.not-estimated': {
    zh: '模型没有估计，原因见说明。',
    en: 'The model was not estimated; the notes say why.',
  },
  'untested.not-converged': {
    zh: '迭代没有收敛，估计值不能用于检验。',
    en: 'The iterations did not converge, so the estimates cannot be tested.',
  },
  'untested.absent': {
    zh: '所估计的模型中没有 {effect}，未检验。',
    en: '{effect} is not in the estimated model and was not tested.',
  },
  'untested.no-resamples': {
    zh: '没有自助抽样，无法推断。',
    en: 'Without resamples there is no inference.',
  },
} as const;

export const message: Translator<keyof typeof messages> = defineMessages('study', messages);
